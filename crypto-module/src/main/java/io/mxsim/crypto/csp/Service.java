package io.mxsim.crypto.csp;

/** The services of the security policy, tables 14 to 20; those of table 18 are the same ones. */
public enum Service {
  CONFIGURE_SECURITY("Configure security"),
  CONFIGURE("Configure"),
  SECURE_TRAFFIC("Secure traffic"),
  STATUS("Status"),
  ZEROIZE("Zeroize"),
  SSH_CONNECT("SSH connect"),
  MACSEC_CONNECT("MACsec connect"),
  CONSOLE_ACCESS("Console access"),
  REMOTE_RESET("Remote reset"),
  LOAD_IMAGE("Load image"),
  LOCAL_RESET("Local reset"),
  TRAFFIC("Traffic"),
  /** Of table 16 only: it has no row in table 17, so it touches nothing. */
  LED_STATUS("LED status");

  private final String label;

  Service(String label) {
    this.label = label;
  }

  /** The name in the policy. */
  public String label() {
    return label;
  }
}
