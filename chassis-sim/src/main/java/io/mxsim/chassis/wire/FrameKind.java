package io.mxsim.chassis.wire;

import java.util.Optional;

/** Frames as scenarios speak of them, told by their EtherType. */
public enum FrameKind {
  ANY("any"),
  MKPDU("mkpdu"),
  EAPOL("eapol"),
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

  /** The kind a scenario calls so. */
  public static Optional<FrameKind> named(String word) {
    for (FrameKind kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** What a frame is, behind VLAN tags: {@link #ANY} for what has no name here. */
  public static FrameKind of(Frame frame) {
    int at = typeAt(frame);
    return switch (type(frame, at)) {
      case EtherType.EAPOL ->
          frame.length() > at + 3 && frame.octet(at + 3) == EAPOL_MKA ? MKPDU : EAPOL;
      case EtherType.MACSEC -> MACSEC;
      case EtherType.ARP -> ARP;
      case EtherType.IPV4 -> IPV4;
      case EtherType.IPV6 -> IPV6;
      case EtherType.LLDP -> LLDP;
      default -> ANY;
    };
  }

  /** The EtherType behind VLAN tags, or -1 when the frame ends before it. */
  public static int etherType(Frame frame) {
    return type(frame, typeAt(frame));
  }

  /** Whether {@code frame} is of this kind; an MKPDU is EAPOL, too. */
  public boolean matches(Frame frame) {
    FrameKind kind = this == ANY ? ANY : of(frame);
    return this == kind || this == EAPOL && kind == MKPDU;
  }

  private static int typeAt(Frame frame) {
    int at = TYPE;
    int type = type(frame, at);
    while (type == EtherType.C_TAG || type == EtherType.S_TAG) {
      at += TAG_OCTETS;
      type = type(frame, at);
    }
    return at;
  }

  private static int type(Frame frame, int at) {
    return frame.length() >= at + 2 ? frame.uint16(at) : -1;
  }
}
