package io.mxsim.re.dot1xd;

import io.mxsim.macsec.control.SecYReport;

/** MACsec on one interface whose card is in service. */
sealed interface Session permits AgreedSession, StaticSession {
  RemoteSecY secY();

  /** Follows another configuration of the same mode, without an interruption where that can be. */
  void follow(ConnectivityAssociation association);

  /** The card says something about the channel. */
  void reported(SecYReport report);

  /** Somebody set the date or the time zone. */
  void dateChanged();

  /** It ends, and its keys with it; {@code cardThere} tells whether the SecY has to be removed. */
  void close(boolean cardThere);
}
