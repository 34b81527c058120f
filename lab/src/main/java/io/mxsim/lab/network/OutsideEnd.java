package io.mxsim.lab.network;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.Cable;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.chassis.wire.Jack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The end of a wire outside of this process. A thread reads frames and hands them to the loop, as
 * many at once as have come; another one writes. Neither makes the loop wait: what does not fit
 * into the queues is lost, as on a wire that is too fast.
 */
final class OutsideEnd implements Jack, AutoCloseable {
  private static final int QUEUED = 512;
  private static final int USUAL_FRAME = 2048;
  private static final int SHORTEST_FRAME = 14;

  private final EventLoop loop;
  private final FramePool pool;
  private final OutsidePort port;
  private final ArrayBlockingQueue<Octets> spareIn = new ArrayBlockingQueue<>(QUEUED);
  private final ArrayBlockingQueue<Octets> arrived = new ArrayBlockingQueue<>(QUEUED);
  private final ArrayBlockingQueue<Octets> spareOut = new ArrayBlockingQueue<>(QUEUED);
  private final ArrayBlockingQueue<Octets> leaving = new ArrayBlockingQueue<>(QUEUED);
  private final AtomicBoolean told = new AtomicBoolean();
  private final Thread reader;
  private final Thread writer;
  private Cable cable;
  private volatile boolean closed;

  /** A frame on its way between threads. */
  private static final class Octets {
    private byte[] bytes = new byte[0];
    private int length;

    void room(int wanted) {
      if (bytes.length < wanted) {
        bytes = new byte[Math.max(wanted, USUAL_FRAME)];
      }
      length = wanted;
    }
  }

  OutsideEnd(EventLoop loop, FramePool pool, OutsidePort port, String name) {
    this.loop = loop;
    this.pool = pool;
    this.port = port;
    for (int i = 0; i < QUEUED; i++) {
      spareIn.add(new Octets());
      spareOut.add(new Octets());
    }
    this.reader = Thread.ofPlatform().daemon().name("from " + name).unstarted(this::read);
    this.writer = Thread.ofPlatform().daemon().name("to " + name).unstarted(this::write);
  }

  String reach() {
    return port.reach();
  }

  @Override
  public void plug(Cable newCable) {
    cable = newCable;
    cable.light(true);
    reader.start();
    writer.start();
  }

  @Override
  public void unplug() {
    cable = null;
  }

  @Override
  public void carrier(boolean on) {
    // A socket cannot say that the far end of its wire has no light.
  }

  @Override
  public void deliver(Frame frame) {
    Octets octets = spareOut.poll();
    if (octets != null) {
      octets.room(frame.length());
      System.arraycopy(frame.bytes(), frame.start(), octets.bytes, 0, frame.length());
      leaving.add(octets);
    }
    frame.release();
  }

  private void arrive() {
    told.set(false);
    for (Octets octets = arrived.poll(); octets != null; octets = arrived.poll()) {
      if (cable != null) {
        cable.carry(pool.frame(octets.bytes, 0, octets.length));
      }
      spareIn.add(octets);
    }
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(FramePool.LARGEST + 1);
    try {
      while (port.receive(buffer.clear())) {
        buffer.flip();
        int length = buffer.remaining();
        if (length >= SHORTEST_FRAME && length <= FramePool.LARGEST) {
          Octets octets = spareIn.take();
          octets.room(length);
          buffer.get(octets.bytes, 0, length);
          arrived.add(octets);
          if (told.compareAndSet(false, true)) {
            loop.post(this::arrive);
          }
        }
      }
    } catch (IOException e) {
      complain(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(FramePool.LARGEST);
    try {
      while (!closed) {
        Octets octets = leaving.take();
        buffer.clear().put(octets.bytes, 0, octets.length).flip();
        spareOut.add(octets);
        port.send(buffer);
      }
    } catch (IOException e) {
      complain(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void complain(IOException e) {
    if (!closed) {
      System.err.println("mxsim: " + port.reach() + " is lost: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    closed = true;
    port.close();
    reader.interrupt();
    writer.interrupt();
  }
}
