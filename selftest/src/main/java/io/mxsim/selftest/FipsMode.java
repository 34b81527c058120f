package io.mxsim.selftest;

import java.util.List;

/** The mode of operation that follows from the configuration and the self-tests (P-MODE1). */
public enum FipsMode {
  /** FIPS is not configured. */
  NON_APPROVED,
  /** All of the Routing Engine and of every MIC passed (P-MODE2). */
  STANDARD,
  /** Some MIC failed and some passed: MACsec goes on where it passed (P-MODE3). */
  REDUCED_THROUGHPUT,
  /** Every MIC failed: no MACsec (P-MODE4). */
  RECOVERY,
  /** The Routing Engine failed (P-MODE5). */
  ERROR;

  /**
   * Decides at power-up.
   *
   * @param micPassed one result for each MIC-MACSEC-MRATE installed; none means that none can fail
   */
  public static FipsMode decide(
      boolean fipsConfigured, boolean routingEnginePassed, List<Boolean> micPassed) {
    if (!fipsConfigured) {
      return NON_APPROVED;
    }
    if (!routingEnginePassed) {
      return ERROR;
    }
    if (!micPassed.contains(false)) {
      return STANDARD;
    }
    return micPassed.contains(true) ? REDUCED_THROUGHPUT : RECOVERY;
  }

  /** Whether the mode is an Approved mode, which the prompt shows (P-MODE7). */
  public boolean isApproved() {
    return switch (this) {
      case STANDARD, REDUCED_THROUGHPUT, RECOVERY -> true;
      case NON_APPROVED, ERROR -> false;
    };
  }
}
