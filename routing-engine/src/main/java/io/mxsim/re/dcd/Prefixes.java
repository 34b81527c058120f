package io.mxsim.re.dcd;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Arithmetic of networks. */
public final class Prefixes {
  private static final int WORDS = 8;

  private Prefixes() {}

  /** Whether {@code address} is in the network of {@code prefix}. */
  public static boolean covers(Prefix prefix, InetAddress address) {
    byte[] one = prefix.address().getAddress();
    byte[] other = address.getAddress();
    boolean same = one.length == other.length;
    for (int bit = 0; same && bit < prefix.length(); bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      same = ((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) == 0;
    }
    return same;
  }

  /** The prefix with the bits behind its length set to zero. */
  public static Prefix network(Prefix prefix) {
    return new Prefix(fill(prefix, false), prefix.length());
  }

  /** The last address of an IPv4 network. */
  public static InetAddress broadcast(Prefix prefix) {
    return fill(prefix, true);
  }

  private static InetAddress fill(Prefix prefix, boolean ones) {
    byte[] octets = prefix.address().getAddress();
    for (int bit = prefix.length(); bit < octets.length * Byte.SIZE; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      int at = bit / Byte.SIZE;
      octets[at] = (byte) (ones ? octets[at] | mask : octets[at] & ~mask);
    }
    return address(octets);
  }

  /** The address of 4 or 16 octets. */
  public static InetAddress address(byte[] octets) {
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(octets.length + " octets are no address", e);
    }
  }

  /** An address as it is shown; IPv6 as RFC 5952 has it. */
  public static String text(InetAddress address) {
    byte[] octets = address.getAddress();
    return octets.length == Integer.BYTES ? address.getHostAddress() : shortest(octets);
  }

  /** An address with the length of its prefix. */
  public static String text(Prefix prefix) {
    return text(prefix.address()) + "/" + prefix.length();
  }

  private static String shortest(byte[] octets) {
    int[] words = new int[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = (octets[2 * i] & 0xff) << Byte.SIZE | octets[2 * i + 1] & 0xff;
    }
    int from = -1;
    int length = 1;
    for (int i = 0; i < WORDS; i++) {
      int run = 0;
      while (i + run < WORDS && words[i + run] == 0) {
        run++;
      }
      if (run > length) {
        from = i;
        length = run;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      if (i == from) {
        text.append("::");
        i += length - 1;
      } else {
        boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
        text.append(first ? "" : ":").append(Integer.toHexString(words[i]));
      }
    }
    return text.toString();
  }
}
