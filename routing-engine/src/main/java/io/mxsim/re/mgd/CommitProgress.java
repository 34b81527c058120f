package io.mxsim.re.mgd;

/** What a commit tells its operator while the handlers apply. */
public interface CommitProgress {
  /** A line printed as it is, at once. */
  void line(String text);

  /**
   * A remark on a statement that does not stop the commit, printed in the form {@code [edit]},
   * {@code 'system'}, message.
   */
  void remark(String editPath, String statement, String message);

  /**
   * Work that takes long (a key pair): runs in an event of its own, in order, before the commit
   * completes, after {@code line} is printed.
   */
  void work(String line, Runnable work);
}
