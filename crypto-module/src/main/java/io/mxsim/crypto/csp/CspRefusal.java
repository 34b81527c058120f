package io.mxsim.crypto.csp;

/** A service asked for what its row of table 17 does not have (P-CSP2). */
public final class CspRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final CspName csp;
  private final Right right;

  CspRefusal(String text, CspName csp, Right right) {
    super(text);
    this.csp = csp;
    this.right = right;
  }

  public CspName csp() {
    return csp;
  }

  public Right right() {
    return right;
  }
}
