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
