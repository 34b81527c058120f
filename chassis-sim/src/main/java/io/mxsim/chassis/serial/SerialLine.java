package io.mxsim.chassis.serial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A serial line between a device and any number of terminals. It belongs to the thread of the loop;
 * a terminal on another thread posts into the loop.
 */
public final class SerialLine {
  private final byte[] scrollback;
  private final List<Consumer<byte[]>> terminals = new ArrayList<>();
  private Consumer<byte[]> device;
  private long bytesOut;
  private long forgotten;
  private long bytesIn;
  private long bytesDropped;

  /**
   * A line that nobody is connected to.
   *
   * @param scrollbackBytes how much of the last output a late terminal can be shown
   */
  public SerialLine(int scrollbackBytes) {
    this.scrollback = new byte[scrollbackBytes];
  }

  /** Device side: sends to every terminal. */
  public void write(byte[] bytes) {
    for (byte b : bytes) {
      scrollback[(int) (bytesOut++ % scrollback.length)] = b;
    }
    for (Consumer<byte[]> terminal : List.copyOf(terminals)) {
      terminal.accept(bytes.clone());
    }
  }

  /** Device side: who gets what is typed from now on; null when nobody reads the port. */
  public void read(Consumer<byte[]> handler) {
    device = handler;
  }

  /** Terminal side: types; the bytes are lost when the device does not read its port. */
  public void type(byte[] bytes) {
    if (device == null) {
      bytesDropped += bytes.length;
      return;
    }
    bytesIn += bytes.length;
    device.accept(bytes.clone());
  }

  /** Terminal side: hears every byte written from now on, until the connection is closed. */
  public Connection connect(Consumer<byte[]> terminal) {
    // A handler of its own for each connection, so that one terminal may connect twice.
    Consumer<byte[]> own = terminal::accept;
    terminals.add(own);
    return () -> terminals.remove(own);
  }

  /** The last bytes written and not forgotten, at most the bound given to the constructor. */
  public byte[] scrollback() {
    int kept = (int) Math.min(scrollback.length, bytesOut - forgotten);
    byte[] last = new byte[kept];
    for (int i = 0; i < kept; i++) {
      last[i] = scrollback[(int) ((bytesOut - kept + i) % scrollback.length)];
    }
    return last;
  }

  /** Overwrites the scrollback: what one user has been shown is not for the next one. */
  public void forget() {
    Arrays.fill(scrollback, (byte) 0);
    forgotten = bytesOut;
  }

  /** Bytes the device has written since the line was made. */
  public long bytesOut() {
    return bytesOut;
  }

  /** Bytes typed that the device took. */
  public long bytesIn() {
    return bytesIn;
  }

  /** Bytes typed while nobody read the port. */
  public long bytesDropped() {
    return bytesDropped;
  }

  /** A terminal's hold on the line. */
  @FunctionalInterface
  public interface Connection extends AutoCloseable {
    @Override
    void close();
  }
}
