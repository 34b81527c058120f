package io.mxsim.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/** Fixed-length big-endian numbers, and concatenation. */
final class Bytes {
  private Bytes() {}

  /** {@code value} in exactly {@code length} bytes; a larger value is our own error. */
  static byte[] unsigned(BigInteger value, int length) {
    byte[] two = value.toByteArray();
    int sign = two[0] == 0 ? 1 : 0;
    byte[] fixed = new byte[length];
    System.arraycopy(two, sign, fixed, length - (two.length - sign), two.length - sign);
    Arrays.fill(two, (byte) 0);
    return fixed;
  }

  /** {@code bytes} with zeros before them up to {@code length}; the original is overwritten. */
  static byte[] padded(byte[] bytes, int length) {
    if (bytes.length == length) {
      return bytes;
    }
    byte[] fixed = new byte[length];
    System.arraycopy(bytes, 0, fixed, length - bytes.length, bytes.length);
    Arrays.fill(bytes, (byte) 0);
    return fixed;
  }

  static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] joined = new byte[length];
    int position = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, position, part.length);
      position += part.length;
    }
    return joined;
  }
}
