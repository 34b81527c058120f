package io.mxsim.macsec;

/** What an MPC tells its MICs, over the bus of the card. */
enum CarrierSignal {
  /** It boots anew, and they with it. */
  RESTARTED,
  IN_SERVICE,
  /** It is offline and takes their power. */
  OFFLINE
}
