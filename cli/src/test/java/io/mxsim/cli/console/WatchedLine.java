package io.mxsim.cli.console;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** A serial line whose other end is a test. */
final class WatchedLine implements ByteLine {
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  Consumer<byte[]> reader;

  @Override
  public void write(byte[] bytes) {
    out.writeBytes(bytes);
  }

  @Override
  public void read(Consumer<byte[]> handler) {
    reader = handler;
  }

  @Override
  public void forget() {}
}
