package io.mxsim.lab.topology;

import java.util.Optional;

/**
 * An IPv4 address and the length of the prefix that its network has.
 *
 * @param bits the address as a number
 * @param length 0 to 32
 */
public record Address(int bits, int length) {
  private static final int LONGEST = 32;
  private static final int OCTETS = 4;

  /** Reads {@code 10.1.1.5/24}, or {@code 10.1.1.5} as a /32; empty when it is neither. */
  public static Optional<Address> parse(String text) {
    int slash = text.indexOf('/');
    String[] octets = (slash < 0 ? text : text.substring(0, slash)).split("\\.", -1);
    try {
      int length = slash < 0 ? LONGEST : Integer.parseInt(text.substring(slash + 1));
      if (octets.length != OCTETS || length < 0 || length > LONGEST) {
        return Optional.empty();
      }
      int bits = 0;
      for (String octet : octets) {
        int value = Integer.parseInt(octet);
        if (value < 0 || value > 0xff) {
          return Optional.empty();
        }
        bits = bits << Byte.SIZE | value;
      }
      return Optional.of(new Address(bits, length));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code other} is in the same network. */
  public boolean near(int other) {
    return length == 0 || (bits ^ other) >>> LONGEST - length == 0;
  }

  @Override
  public String toString() {
    return (bits >>> 24)
        + "."
        + (bits >> 16 & 0xff)
        + "."
        + (bits >> 8 & 0xff)
        + "."
        + (bits & 0xff);
  }
}
