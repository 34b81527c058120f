package io.mxsim.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.chassis.catalog.SlotId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackplaneTest {
  private static final SlotId RE0 = SlotId.routingEngine(0);
  private static final SlotId RE1 = SlotId.routingEngine(1);
  private static final SlotId FPC4 = SlotId.fpc(4);
  private static final Duration A_MOMENT = Duration.ofMillis(10);

  private final Bench bench = new Bench("MX2010");
  private final List<String> received = new ArrayList<>();

  @BeforeEach
  void aChassisWithTwoRoutingEnginesAndACard() {
    bench.insert("PSM 0", "MX2000-PSM-AC");
    bench.insert("RE 0", "REMX2K-X8-64G-S");
    bench.insert("RE 1", "REMX2K-X8-64G-S");
    bench.insert("FPC 4", "MPC9E");
    bench.chassis.power(true);
    for (String slot : List.of("RE 0", "RE 1", "FPC 4")) {
      listen(slot);
    }
  }

  @AfterEach
  void cleanUp() {
    bench.close();
  }

  @Test
  void messagesArriveInOrderALittleLaterWithTheirSender() {
    bench.board("RE 0").backplane().send(FPC4, "one");
    bench.board("RE 1").backplane().send(FPC4, "two");
    bench.board("RE 0").backplane().send(RE1, "hello");
    List<String> atOnce = List.copyOf(received);

    bench.loop.runFor(A_MOMENT);

    assertEquals(List.of(), atOnce);
    assertEquals(List.of("FPC 4<RE 0 one", "FPC 4<RE 1 two", "RE 1<RE 0 hello"), received);
  }

  @Test
  void aMessageToABoardThatIsOffOrGoneIsLost() {
    bench.board("RE 0").backplane().send(FPC4, "under way");
    bench.chassis.power(FPC4, false);
    bench.board("RE 0").backplane().send(SlotId.fpc(9), "nobody");

    bench.loop.runFor(A_MOMENT);

    assertEquals(List.of(), received);
    assertEquals(2, bench.chassis.lostMessages());
  }

  @Test
  void aBoardThatWasResetHearsNothingUntilItListensAgain() {
    bench.chassis.reset(RE1);
    bench.board("RE 0").backplane().send(RE1, "lost");
    bench.loop.runFor(A_MOMENT);

    listen("RE 1");
    bench.board("RE 0").backplane().send(RE1, "heard");
    bench.loop.runFor(A_MOMENT);

    assertEquals(List.of("RE 1<RE 0 heard"), received);
  }

  @Test
  void routingEnginesAreToldWhatHappensInTheSlots() {
    bench.loop.runFor(A_MOMENT);
    List<SlotId> changes = new ArrayList<>();
    bench.board("RE 0").backplane().watch(changes::add);

    bench.insert("MIC 4/1", "MIC-MACSEC-MRATE");
    bench.chassis.breakPart(FPC4, "hot");
    bench.chassis.power(RE1, false);
    bench.loop.runFor(A_MOMENT);

    SlotId mic = SlotId.mic(4, 1);
    assertEquals(List.of(mic, mic, FPC4, RE1), changes);
  }

  @Test
  void bothRoutingEnginesHaveAddressesOfTheirOwn() {
    MacAddress first = hardware("RE 0").managementPort().mac();
    MacAddress second = hardware("RE 1").managementPort().mac();

    assertEquals(bench.chassis.publicAddresses().plus(2032), first);
    assertEquals(first.plus(1), second);
    assertEquals(RE0, bench.board("RE 0").backplane().address());
  }

  private RoutingEngineHardware hardware(String slot) {
    return bench.board(slot).routingEngine().orElseThrow();
  }

  private void listen(String slot) {
    bench
        .board(slot)
        .backplane()
        .listen((from, message) -> received.add(slot + "<" + from + " " + message));
  }
}
