package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import java.time.Duration;

/**
 * What a port's key agreement is configured to do.
 *
 * @param sci of the transmit channel
 * @param priority for the election, 0 the best, 255 for never
 * @param suite that this system would choose as key server
 * @param confidentialityOffset 0, 30 or 50, that it would choose
 * @param encrypt false for integrity only
 * @param hello between two MKPDUs
 * @param rekey between two SAKs that only time makes necessary; zero for never
 * @param mustSecure whether nothing passes in clear while there is no session
 */
public record KaySettings(
    Sci sci,
    int priority,
    CipherSuite suite,
    int confidentialityOffset,
    boolean encrypt,
    Duration hello,
    Duration rekey,
    boolean mustSecure) {
  private static final Duration LIFE = Duration.ofSeconds(6);
  private static final int HELLOS = 3;

  /**
   * How long a peer that is silent stays: MKA Life Time (IEEE 802.1X table 11-1), and never less
   * than three hellos.
   */
  Duration life() {
    Duration hellos = hello.multipliedBy(HELLOS);
    return hellos.compareTo(LIFE) > 0 ? hellos : LIFE;
  }

  /** The code of offset and encryption in a Distributed SAK set. */
  int offsetCode() {
    if (!encrypt) {
      return 0;
    }
    return switch (confidentialityOffset) {
      case 0 -> 1;
      case 30 -> 2;
      default -> 3;
    };
  }
}
