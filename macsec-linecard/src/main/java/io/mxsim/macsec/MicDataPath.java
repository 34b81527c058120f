package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.EthernetPort;
import io.mxsim.chassis.FabricPort;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.macsec.control.ChannelId;

/** The frames of a MIC, between its ports and the MPC it sits in. */
final class MicDataPath {
  private final Board board;

  MicDataPath(Board board) {
    this.board = board;
  }

  /** The card boots. */
  void boot() {
    FabricPort fabric = board.fabric();
    SlotId mpc = SlotId.fpc(board.backplane().address().fpc());
    fabric.listen(this::leaves);
    for (int pic = 0; pic < board.ports().size(); pic++) {
      for (EthernetPort port : board.ports().get(pic).ports()) {
        for (int number = 0; number < EthernetPort.CHANNELS; number++) {
          long label = new ChannelId(pic, port.number(), number).label();
          port.channel(number).listen(frame -> fabric.send(mpc, frame, label));
        }
      }
    }
  }

  private void leaves(SlotId from, Frame frame, long label) {
    ChannelId id = ChannelId.of(label);
    board.ports().get(id.pic()).ports().get(id.port()).channel(id.channel()).transmit(frame);
  }
}
