package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.card.CardLife;
import io.mxsim.chassis.catalog.PortBankSpec;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.macsec.control.CardReport.Announce;
import io.mxsim.macsec.control.CardReport.StatusReport;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.SecYReport;
import java.util.ArrayList;
import java.util.List;

/** A card's way to the Routing Engines. */
final class ControlLine {
  private static final SlotId[] ROUTING_ENGINES = {
    SlotId.routingEngine(0), SlotId.routingEngine(1)
  };

  private final Board board;
  private String version;

  ControlLine(Board board, String version) {
    this.board = board;
    this.version = version;
  }

  /** The version that the card runs, as it announces it. */
  String version() {
    return version;
  }

  /** The card has loaded other software. */
  void runs(String loaded) {
    version = loaded;
  }

  /** To whichever Routing Engine listens; a card without power says nothing. */
  void tell(CardReport report) {
    for (SlotId routingEngine : ROUTING_ENGINES) {
      tell(routingEngine, report);
    }
  }

  void tell(SlotId routingEngine, CardReport report) {
    send(routingEngine, report);
  }

  /** What the forwarding engine says. */
  void tell(ForwardingReport report) {
    for (SlotId routingEngine : ROUTING_ENGINES) {
      send(routingEngine, report);
    }
  }

  /** What a SecY says. */
  void tell(SecYReport report) {
    for (SlotId routingEngine : ROUTING_ENGINES) {
      send(routingEngine, report);
    }
  }

  void tell(SlotId routingEngine, SecYReport report) {
    send(routingEngine, report);
  }

  private void send(SlotId routingEngine, Object report) {
    if (board.powered()) {
      board.backplane().send(routingEngine, report);
    }
  }

  Announce announce(CardLife life) {
    List<String> pics = new ArrayList<>();
    for (var bank : board.ports()) {
      PortBankSpec spec = bank.spec();
      pics.add(spec.pic());
    }
    return new Announce(
        board.fru().model(), board.part().serial(), version, life.profile().fipsCapable(), pics);
  }

  static StatusReport status(CardLife life) {
    return new StatusReport(
        life.state(),
        life.offlineReason(),
        life.vitals(),
        life.started(),
        life.profile().maxPowerWatts());
  }
}
