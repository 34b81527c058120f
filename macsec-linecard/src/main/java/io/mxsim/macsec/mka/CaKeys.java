package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.CipherSuite;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one connectivity association: ICK and KEK, derived from its CAK (IEEE 802.1X clause
 * 9.3.3), in a cryptographic module. Closing overwrites them.
 */
public interface CaKeys extends AutoCloseable {
  /** The 16 octets of ICV over the first {@code length} octets of a frame (clause 9.4.1). */
  byte[] icv(byte[] frame, int length);

  /**
   * A fresh SAK (clause 9.8.1).
   *
   * @param members the live members' identifiers, the key server's first
   */
  Sak generate(CipherSuite suite, List<MemberId> members, long keyNumber);

  /** The SAK under the KEK, 8 octets longer than itself (clause 9.8.2). */
  byte[] wrap(Sak sak);

  /** The SAK out of its wrapping, or empty when the wrapping is not good. */
  Optional<Sak> unwrap(byte[] wrapped);

  @Override
  void close();
}
