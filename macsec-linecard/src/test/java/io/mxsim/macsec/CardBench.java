package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.EthernetPort;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.Cable;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.macsec.control.CardReport.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A powered chassis of cards, and a Routing Engine that only says what a test makes it say. */
final class CardBench implements AutoCloseable {
  static final Duration BOOT = Duration.ofSeconds(40);

  final Catalogue catalogue = Catalogue.load();
  final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  final StateFolder state = StateFolder.temporary();
  final List<Heard> heard = new ArrayList<>();
  final MacsecCards cards = new MacsecCards(ReleaseProfile.JUNOS_20_3X75, "20.3X75-D30.1");
  final Chassis chassis;
  private Board routingEngine;
  private boolean attentive;

  /** A report and the slot it came from. */
  record Heard(Instant when, SlotId from, Object report) {}

  CardBench(String model, String... slotsAndCards) {
    Surroundings surroundings =
        new Surroundings(
            loop,
            slot -> new SeededNoise(slot.hashCode()),
            board -> cards.forBoard(board).orElseGet(() -> routingEngine(board)),
            state);
    chassis = new Chassis(catalogue, catalogue.chassis(model), 7, surroundings);
    chassis.insertInfrastructure();
    String re = model.startsWith("MX20") ? "REMX2K-X8-64G-S" : "RE-S-1800X4";
    chassis.insert(SlotId.routingEngine(0), catalogue.fru(re));
    for (int i = 0; i < slotsAndCards.length; i += 2) {
      chassis.insert(SlotId.parse(slotsAndCards[i]), catalogue.fru(slotsAndCards[i + 1]));
    }
  }

  /** An MX2010 with an MPC9E and two MICs, off. */
  static CardBench mx2010() {
    return new CardBench(
        "MX2010", "FPC 0", "MPC9E", "MIC 0/0", "MIC-MACSEC-MRATE", "MIC 0/1", "MIC-MACSEC-MRATE");
  }

  private Firmware routingEngine(Board board) {
    routingEngine = board;
    return new Firmware() {
      @Override
      public void powerOn() {
        board.backplane().listen(CardBench.this::hear);
      }

      @Override
      public void powerOff() {}

      @Override
      public void reset() {}

      @Override
      public void button(Button button) {}

      @Override
      public void broken(String fault) {}

      @Override
      public void repaired(String fault) {}
    };
  }

  private void hear(SlotId from, Object report) {
    heard.add(new Heard(loop.now(), from, report));
    if (attentive && report instanceof CardReport.Booting) {
      routingEngine.backplane().send(from, new CardCommand.Hello());
    }
  }

  /** From now on the Routing Engine greets every card that boots. */
  CardBench attentive() {
    attentive = true;
    return this;
  }

  CardBench powerOn() {
    chassis.power(true);
    loop.runFor(BOOT);
    return this;
  }

  void say(String slot, CardCommand command) {
    routingEngine.backplane().send(SlotId.parse(slot), command);
    loop.runFor(Duration.ofMillis(10));
  }

  /** Says anything else to a card. */
  void tell(SlotId slot, Object message) {
    routingEngine.backplane().send(slot, message);
    loop.runFor(Duration.ofMillis(10));
  }

  void breakPart(String slot, String fault) {
    chassis.breakPart(SlotId.parse(slot), fault);
  }

  /** The newest report of that kind from the slot. */
  <T extends CardReport> T last(String slot, Class<T> kind) {
    SlotId from = SlotId.parse(slot);
    for (Heard each : heard.reversed()) {
      if (each.from().equals(from) && kind.isInstance(each.report())) {
        return kind.cast(each.report());
      }
    }
    throw new AssertionError("no " + kind.getSimpleName() + " from " + slot);
  }

  StatusReport status(String slot) {
    say(slot, new CardCommand.StatusRequest());
    return last(slot, StatusReport.class);
  }

  CardState state(String slot) {
    return status(slot).state();
  }

  EthernetPort port(String slot, int number) {
    Board board = chassis.slot(SlotId.parse(slot)).board().orElseThrow();
    return board.ports().getFirst().ports().get(number);
  }

  /** Plugs a cable with a live far end, which takes what the port sends, into the first channel. */
  void link(String slot, int number) {
    EthernetChannel channel = port(slot, number).channel(0);
    channel.plug(
        new Cable() {
          @Override
          public void carry(Frame frame) {
            frame.release();
          }

          @Override
          public void light(boolean on) {}
        });
    channel.carrier(true);
  }

  long enabledPorts(String slot) {
    Board board = chassis.slot(SlotId.parse(slot)).board().orElseThrow();
    return board.ports().stream()
        .flatMap(bank -> bank.ports().stream())
        .filter(EthernetPort::enabled)
        .count();
  }

  LedState led(String slot, String name) {
    return chassis.slot(SlotId.parse(slot)).part().orElseThrow().led(name).state();
  }

  @Override
  public void close() {
    state.close();
  }
}
