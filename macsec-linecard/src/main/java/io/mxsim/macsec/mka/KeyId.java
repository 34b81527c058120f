package io.mxsim.macsec.mka;

/**
 * A key identifier (KI): the key server's member identifier and its key number.
 *
 * @param number of 32 bits, unsigned
 */
public record KeyId(MemberId server, long number) {
  /** No key. */
  public static final KeyId NONE = new KeyId(MemberId.NONE, 0);

  /** As Junos shows it, such as {@code 5845E15EBE7A646CA62B08BB/1}. */
  @Override
  public String toString() {
    return server + "/" + number;
  }
}
