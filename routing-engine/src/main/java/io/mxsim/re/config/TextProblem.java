package io.mxsim.re.config;

import java.util.List;

/**
 * Something wrong in configuration text.
 *
 * @param line counted from 1
 * @param column where the offending token ends, counted from 0
 * @param message such as {@code syntax error}
 * @param token the offending token
 * @param context the lines that Junos prints below it, or none
 * @param recovery whether it only tells where reading went on after an earlier problem
 */
public record TextProblem(
    int line, int column, String message, String token, List<String> context, boolean recovery) {
  /** Nobody reads more of a word, or of a statement, than this. */
  private static final int READ = 256;

  /** The context that names the place, the statement, and once more what is wrong with it. */
  static List<String> context(List<Step> path, String statement, String message) {
    return List.of("  " + Step.level(path), "    '" + cut(statement) + "'", "      " + message);
  }

  /** As much of a text as somebody reads. */
  static String cut(String text) {
    return text.length() <= READ ? text : text.substring(0, READ) + "...";
  }

  /** A statement's words as typed; one that may be a secret is not repeated. */
  static String shown(List<Token> words) {
    StringBuilder text = new StringBuilder();
    boolean secret = false;
    for (Token word : words) {
      if (text.length() > READ) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(secret ? "..." : word.shown());
      secret = SecretWords.announces(word);
    }
    return text.toString();
  }

  /** The lines to print; {@code source} is {@code terminal} or a file's name. */
  public String text(String source) {
    StringBuilder text = new StringBuilder();
    text.append(source).append(':').append(line).append(":(").append(column).append(") ");
    text.append(message).append(": ").append(token).append('\n');
    for (String more : context) {
      text.append(more).append('\n');
    }
    return text.toString();
  }
}
