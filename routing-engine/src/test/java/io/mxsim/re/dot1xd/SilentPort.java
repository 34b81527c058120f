package io.mxsim.re.dot1xd;

import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.mka.Sak;
import io.mxsim.macsec.mka.SecYPort;

/** A port behind which there is nothing. */
final class SilentPort implements SecYPort {
  @Override
  public void send(byte[] frame) {}

  @Override
  public void suite(CipherSuite suite, int confidentialityOffset) {}

  @Override
  public void createReceiveChannel(Sci sci) {}

  @Override
  public void deleteReceiveChannel(Sci sci) {}

  @Override
  public void createReceiveSa(Sci sci, int an, Sak sak, Xpn xpn) {}

  @Override
  public void createTransmitSa(int an, Sak sak, Xpn xpn) {}

  @Override
  public void useTransmitSa(int an) {}

  @Override
  public void deleteTransmitSa(int an) {}

  @Override
  public void deleteReceiveSa(Sci sci, int an) {}

  @Override
  public void connect(Connect connect) {}

  @Override
  public long lowestPn(int an) {
    return 1;
  }
}
