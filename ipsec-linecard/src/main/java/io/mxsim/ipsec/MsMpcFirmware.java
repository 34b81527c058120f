package io.mxsim.ipsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.card.CardLife;
import io.mxsim.chassis.card.CardProfile;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.ipsec.control.ServicesCommand;
import io.mxsim.ipsec.control.ServicesReport;
import io.mxsim.ipsec.control.ServicesReport.Announce;
import io.mxsim.ipsec.control.ServicesReport.Booting;
import io.mxsim.ipsec.control.ServicesReport.StatusReport;

/** The firmware of an MS-MPC. */
final class MsMpcFirmware implements Firmware, CardLife.Owner {
  private static final SlotId[] ROUTING_ENGINES = {
    SlotId.routingEngine(0), SlotId.routingEngine(1)
  };

  private final Board board;
  private final String version;
  private final CardLife life;

  MsMpcFirmware(Board board, CardProfile profile, String version) {
    this.board = board;
    this.version = version;
    this.life = new CardLife(board, profile, this);
  }

  @Override
  public void powerOn() {
    board.backplane().listen(this::received);
    boot();
  }

  @Override
  public void powerOff() {
    life.goOffline(OfflineReason.NO_POWER);
  }

  @Override
  public void reset() {
    powerOn();
  }

  @Override
  public void button(Button button) {
    switch (button) {
      case RESET -> boot();
      case ONLINE_OFFLINE -> {
        if (life.state() == CardState.OFFLINE) {
          boot();
        } else {
          life.goOffline(OfflineReason.BUTTON);
        }
      }
    }
  }

  /** It has no cryptographic module that a fault could be set under. */
  @Override
  public void broken(String fault) {}

  @Override
  public void repaired(String fault) {}

  @Override
  public boolean test() {
    return true;
  }

  @Override
  public void changed() {
    tell(status());
  }

  private void boot() {
    tell(new Booting());
    life.boot();
  }

  private void received(SlotId from, Object message) {
    if (message instanceof ServicesCommand command) {
      obey(from, command);
    }
  }

  private void obey(SlotId from, ServicesCommand command) {
    switch (command) {
      case ServicesCommand.Hello() -> {
        board.backplane().send(from, announce());
        life.takeIntoService();
        board.backplane().send(from, status());
      }
      case ServicesCommand.StatusRequest() -> board.backplane().send(from, status());
      case ServicesCommand.Offline() -> life.goOffline(OfflineReason.COMMAND);
      case ServicesCommand.Online() -> {
        if (life.state() == CardState.OFFLINE) {
          boot();
        }
      }
      case ServicesCommand.Restart() -> boot();
    }
  }

  /** To whichever Routing Engine listens; a card without power says nothing. */
  private void tell(ServicesReport report) {
    if (board.powered()) {
      for (SlotId routingEngine : ROUTING_ENGINES) {
        board.backplane().send(routingEngine, report);
      }
    }
  }

  private Announce announce() {
    return new Announce(
        board.fru().model(),
        board.part().serial(),
        version,
        life.profile().fipsCapable(),
        board.fru().servicePics());
  }

  private StatusReport status() {
    return new StatusReport(
        life.state(),
        life.offlineReason(),
        life.vitals(),
        life.started(),
        life.profile().maxPowerWatts());
  }
}
