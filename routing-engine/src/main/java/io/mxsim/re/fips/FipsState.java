package io.mxsim.re.fips;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.selftest.FipsMode;
import java.util.List;
import java.util.Optional;

/** The FIPS mode of one boot: the level it booted with, and the mode its self-tests selected. */
public final class FipsState {
  private int level;
  private FipsMode mode = FipsMode.NON_APPROVED;

  /**
   * The system boots with a configuration, and the self-tests of every card are known.
   *
   * @param configured the FIPS level of that configuration
   * @param micPassed one result for each MIC
   */
  public void boot(int configured, List<Boolean> micPassed) {
    level = configured;
    mode = FipsMode.decide(configured > 0, true, micPassed);
  }

  /** The level in force since the boot. */
  public int level() {
    return level;
  }

  /** Whether the system booted in FIPS mode: it stays so until it is zeroized (P-MODE6). */
  public boolean inForce() {
    return level > 0;
  }

  public FipsMode mode() {
    return mode;
  }

  /** What the non-Approved mode has more than the others; empty while FIPS mode is in force. */
  public Optional<NonApprovedMode> nonApproved() {
    return inForce() ? Optional.empty() : Optional.of(new NonApprovedMode(this));
  }

  /**
   * Whether {@code config} has to conform: FIPS mode is in force, or {@code config} asks for it.
   */
  public boolean governs(ConfigNode config) {
    return inForce() || configuredLevel(config) > 0;
  }

  /** {@code system fips chassis level}, or the older {@code system fips level}; 0 by default. */
  public static int configuredLevel(ConfigNode config) {
    return config
        .text("system", "fips", "chassis", "level")
        .or(() -> config.text("system", "fips", "level"))
        .map(Integer::parseInt)
        .orElse(0);
  }
}
