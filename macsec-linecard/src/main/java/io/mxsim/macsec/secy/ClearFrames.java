package io.mxsim.macsec.secy;

import io.mxsim.chassis.wire.EtherType;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.macsec.control.SecYCommand.ExcludedProtocol;
import java.util.Set;

/** Which frames never carry a SecTAG: EAPOL, and those of excluded protocols. */
final class ClearFrames {
  private static final int TYPE = 12;
  private static final int HEADER = 14;
  private static final long SLOW_GROUP = 0x0180C2000002L;
  private static final int LACP = 1;
  private static final int MARKER = 2;
  private static final long CISCO_GROUP = 0x01000CCCCCCCL;
  private static final int LARGEST_LENGTH = 1500;

  /** SNAP, the code of Cisco, and CDP. */
  private static final int[] CDP = {0xAAAA, 0x0300, 0x000C, 0x2000};

  private final boolean cdp;
  private final boolean lacp;
  private final boolean lldp;

  ClearFrames(Set<ExcludedProtocol> excluded) {
    cdp = excluded.contains(ExcludedProtocol.CDP);
    lacp = excluded.contains(ExcludedProtocol.LACP);
    lldp = excluded.contains(ExcludedProtocol.LLDP);
  }

  /** Whether a frame of at least {@link #HEADER} octets is for the uncontrolled port. */
  static boolean eapol(Frame frame) {
    return frame.uint16(TYPE) == EtherType.EAPOL;
  }

  /** Whether such a frame belongs to a protocol that is excluded from MACsec. */
  boolean excluded(Frame frame) {
    int type = frame.uint16(TYPE);
    return lldp && type == EtherType.LLDP
        || lacp && type == EtherType.SLOW_PROTOCOLS && aggregation(frame)
        || cdp && type <= LARGEST_LENGTH && discovery(frame);
  }

  private static boolean aggregation(Frame frame) {
    if (frame.length() <= HEADER || SecTag.destination(frame) != SLOW_GROUP) {
      return false;
    }
    int subtype = frame.octet(HEADER);
    return subtype == LACP || subtype == MARKER;
  }

  private static boolean discovery(Frame frame) {
    boolean same =
        frame.length() >= HEADER + 2 * CDP.length && SecTag.destination(frame) == CISCO_GROUP;
    for (int i = 0; same && i < CDP.length; i++) {
      same = frame.uint16(HEADER + 2 * i) == CDP[i];
    }
    return same;
  }
}
