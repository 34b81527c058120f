package io.mxsim.re.command;

/** Files whose content never leaves through a command: host keys and the configuration's copies. */
public final class FileGuard {
  private static final String[] HIDDEN = {
    "/etc/ssh/", "/var/etc/ssh/", "/config/", "/var/db/config/"
  };

  private FileGuard() {}

  /**
   * Whether {@code path} holds critical security parameters: status output carries none (P-CSP3),
   * and the configuration has commands of its own that hide its secrets.
   */
  public static boolean hides(String path) {
    String clean = path.replace("//", "/");
    if (clean.contains("/../") || clean.contains("/./")) {
      return true;
    }
    for (String hidden : HIDDEN) {
      if (clean.startsWith(hidden) && !clean.endsWith(".pub")) {
        return true;
      }
    }
    return false;
  }
}
