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
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport.Booting;
import io.mxsim.macsec.control.CardReport.Refused;
import io.mxsim.macsec.control.ForwardingCommand;

/** The firmware of an MPC7E or MPC9E. */
final class MpcFirmware implements Firmware, CardLife.Owner {
  private final Board board;
  private final ControlLine line;
  private final CardLife life;
  private final DataPorts ports;
  private final MpcDataPath data;

  MpcFirmware(Board board, CardProfile profile, String version) {
    this.board = board;
    this.line = new ControlLine(board, version);
    this.life = new CardLife(board, profile, this);
    this.ports = new DataPorts(board, line);
    this.data = new MpcDataPath(board, line::tell);
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
    ports.serve(life.state() == CardState.ONLINE);
    line.tell(ControlLine.status(life));
    switch (life.state()) {
      case ONLINE -> tellMics(CarrierSignal.IN_SERVICE);
      case OFFLINE -> tellMics(CarrierSignal.OFFLINE);
      case PRESENT, TESTING, READY, ERROR -> {}
    }
  }

  private void boot() {
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
      case MicSignal.BOOTED -> answer(from);
      default -> {}
    }
  }

  private void obey(SlotId from, CardCommand command) {
    switch (command) {
      case CardCommand.Hello() -> greeted(from);
      case CardCommand.Load(ReleaseProfile ignored, String version) -> load(version);
      case CardCommand.StatusRequest() -> line.tell(from, ControlLine.status(life));
      case CardCommand.Offline() -> life.goOffline(OfflineReason.COMMAND);
      case CardCommand.Online() -> {
        if (life.state() == CardState.OFFLINE) {
          restart();
        }
      }
      case CardCommand.Restart() -> restart();
      case CardCommand.PortCommand change ->
          ports.obey(change).ifPresent(why -> line.tell(from, new Refused(change, why)));
      case CardCommand.SelfTestRequest() ->
          line.tell(from, new Refused(command, "the card has no cryptographic module"));
    }
  }

  private void load(String version) {
    if (!line.version().equals(version) && life.state() != CardState.OFFLINE) {
      line.runs(version);
      restart();
    }
  }

  private void greeted(SlotId from) {
    line.tell(from, line.announce(life));
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
