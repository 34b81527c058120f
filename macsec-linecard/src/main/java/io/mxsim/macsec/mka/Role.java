package io.mxsim.macsec.mka;

/** Which of several keys of a port a participant stands for. */
public enum Role {
  PRIMARY,
  /** The key before, which carries the session until the primary does. */
  PRECEDING,
  /** In use while neither of the others has a live peer. */
  FALLBACK
}
