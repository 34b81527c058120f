package io.mxsim.macsec.pfe;

import static io.mxsim.macsec.pfe.PfeBench.bridged;
import static io.mxsim.macsec.pfe.PfeBench.ethernet;
import static io.mxsim.macsec.pfe.PfeBench.place;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.MacAddress;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomains;
import io.mxsim.macsec.control.ForwardingCommand.Interfaces;
import io.mxsim.macsec.control.ForwardingCommand.LearnAddress;
import io.mxsim.macsec.control.ForwardingReport.AddressAged;
import io.mxsim.macsec.control.ForwardingReport.AddressLearned;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** VLAN 100 on ports 1 and 2, VLAN 200 on port 3, one domain; VLAN 100 on port 4 is in none. */
class BridgingTest {
  private static final long A = 0x020000000011L;
  private static final long B = 0x020000000012L;
  private static final long ALL = 0xFFFFFFFFFFFFL;
  private static final byte[] TEXT = {1, 2, 3};

  private final PfeBench bench = new PfeBench();

  @BeforeEach
  void tables() {
    bench.engine.obey(
        new Interfaces(
            List.of(
                bridged(1, 1, 100), bridged(2, 2, 100), bridged(3, 3, 200), bridged(4, 4, 100))));
    bench.engine.obey(
        new BridgeDomains(
            List.of(new BridgeDomain(7, "BD-110", Optional.of(100), List.of(1, 2, 3), 300))));
  }

  private static byte[] frame(long to, long from, int vlan) {
    return ethernet(to, from, vlan, 0x0800, TEXT);
  }

  @Test
  @Tag("G-MS5")
  void unknownAndGroupAddressesAreFloodedInTheDomainWithTheTagOfEachUnit() {
    bench.receive(1, frame(ALL, A, 100));

    assertEquals(2, bench.sent.size());
    assertEquals(place(2), bench.sent.get(0).port());
    assertArrayEquals(frame(ALL, A, 100), bench.sent.get(0).frame());
    assertEquals(place(3), bench.sent.get(1).port());
    assertArrayEquals(frame(ALL, A, 200), bench.sent.get(1).frame());
  }

  @Test
  void aLearnedAddressIsReachedOnItsUnitAlone() {
    bench.receive(1, frame(ALL, A, 100));
    bench.sent.clear();

    bench.receive(3, frame(A, B, 200));

    assertEquals(1, bench.sent.size());
    assertEquals(place(1), bench.sent.getFirst().port());
    assertArrayEquals(frame(A, B, 100), bench.sent.getFirst().frame());
    assertEquals(
        List.of(
            new AddressLearned(7, new MacAddress(A), 1),
            new AddressLearned(7, new MacAddress(B), 3)),
        bench.reports);
  }

  @Test
  void whatWasLearnedStaysWhenTheTablesAreSentAnew() {
    bench.receive(1, frame(ALL, A, 100));
    bench.sent.clear();

    tables();
    bench.receive(3, frame(A, B, 200));

    assertEquals(1, bench.sent.size());
    assertEquals(place(1), bench.sent.getFirst().port());
  }

  @Test
  void anAddressMovesAndAges() {
    bench.receive(1, frame(ALL, A, 100));
    bench.receive(2, frame(ALL, A, 100));
    assertEquals(new AddressLearned(7, new MacAddress(A), 2), bench.reports.getLast());

    bench.now = bench.now.plusSeconds(299);
    bench.engine.age();
    assertEquals(2, bench.reports.size());
    bench.now = bench.now.plusSeconds(1);
    bench.engine.age();
    assertEquals(new AddressAged(7, new MacAddress(A)), bench.reports.getLast());
    bench.sent.clear();
    bench.receive(3, frame(A, B, 200));
    assertEquals(2, bench.sent.size());
  }

  @Test
  void whatAnotherCardHasLearnedIsUsedUntilItForgets() {
    bench.engine.obey(new LearnAddress(7, new MacAddress(B), Optional.of(3)));
    bench.receive(1, frame(B, A, 100));
    assertEquals(1, bench.sent.size());

    bench.engine.obey(new LearnAddress(7, new MacAddress(B), Optional.empty()));
    bench.receive(1, frame(B, A, 100));
    assertEquals(3, bench.sent.size());
  }

  @Test
  void framesOutsideOfTheDomainAndOfBridgesThemselvesGoNowhere() {
    bench.receive(4, frame(ALL, A, 100));
    bench.receive(1, frame(ALL, A, 101));
    bench.receive(1, frame(0x0180C2000002L, A, 100));
    bench.receive(1, ethernet(ALL, A, 0, 0x0800, TEXT));

    assertTrue(bench.sent.isEmpty());
  }
}
