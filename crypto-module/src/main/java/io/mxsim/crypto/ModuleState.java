package io.mxsim.crypto;

/** The states of a module (FIPS 140-2 section 4.4). */
public enum ModuleState {
  POWER_OFF,
  /** Only the self-test may call services. */
  SELF_TEST,
  OPERATIONAL,
  /** Every service refuses until the power is switched off. */
  ERROR
}
