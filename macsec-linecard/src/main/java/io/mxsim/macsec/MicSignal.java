package io.mxsim.macsec;

/** What a MIC tells the MPC it sits in, over the bus of the card. */
enum MicSignal {
  /** It has booted and asks whether the MPC is in service. */
  BOOTED
}
