package io.mxsim.re.command;

import io.mxsim.re.os.WorkingDirectory;
import java.util.List;

/**
 * Files whose content never leaves through a command (host keys, the configuration's copies, hashes
 * of passwords), and the few places where operators write.
 */
public final class FileGuard {
  private static final List<String> HIDDEN =
      List.of(
          "/etc/ssh/",
          "/var/etc/ssh/",
          "/config/",
          "/var/db/config/",
          "/var/db/nonconforming-passwords");

  /** Software and the system's own records change through commands of their own. */
  private static final List<String> KEPT =
      List.of("/var/sw/", "/var/db/", "/var/etc/", "/var/run/");

  private FileGuard() {}

  /**
   * Whether {@code path} holds critical security parameters: status output carries none (P-CSP3),
   * and the configuration has commands of its own that hide its secrets.
   */
  public static boolean hides(String path) {
    String clean = WorkingDirectory.clean(path);
    return HIDDEN.stream().anyMatch(clean::startsWith) && !clean.endsWith(".pub");
  }

  /** Whether operators may make, change and remove files at {@code path}. */
  public static boolean mayChange(String path) {
    String clean = WorkingDirectory.clean(path);
    boolean place = clean.startsWith("/var/") || clean.startsWith("/root/");
    boolean top = clean.startsWith("/var/") && clean.indexOf('/', "/var/".length()) < 0;
    return place && !top && !hides(clean) && KEPT.stream().noneMatch((clean + "/")::startsWith);
  }
}
