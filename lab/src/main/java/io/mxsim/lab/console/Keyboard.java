package io.mxsim.lab.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Standard input as keys for a serial line. Nothing that was typed stays in memory here. */
public final class Keyboard {
  private static final byte LEAVE = 0x1d;
  private static final long GLANCE_MILLIS = 20;
  private static final int LONGEST_LINE = 8192;

  private final InputStream in;
  private final Keys keys;

  /** Takes keys; the array belongs to it. */
  @FunctionalInterface
  public interface Keys {
    /** Types them. */
    void type(byte[] keys) throws IOException;
  }

  /** A keyboard that has not been touched. */
  public Keyboard(InputStream in, Keys keys) {
    this.in = in;
    this.keys = keys;
  }

  /** Passes keys on one by one until Ctrl-] or the end of input. */
  public void typeRaw() throws IOException {
    byte[] buffer = new byte[256];
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      int leave = indexOfLeave(buffer, n);
      if (leave != 0) {
        keys.type(Arrays.copyOf(buffer, leave < 0 ? n : leave));
      }
      Arrays.fill(buffer, (byte) 0);
      if (leave >= 0) {
        return;
      }
    }
  }

  private static int indexOfLeave(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      if (buffer[i] == LEAVE) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Types line by line, each when the console waits for input, and returns when the console waits
   * again behind the last line. Nobody reads page by page, so the pager is always told to go on.
   *
   * @param pages whether the console waits behind a page of a longer output
   */
  public void typeLines(BooleanSupplier waitsForInput, BooleanSupplier pages)
      throws IOException, InterruptedException {
    byte[] line = new byte[LONGEST_LINE];
    int length = 0;
    for (int c = in.read(); ; c = in.read()) {
      if (c >= 0 && c != '\n' && length < LONGEST_LINE - 1) {
        line[length++] = (byte) c;
        continue;
      }
      if (c >= 0 || length > 0) {
        line[length++] = '\r';
        await(waitsForInput, pages);
        keys.type(Arrays.copyOf(line, length));
        Arrays.fill(line, 0, length, (byte) 0);
        length = 0;
      }
      if (c < 0) {
        await(waitsForInput, pages);
        return;
      }
    }
  }

  private void await(BooleanSupplier waitsForInput, BooleanSupplier pages)
      throws IOException, InterruptedException {
    while (true) {
      if (!waitsForInput.getAsBoolean()) {
        Thread.sleep(GLANCE_MILLIS);
      } else if (pages.getAsBoolean()) {
        keys.type(new byte[] {' '});
      } else {
        return;
      }
    }
  }
}
