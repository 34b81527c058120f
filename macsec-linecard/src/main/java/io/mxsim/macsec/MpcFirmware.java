package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Firmware;
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
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.TransportKey;
import java.util.Optional;

/**
 * The firmware of an MPC7E or MPC9E. An MPC7E has ports of its own and a BCM82391 behind them
 * (docs/decisions/0501-the-mpc7e-has-the-chip-of-the-mic.md).
 */
final class MpcFirmware implements Firmware, CardLife.Owner {
  private final Board board;
  private final ControlLine line;
  private final CardLife life;
  private final DataPorts ports;
  private final Optional<CardModule> module;
  private final SecuredPorts secured;
  private final MpcDataPath data;

  MpcFirmware(Board board, CardProfile profile, ReleaseProfile release, String version) {
    this.board = board;
    this.line = new ControlLine(board, version);
    this.life = new CardLife(board, profile, this);
    this.ports = new DataPorts(board, line);
    this.module =
        board.fru().macsec()
            ? Optional.of(new CardModule(board, release, this::accessRefused))
            : Optional.empty();
    this.secured = new SecuredPorts(board, line, module);
    this.data = new MpcDataPath(board, secured, line::tell);
  }

  /** Watches over the CSPs of its module, if it has one. */
  Optional<CspMonitor> csps() {
    return module.map(CardModule::monitor);
  }

  private void accessRefused(String why) {
    line.tell(new AccessRefused(why));
  }

  @Override
  public void powerOn() {
    board.backplane().listen(this::received);
    module.ifPresent(chip -> board.part().faults().forEach(chip::breakTest));
    boot();
  }

  @Override
  public void powerOff() {
    goOffline(OfflineReason.NO_POWER);
  }

  @Override
  public void reset() {
    board.backplane().listen(this::received);
    restart();
  }

  @Override
  public void button(Button button) {
    switch (button) {
      case RESET -> restart();
      case ONLINE_OFFLINE -> {
        if (life.state() == CardState.OFFLINE) {
          restart();
        } else {
          goOffline(OfflineReason.BUTTON);
        }
      }
    }
  }

  /** The next self-test notices, of a card with a module. */
  @Override
  public void broken(String fault) {
    module.ifPresent(chip -> chip.breakTest(fault));
  }

  @Override
  public void repaired(String fault) {
    module.ifPresent(chip -> chip.repairTest(fault));
  }

  @Override
  public boolean test() {
    if (module.isEmpty()) {
      return true;
    }
    module.get().powerOn();
    line.tell(module.get().test());
    return module.get().fit();
  }

  @Override
  public void changed() {
    ports.serve(life.state() == CardState.ONLINE);
    line.tell(ControlLine.status(life));
    switch (life.state()) {
      case ONLINE -> tellMics(CarrierSignal.IN_SERVICE);
      case OFFLINE -> tellMics(CarrierSignal.OFFLINE);
      case PRESENT, TESTING, READY, ERROR -> {}
    }
  }

  private void goOffline(OfflineReason why) {
    secured.forget();
    module.ifPresent(CardModule::powerOff);
    life.goOffline(why);
  }

  private void boot() {
    module.ifPresent(CardModule::powerOff);
    ports.forget();
    data.boot();
    line.tell(new Booting());
    life.boot();
  }

  /** A boot after the first: the MICs, which have power already, begin anew with the card. */
  private void restart() {
    tellMics(CarrierSignal.RESTARTED);
    boot();
  }

  private void received(SlotId from, Object message) {
    switch (message) {
      case CardCommand command -> obey(from, command);
      case ForwardingCommand command -> data.obey(command);
      case SecYCommand command -> secured.obey(from, command);
      case TransportKey key -> secured.take(from, key);
      case MicSignal.BOOTED -> answer(from);
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
          restart();
        }
      }
      case CardCommand.Restart() -> restart();
      case CardCommand.PortCommand change ->
          ports.obey(change).ifPresent(why -> line.tell(from, new Refused(change, why)));
      case CardCommand.SelfTestRequest() -> {
        if (module.isEmpty()) {
          line.tell(from, new Refused(command, "the card has no cryptographic module"));
        } else {
          testOnDemand(from, module.get(), command);
        }
      }
    }
  }

  private void testOnDemand(SlotId from, CardModule chip, CardCommand request) {
    switch (life.state()) {
      // The boot ends with the test, and reports it.
      case PRESENT, TESTING -> {}
      case READY, ONLINE -> {
        line.tell(chip.test());
        if (!chip.fit()) {
          secured.forget();
          life.fail();
        }
      }
      case ERROR -> chip.lastTest().ifPresent(result -> line.tell(from, result));
      case OFFLINE -> line.tell(from, new Refused(request, "the MPC is offline"));
    }
  }

  private void load(ReleaseProfile release, String version) {
    if (!line.version().equals(version) && life.state() != CardState.OFFLINE) {
      line.runs(version);
      secured.forget();
      module.ifPresent(chip -> {
        chip.powerOff();
        chip.load(release);
      });
      restart();
    }
  }

  private void greeted(SlotId from) {
    line.tell(from, line.announce(life));
    module.flatMap(CardModule::lastTest).ifPresent(result -> line.tell(from, result));
    life.takeIntoService();
    line.tell(from, ControlLine.status(life));
    line.tell(from, ports.report());
  }

  private void answer(SlotId mic) {
    switch (life.state()) {
      case ONLINE -> board.backplane().send(mic, CarrierSignal.IN_SERVICE);
      case OFFLINE -> board.backplane().send(mic, CarrierSignal.OFFLINE);
      case PRESENT, TESTING, READY, ERROR -> {}
    }
  }

  private void tellMics(CarrierSignal signal) {
    if (board.powered()) {
      for (int i = 0; i < board.fru().innerSlots(); i++) {
        board.backplane().send(SlotId.mic(board.backplane().address().number(), i), signal);
      }
    }
  }
}
