package io.mxsim.crypto;

/** The firmware release whose documents say which algorithms a module offers. */
public enum ReleaseProfile {
  /** Security policy of MX2010/MX2020 with MPC9E and MIC-MACSEC-MRATE. */
  JUNOS_20_3X75,
  /** FIPS evaluated configuration guide of MX240/MX480/MX960. */
  JUNOS_19_1R2
}
