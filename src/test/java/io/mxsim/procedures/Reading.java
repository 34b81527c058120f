package io.mxsim.procedures;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;

/** What a terminal has printed, escape sequences left out, and how far the test has read it. */
final class Reading {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final char ESC = 0x1b;

  private final StringBuilder text = new StringBuilder();
  private int cursor;
  private boolean escaped;

  synchronized void add(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = (char) (bytes[i] & 0xff);
      if (c == ESC) {
        escaped = true;
      } else if (escaped) {
        escaped = !(Character.isLetter(c) || c == '=' || c == '>');
      } else if (c != '\r') {
        text.append(c);
      }
    }
    notifyAll();
  }

  /** Waits until {@code wanted} comes behind what was read so far, and reads past it. */
  synchronized void expect(String wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int found;
    while ((found = text.indexOf(wanted, cursor)) < 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        fail("'" + wanted + "' did not come; since the last text that did: " + rest());
      }
      wait(left);
    }
    cursor = found + wanted.length();
  }

  synchronized String rest() {
    return text.substring(cursor);
  }
}
