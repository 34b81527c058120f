package io.mxsim.re.model;

/** A text that counts how often it is looked at, and ends a search that looks too often. */
public final class WatchedText implements CharSequence {
  private static final int PATIENCE = 1_000_000;

  private final CharSequence text;
  private int looks;

  /** A text that nothing has looked at. */
  public WatchedText(CharSequence text) {
    this.text = text;
  }

  /** The text has been looked at too often. */
  public static final class OutOfPatience extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfPatience() {
      super(null, null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > PATIENCE) {
      throw new OutOfPatience();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
