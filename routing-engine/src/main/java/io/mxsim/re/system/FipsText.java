package io.mxsim.re.system;

import io.mxsim.selftest.FipsMode;

/** The names of the modes as the security policy writes them (policy 1.2). */
public final class FipsText {
  private FipsText() {}

  public static String of(FipsMode mode) {
    return switch (mode) {
      case NON_APPROVED -> "non-Approved mode";
      case STANDARD -> "FIPS Standard mode";
      case REDUCED_THROUGHPUT -> "FIPS Reduced Throughput mode";
      case RECOVERY -> "FIPS Recovery mode";
      case ERROR -> "Error state";
    };
  }
}
