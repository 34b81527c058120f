package io.mxsim.cli.console;

import java.util.function.Consumer;

/** The device's end of a serial line, as the event loop sees it. */
public interface ByteLine {
  /** Sends bytes to whoever listens at the other end. */
  void write(byte[] bytes);

  /** Who gets what is typed from now on; null when nobody reads the port. */
  void read(Consumer<byte[]> handler);

  /** What has been sent is not kept for those who listen later. */
  void forget();
}
