package io.mxsim.crypto;

/**
 * The broken units of one module instance. They sit in the path of every computation, below both
 * the self-test and operation. Safe for use from several threads.
 */
public final class Faults {
  private volatile long broken;

  Faults() {}

  /** Breaks {@code function} until {@link #repair}. */
  public synchronized void breakUnit(Function function) {
    broken |= bit(function);
  }

  /** Repairs {@code function}. */
  public synchronized void repair(Function function) {
    broken &= ~bit(function);
  }

  /** Whether {@code function} is broken. */
  public boolean isBroken(Function function) {
    return (broken & bit(function)) != 0;
  }

  /** Flips one bit of the result that starts at {@code offset} when {@code function} is broken. */
  void pass(Function function, byte[] result, int offset) {
    if (broken != 0 && isBroken(function) && offset < result.length) {
      result[offset] ^= 0x01;
    }
  }

  byte[] pass(Function function, byte[] result) {
    pass(function, result, 0);
    return result;
  }

  boolean pass(Function function, boolean verdict) {
    return verdict != isBroken(function);
  }

  private static long bit(Function function) {
    return 1L << function.ordinal();
  }
}
