package io.mxsim.re.dot1xd;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.ModuleState;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Use;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.CipherSuite;

/**
 * The modules that MACsec's keys live in.
 *
 * @param macsec derives, wraps and authenticates
 * @param openssl has the DRBG
 * @param approved whether only what the module's table has may be used
 */
record KeyModules(CryptoModule macsec, CryptoModule openssl, boolean approved) {
  private static final int SHORT = 16;
  private static final int LONG = 32;
  private static final int OCTET = 8;

  /** Who reads a CAK, and derives from it: table 17 gives MACsec connect no right to it. */
  Services configure() {
    return macsec.services(Service.CONFIGURE_SECURITY);
  }

  /** Who uses KEK, ICK and SAK. */
  Services connect() {
    return macsec.services(Service.MACSEC_CONNECT);
  }

  boolean ready() {
    return macsec.state() == ModuleState.OPERATIONAL && openssl.state() == ModuleState.OPERATIONAL;
  }

  byte[] random(int octets) {
    byte[] drawn = new byte[octets];
    openssl.services(Service.MACSEC_CONNECT).random(drawn);
    return drawn;
  }

  /** Whether the module itself wraps with a KEK of that many octets. */
  boolean wrapsWith(int octets) {
    return macsec.services().offers(Algorithm.AES_KW, Use.WRAP, octets * OCTET, 0);
  }

  /** The octets of a CAK for a suite: those of its SAK, if a KEK of that length can be used. */
  int cakBytes(CipherSuite suite) {
    boolean usable = !approved || wrapsWith(LONG);
    return suite.keyBytes() == LONG && usable ? LONG : SHORT;
  }

  /** Takes over what Configure security has read out of the configuration. */
  Csp readKey(CspName name, byte[] octets) {
    return configure().hold(name, Right.READ, octets);
  }
}
