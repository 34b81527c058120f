package io.mxsim.chassis.wire;

/** Frames as scenarios speak of them, told by their EtherType. */
public enum FrameKind {
  ANY("frame"),
  MKPDU("mkpdu"),
  MACSEC("macsec"),
  ARP("arp"),
  IPV4("ipv4"),
  IPV6("ipv6"),
  LLDP("lldp");

  private static final int TYPE = 12;
  private static final int TAG_OCTETS = 4;
  private static final int EAPOL_MKA = 5;

  private final String word;

  FrameKind(String word) {
    this.word = word;
  }

  /** How a scenario writes it. */
  public String word() {
    return word;
  }

  /** Whether {@code frame} is of this kind; behind VLAN tags, except for MACsec and EAPOL. */
  public boolean matches(Frame frame) {
    if (this == ANY) {
      return true;
    }
    int at = TYPE;
    int type = type(frame, at);
    while (type == 0x8100 || type == 0x88A8) {
      at += TAG_OCTETS;
      type = type(frame, at);
    }
    return switch (this) {
      case ANY -> true;
      case MKPDU -> type == 0x888E && frame.length() > at + 3 && frame.octet(at + 3) == EAPOL_MKA;
      case MACSEC -> type == 0x88E5;
      case ARP -> type == 0x0806;
      case IPV4 -> type == 0x0800;
      case IPV6 -> type == 0x86DD;
      case LLDP -> type == 0x88CC;
    };
  }

  private static int type(Frame frame, int at) {
    return frame.length() >= at + 2 ? frame.uint16(at) : -1;
  }
}
