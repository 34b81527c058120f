package io.mxsim.chassis;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.time.EventLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The control paths between the boards of a chassis: carries messages of any type to a slot, a
 * little later, in order. A message to a slot whose board is off, or does not listen, is lost.
 */
final class Backplane {
  private static final Duration DELAY = Duration.ofNanos(200_000);

  private final EventLoop loop;
  private final Map<SlotId, BackplanePort> ports = new HashMap<>();
  private long lost;

  Backplane(EventLoop loop) {
    this.loop = loop;
  }

  void connect(BackplanePort port) {
    ports.put(port.address(), port);
  }

  void disconnect(SlotId slot) {
    ports.remove(slot);
  }

  void send(SlotId from, SlotId to, Object message) {
    loop.after(DELAY, "backplane " + to, () -> deliver(from, to, message));
  }

  private void deliver(SlotId from, SlotId to, Object message) {
    BackplanePort port = ports.get(to);
    if (port == null || !port.deliver(from, message)) {
      lost++;
    }
  }

  /** Tells every Routing Engine that something about a slot has changed. */
  void announce(SlotId slot) {
    for (BackplanePort port : ports.values().toArray(BackplanePort[]::new)) {
      if (port.routingEngine()) {
        loop.after(DELAY, "presence " + slot, () -> port.announce(slot));
      }
    }
  }

  long lost() {
    return lost;
  }
}
