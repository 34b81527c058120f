package io.mxsim.macsec.control;

/** The cipher suites of IEEE 802.1AE clause 14 with 128-bit tags. */
public enum CipherSuite {
  GCM_AES_128(0x0080C20001000001L, 16, false),
  GCM_AES_256(0x0080C20001000002L, 32, false),
  GCM_AES_XPN_128(0x0080C20001000003L, 16, true),
  GCM_AES_XPN_256(0x0080C20001000004L, 32, true);

  private final long identifier;
  private final int keyBytes;
  private final boolean extendedPn;

  CipherSuite(long identifier, int keyBytes, boolean extendedPn) {
    this.identifier = identifier;
    this.keyBytes = keyBytes;
    this.extendedPn = extendedPn;
  }

  /** Eight octets, as a number. */
  public long identifier() {
    return identifier;
  }

  /** Length of a SAK. */
  public int keyBytes() {
    return keyBytes;
  }

  /** Whether packet numbers have 64 bits. */
  public boolean extendedPn() {
    return extendedPn;
  }
}
