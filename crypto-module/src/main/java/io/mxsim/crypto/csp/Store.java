package io.mxsim.crypto.csp;

/** Where a CSP is kept. */
public enum Store {
  RAM("RAM"),
  DISK("disk file"),
  NVRAM("NVRAM"),
  SILICON("BCM82391");

  private final String label;

  Store(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
