package io.mxsim.re.fips;

/**
 * The leave to use what policy section 2.2 lists. Only {@link FipsState#nonApproved} gives it, only
 * while FIPS mode is not in force; whoever holds one asks it again at every use (P-CR3).
 */
public final class NonApprovedMode {
  private final FipsState state;

  NonApprovedMode(FipsState state) {
    this.state = state;
  }

  /**
   * Comes back only while the router is in its non-Approved mode.
   *
   * @throws IllegalStateException in FIPS mode
   */
  public void require() {
    if (state.inForce()) {
      throw new IllegalStateException("a non-approved algorithm in FIPS mode");
    }
  }
}
