package io.mxsim.macsec.control;

import io.mxsim.chassis.MacAddress;
import java.util.Locale;

/** A secure channel identifier: an Ethernet address and a port identifier, as 64 bits. */
public record Sci(long value) implements Comparable<Sci> {
  private static final int PORT_BITS = 16;

  /** The SCI of {@code mac} and a port identifier of 16 bits. */
  public static Sci of(MacAddress mac, int portIdentifier) {
    return new Sci(mac.value() << PORT_BITS | portIdentifier);
  }

  public MacAddress mac() {
    return new MacAddress(value >>> PORT_BITS);
  }

  public int portIdentifier() {
    return (int) value & 0xffff;
  }

  /** In the order of the octets. */
  @Override
  public int compareTo(Sci other) {
    return Long.compareUnsigned(value, other.value);
  }

  /** As Junos shows it, such as {@code 20:ED:47:F6:51:64/1}. */
  @Override
  public String toString() {
    return mac().toString().toUpperCase(Locale.ROOT) + "/" + portIdentifier();
  }
}
