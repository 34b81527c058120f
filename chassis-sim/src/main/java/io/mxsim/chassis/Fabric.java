package io.mxsim.chassis;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.Frame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * The data paths between the boards of a chassis. Frames keep their order; those that are sent
 * close to each other arrive in one event. A frame to a board that is off, or does not listen, is
 * lost.
 */
final class Fabric {
  private static final Duration DELAY = Duration.ofNanos(5_000);

  private final EventLoop loop;
  private final Map<SlotId, FabricPort> ports = new HashMap<>();
  private final ArrayDeque<Cell> underWay = new ArrayDeque<>();
  private final ArrayDeque<Cell> idle = new ArrayDeque<>();
  private boolean scheduled;

  private static final class Cell {
    private SlotId from;
    private SlotId to;
    private Frame frame;
    private long label;
  }

  Fabric(EventLoop loop) {
    this.loop = loop;
  }

  void connect(FabricPort port) {
    ports.put(port.address(), port);
  }

  void disconnect(SlotId slot) {
    ports.remove(slot);
  }

  void send(SlotId from, SlotId to, Frame frame, long label) {
    Cell cell = idle.isEmpty() ? new Cell() : idle.pollLast();
    cell.from = from;
    cell.to = to;
    cell.frame = frame;
    cell.label = label;
    underWay.addLast(cell);
    schedule();
  }

  private void schedule() {
    if (!scheduled) {
      scheduled = true;
      loop.after(DELAY, "fabric", this::arrive);
    }
  }

  /** What is sent while these arrive takes its own time. */
  private void arrive() {
    scheduled = false;
    for (int left = underWay.size(); left > 0; left--) {
      Cell cell = underWay.pollFirst();
      Frame frame = cell.frame;
      cell.frame = null;
      FabricPort port = ports.get(cell.to);
      if (port == null) {
        frame.release();
      } else {
        port.deliver(cell.from, frame, cell.label);
      }
      idle.addLast(cell);
    }
  }
}
