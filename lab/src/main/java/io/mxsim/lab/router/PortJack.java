package io.mxsim.lab.router;

import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.wire.Cable;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.Jack;
import java.util.Optional;

/** Where a cable goes: the channel that is at this place now, or the end hanging in the air. */
final class PortJack implements Jack {
  private EthernetChannel channel;
  private Cable cable;
  private boolean lit;

  /** Plugs the cable over when another card is there, or none. */
  void follow(Optional<EthernetChannel> nowThere) {
    EthernetChannel next = nowThere.orElse(null);
    if (next == channel) {
      return;
    }
    if (channel != null) {
      channel.unplug();
    }
    channel = next;
    if (channel != null && cable != null) {
      channel.plug(cable);
      channel.carrier(lit);
    }
  }

  @Override
  public void plug(Cable newCable) {
    cable = newCable;
    lit = false;
    if (channel != null) {
      channel.plug(cable);
    }
  }

  @Override
  public void unplug() {
    cable = null;
    lit = false;
    if (channel != null) {
      channel.unplug();
    }
  }

  @Override
  public void carrier(boolean on) {
    lit = on;
    if (channel != null) {
      channel.carrier(on);
    }
  }

  @Override
  public void deliver(Frame frame) {
    if (channel != null) {
      channel.deliver(frame);
    } else {
      frame.release();
    }
  }
}
