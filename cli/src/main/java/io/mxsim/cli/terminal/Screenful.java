package io.mxsim.cli.terminal;

/**
 * What is known of the terminal at the other end.
 *
 * @param type its name, such as {@code vt100}; empty when there is no terminal
 * @param columns its width
 * @param rows its height
 * @param editing whether there is a terminal at all: echo, prompts, line editing and the pager
 */
public record Screenful(String type, int columns, int rows, boolean editing) {
  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  /** A size of nothing, as some clients send it, means the classic one. */
  public Screenful {
    columns = columns > 0 ? columns : COLUMNS;
    rows = rows > 0 ? rows : ROWS;
  }

  /** A serial console. */
  public static final Screenful CONSOLE = new Screenful("vt100", COLUMNS, ROWS, true);

  /** A stream without a terminal ({@code ssh -T}, or one command). */
  public static final Screenful NONE = new Screenful("", COLUMNS, ROWS, false);

  /** The same terminal in another size. */
  public Screenful resized(int newColumns, int newRows) {
    return new Screenful(type, newColumns, newRows, editing);
  }
}
