package io.mxsim.re.reply;

import java.util.function.Consumer;

/**
 * Turns what a command answers into XML or JSON, line by line. A command answers with an element,
 * or with text: its {@code error:} and {@code warning:} lines become error elements, the others the
 * element {@code output}.
 */
public abstract sealed class Markup permits XmlReply, JsonReply {
  private static final String ERROR = "error: ";
  private static final String WARNING = "warning: ";

  private final StringBuilder open = new StringBuilder();

  /** Takes a whole reply. */
  public abstract void element(Element reply);

  /** Where text goes that is marked up already, such as a configuration's. */
  public abstract Consumer<String> raw();

  /** One line of text that says neither error nor warning. */
  abstract void output(String line);

  /**
   * One problem.
   *
   * @param kind {@code error} or {@code warning}
   */
  abstract void problem(String kind, String message);

  /** Everything has been said. */
  abstract void close();

  /** Takes text, in pieces that need not end with a line. */
  public final void text(String text) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      open.append(text, from, end);
      line();
      from = end + 1;
    }
    open.append(text, from, text.length());
  }

  private void line() {
    String line = open.toString();
    open.setLength(0);
    if (line.startsWith(ERROR)) {
      problem("error", line.substring(ERROR.length()));
    } else if (line.startsWith(WARNING)) {
      problem("warning", line.substring(WARNING.length()));
    } else {
      output(line);
    }
  }

  /** The command has ended. */
  public final void end() {
    if (!open.isEmpty()) {
      line();
    }
    close();
  }
}
