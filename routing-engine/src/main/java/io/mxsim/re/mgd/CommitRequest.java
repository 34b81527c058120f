package io.mxsim.re.mgd;

/**
 * A commit that somebody asked for.
 *
 * @param confirmMinutes minutes after which it is rolled back unless confirmed; 0 for never
 * @param detail whether the operator wants to read each step
 * @param both what the other Routing Engine has to do with it
 */
public record CommitRequest(
    String user,
    int pid,
    String via,
    String comment,
    boolean checkOnly,
    int confirmMinutes,
    boolean detail,
    Both both) {
  /** Whether the other Routing Engine commits the same. */
  public enum Both {
    NO,
    YES,
    /** Also when somebody is editing the configuration there. */
    FORCE
  }

  /** A commit on this Routing Engine whose steps nobody reads. */
  public CommitRequest(
      String user, int pid, String via, String comment, boolean checkOnly, int confirmMinutes) {
    this(user, pid, via, comment, checkOnly, confirmMinutes, false, Both.NO);
  }
}
