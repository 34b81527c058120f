package io.mxsim.re.mgd;

import io.mxsim.re.language.Parsed;

/** How a wrong line reads without a caret: the message names the word instead. */
final class Refusal {
  private Refusal() {}

  /** {@code syntax error, expecting <command>: word}. */
  static String text(String line, Parsed.SyntaxError wrong) {
    String message = wrong.message();
    boolean aboutWord = message.startsWith("syntax error") || message.startsWith("unknown command");
    if (!aboutWord || !message.endsWith(".")) {
      return message;
    }
    return message.substring(0, message.length() - 1) + ": " + word(line, wrong.column());
  }

  /** The word that {@code column} is in, or just behind. */
  private static String word(String line, int column) {
    int start = Math.min(column, line.length());
    while (start > 0 && line.charAt(start - 1) != ' ') {
      start--;
    }
    int end = line.indexOf(' ', start);
    return line.substring(start, end < 0 ? line.length() : end);
  }
}
