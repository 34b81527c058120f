package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.FabricPort;
import io.mxsim.chassis.catalog.SlotId;

/** The frames of a MIC, between its secured ports and the MPC it sits in. */
final class MicDataPath {
  private final Board board;
  private final SecuredPorts ports;

  MicDataPath(Board board, SecuredPorts ports) {
    this.board = board;
    this.ports = ports;
  }

  /** The card boots. */
  void boot() {
    FabricPort fabric = board.fabric();
    SlotId mpc = SlotId.fpc(board.backplane().address().fpc());
    fabric.listen((from, frame, label) -> ports.transmit(label, frame));
    ports.boot(id -> {
      long label = id.label();
      return frame -> fabric.send(mpc, frame, label);
    });
  }
}
