package io.mxsim.lab.host;

import java.nio.charset.StandardCharsets;

/** Knows from what a console has printed last whether its pager waits: {@code ---(more 42%)---}. */
final class PageWatch {
  private static final byte[] BEGIN = "---(more".getBytes(StandardCharsets.US_ASCII);

  private int matched;

  /** Takes what was printed, on the thread that prints. */
  synchronized void printed(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      byte b = bytes[i];
      if (matched == BEGIN.length) {
        // Up to its end the prompt is of one line; anything that moves the cursor follows a key.
        matched = b == '\r' || b == '\n' || b == 0x1b || b == '\b' ? 0 : matched;
      } else {
        matched = b == BEGIN[matched] ? matched + 1 : b == BEGIN[0] ? Math.min(matched, 3) : 0;
      }
    }
  }

  /** Whether it waits. */
  synchronized boolean waits() {
    return matched == BEGIN.length;
  }
}
