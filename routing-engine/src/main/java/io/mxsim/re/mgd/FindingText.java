package io.mxsim.re.mgd;

/** The three lines in which a commit names a statement and what there is to say about it. */
final class FindingText {
  private FindingText() {}

  static String text(String editPath, String statement, String message) {
    String quoted = statement.startsWith("'") ? statement : "'" + statement + "'";
    return editPath + "\n  " + quoted + "\n    " + message + "\n";
  }
}
