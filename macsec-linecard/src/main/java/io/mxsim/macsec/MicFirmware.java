package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.card.CardLife;
import io.mxsim.chassis.card.CardProfile;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport.AccessRefused;
import io.mxsim.macsec.control.CardReport.Booting;
import io.mxsim.macsec.control.CardReport.Refused;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.TransportKey;
import java.util.Optional;

/** The firmware of a MIC-MACSEC-MRATE. */
final class MicFirmware implements Firmware, CardLife.Owner {
  private static final String MODULE_LED = "MACSEC";

  private final Board board;
  private final ControlLine line;
  private final CardLife life;
  private final DataPorts ports;
  private final MicDataPath data;
  private final CardModule module;
  private final SecuredPorts secured;

  MicFirmware(Board board, CardProfile profile, ReleaseProfile release, String version) {
    this.board = board;
    this.line = new ControlLine(board, version);
    this.life = new CardLife(board, profile, this);
    this.ports = new DataPorts(board, line);
    this.module = new CardModule(board, release, why -> line.tell(new AccessRefused(why)));
    this.secured = new SecuredPorts(board, line, Optional.of(module));
    this.data = new MicDataPath(board, secured);
  }

  /** Watches over the CSPs of its module. */
  CspMonitor csps() {
    return module.monitor();
  }

  @Override
  public void powerOn() {
    board.backplane().listen(this::received);
    board.part().faults().forEach(module::breakTest);
    boot();
  }

  @Override
  public void powerOff() {
    secured.forget();
    module.powerOff();
    life.goOffline(OfflineReason.NO_POWER);
  }

  @Override
  public void reset() {
    powerOn();
  }

  /** It has none. */
  @Override
  public void button(Button button) {}

  /** The next self-test notices. */
  @Override
  public void broken(String fault) {
    module.breakTest(fault);
  }

  @Override
  public void repaired(String fault) {
    module.repairTest(fault);
  }

  @Override
  public boolean test() {
    module.powerOn();
    line.tell(module.test());
    return module.fit();
  }

  @Override
  public void changed() {
    ports.serve(life.state() == CardState.ONLINE);
    if (!board.powered()) {
      return;
    }
    board.part().led(MODULE_LED).show(light());
    line.tell(ControlLine.status(life));
    if (life.state() == CardState.READY) {
      board.backplane().send(SlotId.fpc(board.backplane().address().fpc()), MicSignal.BOOTED);
    }
  }

  private void boot() {
    module.powerOff();
    ports.forget();
    data.boot();
    line.tell(new Booting());
    life.boot();
  }

  private void goOffline(OfflineReason why) {
    secured.forget();
    module.powerOff();
    life.goOffline(why);
  }

  private void received(SlotId from, Object message) {
    switch (message) {
      case CardCommand command -> obey(from, command);
      case SecYCommand command -> secured.obey(from, command);
      case TransportKey key -> secured.take(from, key);
      case CarrierSignal signal -> obey(signal);
      default -> {}
    }
  }

  private void obey(SlotId from, CardCommand command) {
    switch (command) {
      case CardCommand.Hello() -> greeted(from);
      case CardCommand.Load(ReleaseProfile release, String version) -> load(release, version);
      case CardCommand.StatusRequest() -> line.tell(from, ControlLine.status(life));
      case CardCommand.Offline() -> goOffline(OfflineReason.COMMAND);
      case CardCommand.Online() -> {
        if (life.state() == CardState.OFFLINE) {
          boot();
        }
      }
      case CardCommand.Restart() -> boot();
      case CardCommand.PortCommand change ->
          ports.obey(change).ifPresent(why -> line.tell(from, new Refused(change, why)));
      case CardCommand.SelfTestRequest() -> testOnDemand(from, command);
    }
  }

  /** What an operator took out of service stays there when the MPC comes and goes. */
  private void obey(CarrierSignal signal) {
    if (life.offlineReason() == OfflineReason.COMMAND) {
      return;
    }
    switch (signal) {
      case RESTARTED -> boot();
      case IN_SERVICE -> life.takeIntoService();
      case OFFLINE -> goOffline(OfflineReason.CARRIER);
    }
  }

  private void load(ReleaseProfile release, String version) {
    boolean same = module.release() == release && line.version().equals(version);
    if (same || life.state() == CardState.OFFLINE) {
      return;
    }
    line.runs(version);
    secured.forget();
    module.powerOff();
    module.load(release);
    boot();
  }

  private void greeted(SlotId from) {
    line.tell(from, line.announce(life));
    module.lastTest().ifPresent(result -> line.tell(from, result));
    line.tell(from, ControlLine.status(life));
    line.tell(from, ports.report());
  }

  private void testOnDemand(SlotId from, CardCommand request) {
    switch (life.state()) {
      // The boot ends with the test, and reports it.
      case PRESENT, TESTING -> {}
      case READY, ONLINE -> {
        line.tell(module.test());
        if (!module.fit()) {
          secured.forget();
          life.fail();
        }
      }
      case ERROR -> module.lastTest().ifPresent(result -> line.tell(from, result));
      case OFFLINE -> line.tell(from, new Refused(request, "the MIC is offline"));
    }
  }

  private LedState light() {
    return switch (life.state()) {
      case PRESENT, TESTING -> LedState.GREEN_BLINKING;
      case READY, ONLINE -> LedState.GREEN;
      case OFFLINE -> LedState.DARK;
      case ERROR -> LedState.RED;
    };
  }
}
