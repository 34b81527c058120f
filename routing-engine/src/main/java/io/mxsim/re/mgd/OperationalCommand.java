package io.mxsim.re.mgd;

/** The effect of one operational command; registered under the name of its rpc in the model. */
public interface OperationalCommand {
  /** The rpc's name, such as {@code get-software-information}. */
  String rpc();

  /**
   * Runs it. Answers through {@code invocation}'s dialogue, in this event or later ones, and ends
   * it with {@code finished} (or lets the session end).
   */
  void run(Invocation invocation);
}
