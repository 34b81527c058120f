package io.mxsim.re.dcd;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.macsec.control.ForwardingCommand.Tag;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What is configured of an interface.
 *
 * @param mtu of the port, with the header and the tags that its kind of tagging allows
 * @param tags how many VLAN tags its frames may have
 * @param encapsulation the configured word, or empty
 */
public record InterfaceSettings(
    String name,
    boolean disabled,
    String description,
    int mtu,
    int tags,
    String encapsulation,
    List<Unit> units) {
  private static final int ETHERNET_HEADER = 14;
  private static final int PAYLOAD = 1500;
  private static final int TAG_OCTETS = 4;

  public InterfaceSettings {
    units = List.copyOf(units);
  }

  /** An interface of which nothing is configured. */
  public static InterfaceSettings none(String name) {
    return new InterfaceSettings(name, false, "", ETHERNET_HEADER + PAYLOAD, 0, "", List.of());
  }

  static int usualMtu(int tags) {
    return ETHERNET_HEADER + PAYLOAD + tags * TAG_OCTETS;
  }

  /** The largest packet of a network protocol. */
  public int protocolMtu() {
    return mtu - ETHERNET_HEADER - tags * TAG_OCTETS;
  }

  /**
   * What is configured of a unit.
   *
   * @param bridged whether it bridges; otherwise it routes
   * @param trunk the VLANs it carries with tags, for {@code interface-mode trunk}
   * @param access the VLAN of a port with {@code interface-mode access}
   * @param families the names of its families
   * @param mtu of IPv4 and of IPv6, where they are configured
   */
  public record Unit(
      int number,
      boolean disabled,
      String description,
      Tag tag,
      String encapsulation,
      boolean bridged,
      List<Integer> trunk,
      Optional<Integer> access,
      List<String> families,
      Optional<Integer> mtu,
      List<Prefix> addresses) {
    public Unit {
      trunk = List.copyOf(trunk);
      families = List.copyOf(families);
      addresses = List.copyOf(addresses);
    }

    /** Its addresses of one version, in the order of the configuration. */
    public List<Prefix> addresses(boolean inet6) {
      return addresses.stream().filter(each -> isInet6(each.address()) == inet6).toList();
    }
  }

  static boolean isInet6(InetAddress address) {
    return address.getAddress().length > Integer.BYTES;
  }
}
