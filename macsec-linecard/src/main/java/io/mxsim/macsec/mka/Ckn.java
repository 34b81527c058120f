package io.mxsim.macsec.mka;

import java.util.Arrays;
import java.util.HexFormat;

/** A CAK's name (CKN): 1 to 32 octets, compared as a whole. */
public final class Ckn {
  /** The longest name. */
  public static final int MAXIMUM = 32;

  private final byte[] octets;

  private Ckn(byte[] octets) {
    this.octets = octets;
  }

  /**
   * The name of these octets, copied.
   *
   * @throws IllegalArgumentException unless there are 1 to 32 of them
   */
  public static Ckn of(byte[] octets) {
    if (octets.length < 1 || octets.length > MAXIMUM) {
      throw new IllegalArgumentException("a CKN of " + octets.length + " octets");
    }
    return new Ckn(octets.clone());
  }

  /** The name that hexadecimal digits spell. */
  public static Ckn parse(String digits) {
    return of(HexFormat.of().parseHex(digits));
  }

  public byte[] octets() {
    return octets.clone();
  }

  int length() {
    return octets.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ckn ckn && Arrays.equals(octets, ckn.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  /** Hexadecimal digits, upper case. */
  @Override
  public String toString() {
    return HexFormat.of().withUpperCase().formatHex(octets);
  }
}
