package io.mxsim.re.dcd;

import io.mxsim.chassis.MacAddress;
import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * A logical interface.
 *
 * @param index the number the forwarding engines know it by
 * @param port empty for {@code lo0} and {@code fxp0}
 * @param up whether packets can pass
 */
public record LogicalUnit(
    int index,
    int snmpIndex,
    InterfaceSettings device,
    InterfaceSettings.Unit settings,
    Optional<Port> port,
    boolean up) {
  private static final String LOOPBACK = "lo0";
  private static final int LINK_LOCAL_LENGTH = 64;

  /** Such as {@code xe-0/0/0:0.100}. */
  public String name() {
    return device.name() + "." + settings.number();
  }

  public boolean loopback() {
    return device.name().equals(LOOPBACK);
  }

  /** Whether it routes over a port of a card. */
  public boolean routed() {
    return port.isPresent() && !settings.bridged();
  }

  /** The largest IP packet it sends. */
  public int protocolMtu() {
    int limit = device.protocolMtu();
    return settings.mtu().map(mtu -> Math.min(mtu, limit)).orElse(limit);
  }

  public MacAddress mac() {
    return port.map(Port::mac).orElse(new MacAddress(0));
  }

  /** Its IPv6 link-local address (RFC 4291, appendix A), if it has IPv6. */
  public Optional<Prefix> linkLocal() {
    if (port.isEmpty() || !settings.families().contains("inet6")) {
      return Optional.empty();
    }
    byte[] mac = mac().bytes();
    String text =
        "fe80::%02x%02x:%02xff:fe%02x:%02x%02x"
            .formatted(mac[0] ^ 2, mac[1], mac[2], mac[3], mac[4], mac[5]);
    return Optional.of(new Prefix(InetAddress.ofLiteral(text), LINK_LOCAL_LENGTH));
  }

  /** Its configured address on the network of {@code other}. */
  public Optional<Prefix> towards(InetAddress other) {
    List<Prefix> all = settings.addresses();
    return all.stream().filter(own -> Prefixes.covers(own, other)).findFirst();
  }
}
