package io.mxsim.re.config;

/** Bytes read as characters in place, so that a secret's pattern is checked without a copy. */
record ByteText(byte[] bytes, int from, int to) implements CharSequence {
  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return (char) (bytes[from + index] & 0xff);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new ByteText(bytes, from + start, from + end);
  }

  @Override
  public String toString() {
    return "";
  }
}
