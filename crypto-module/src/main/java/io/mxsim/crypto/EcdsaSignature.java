package io.mxsim.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/** ECDSA signatures between their two forms: {@code r || s} of fixed length, and DER. */
final class EcdsaSignature {
  private EcdsaSignature() {}

  /**
   * {@code r || s}, each as long as the field, from {@code SEQUENCE { r, s }}.
   *
   * @throws IllegalArgumentException when {@code der} is not exactly the DER of that
   */
  static byte[] raw(byte[] der, int fieldBytes) {
    int position = der[1] == (byte) 0x81 ? 3 : 2;
    int lengthR = der[position + 1];
    BigInteger r = new BigInteger(der, position + 2, lengthR);
    position += 2 + lengthR;
    BigInteger s = new BigInteger(der, position + 2, der[position + 1]);
    if (r.signum() < 0 || s.signum() < 0 || r.max(s).bitLength() > 8 * fieldBytes) {
      throw new IllegalArgumentException("number out of range");
    }
    byte[] raw = Bytes.join(Bytes.unsigned(r, fieldBytes), Bytes.unsigned(s, fieldBytes));
    if (!Arrays.equals(der, der(raw))) {
      throw new IllegalArgumentException("not DER");
    }
    return raw;
  }

  /** DER from {@code r || s}. */
  static byte[] der(byte[] raw) {
    int half = raw.length / 2;
    byte[] r = integer(new BigInteger(1, raw, 0, half));
    byte[] s = integer(new BigInteger(1, raw, half, half));
    int length = r.length + s.length;
    byte[] head =
        length < 0x80
            ? new byte[] {0x30, (byte) length}
            : new byte[] {0x30, (byte) 0x81, (byte) length};
    return Bytes.join(head, r, s);
  }

  private static byte[] integer(BigInteger value) {
    byte[] content = value.toByteArray();
    return Bytes.join(new byte[] {0x02, (byte) content.length}, content);
  }
}
