package io.mxsim.lab.vectors;

import io.mxsim.crypto.Curve;
import io.mxsim.crypto.Sha;
import java.util.Arrays;

/** ACVP's names for what the modules know. */
final class Names {
  private Names() {}

  /** A hash function: {@code SHA-1}, {@code SHA2-256}. */
  static Sha sha(String name) {
    return switch (name) {
      case "SHA-1" -> Sha.SHA_1;
      case "SHA2-224" -> Sha.SHA_224;
      case "SHA2-256" -> Sha.SHA_256;
      case "SHA2-384" -> Sha.SHA_384;
      case "SHA2-512" -> Sha.SHA_512;
      default -> throw Declined.notOffered("hash function " + name);
    };
  }

  static Curve curve(String name) {
    return switch (name) {
      case "P-256" -> Curve.P256;
      case "P-384" -> Curve.P384;
      case "P-521" -> Curve.P521;
      default -> throw Declined.notOffered("curve " + name);
    };
  }

  /** The JDK's name of the hash function. */
  static String jdk(Sha sha) {
    return sha.name().replace("_", "-");
  }

  /** Bytes for {@code bits}; the modules take and give whole ones. */
  static int wholeBytes(int bits, String of) {
    if (bits % 8 != 0) {
      throw Declined.notOffered(of + " of a part of a byte");
    }
    return bits / 8;
  }

  /** {@code value} without leading zeros and then as long as {@code length}, if that is longer. */
  static byte[] padded(byte[] value, int length) {
    int from = 0;
    while (from < value.length - length && value[from] == 0) {
      from++;
    }
    byte[] digits = Arrays.copyOfRange(value, from, value.length);
    byte[] fixed = new byte[Math.max(length, digits.length)];
    System.arraycopy(digits, 0, fixed, fixed.length - digits.length, digits.length);
    return fixed;
  }

  static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  /** An uncompressed point (SEC 1 section 2.3.3) of two coordinates. */
  static byte[] point(Curve curve, byte[] x, byte[] y) {
    byte[] form = {4};
    return join(form, padded(x, curve.bytes()), padded(y, curve.bytes()));
  }
}
