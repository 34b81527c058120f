package io.mxsim.chassis;

import java.util.HexFormat;

/** An Ethernet address, as a number of 48 bits. */
public record MacAddress(long value) {
  private static final HexFormat HEX = HexFormat.ofDelimiter(":");
  private static final int BYTES = 6;

  public MacAddress {
    if (value >>> (BYTES * Byte.SIZE) != 0) {
      throw new IllegalArgumentException("an Ethernet address has 48 bits");
    }
  }

  public MacAddress plus(int offset) {
    return new MacAddress(value + offset);
  }

  /** The six bytes in the order of the wire. */
  public byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (value >>> (BYTES - 1 - i) * Byte.SIZE);
    }
    return bytes;
  }

  @Override
  public String toString() {
    return HEX.formatHex(bytes());
  }
}
