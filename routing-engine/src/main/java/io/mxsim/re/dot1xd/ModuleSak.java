package io.mxsim.re.dot1xd;

import io.mxsim.crypto.Csp;
import io.mxsim.macsec.mka.Sak;

/** A SAK in the custody of the MACsec module. */
record ModuleSak(Csp key) implements Sak {
  @Override
  public void close() {
    key.close();
  }
}
