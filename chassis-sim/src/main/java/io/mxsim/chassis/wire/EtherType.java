package io.mxsim.chassis.wire;

/** EtherTypes (IEEE 802 numbers). */
public final class EtherType {
  public static final int IPV4 = 0x0800;
  public static final int ARP = 0x0806;
  public static final int C_TAG = 0x8100;
  public static final int IPV6 = 0x86DD;
  public static final int SLOW_PROTOCOLS = 0x8809;
  public static final int EAPOL = 0x888E;
  public static final int S_TAG = 0x88A8;
  public static final int LLDP = 0x88CC;
  public static final int MACSEC = 0x88E5;

  private EtherType() {}
}
