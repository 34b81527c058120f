package io.mxsim.re.mgd;

/**
 * A commit that somebody asked for.
 *
 * @param confirmMinutes minutes after which it is rolled back unless confirmed; 0 for never
 */
public record CommitRequest(
    String user, int pid, String via, String comment, boolean checkOnly, int confirmMinutes) {
  /** A plain commit at the CLI. */
  public static CommitRequest plain(String user, int pid) {
    return new CommitRequest(user, pid, "cli", "", false, 0);
  }
}
