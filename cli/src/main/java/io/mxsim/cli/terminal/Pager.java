package io.mxsim.cli.terminal;

import io.mxsim.re.model.PosixPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * The screenful pager: lines go out until a page is full, then {@code ---(more)---} waits for a
 * key. Keys are those of the CLI's own help. Output that comes later joins the end; the percentage
 * shows once the command has ended and the size is known.
 */
final class Pager {
  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final Predicate<String> ALL = line -> true;
  private static final String HELP =
      """
      Space, Ctrl-F      next page             b, Ctrl-B   previous page
      Enter, k, Ctrl-N   next line             j, Ctrl-P   previous line
      d, Tab, Ctrl-D     half a page on        u, Ctrl-U   half a page back
      g, Ctrl-A          top                   G, Ctrl-E   bottom
      /text              search forward        ?text       search backward
      n                  search again          N           the rest without a stop
      m, M text          only lines with it    e, E text   no lines with it
      c, C               all lines again       s, S file   save what was printed
      H                  hold at the end       h           this help
      q, Ctrl-C, Ctrl-K  quit
      """;

  private final LineOut out;
  private final int page;
  private final int columns;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private Predicate<String> wanted = ALL;
  private int openShown;
  private int shown;
  private int quota;
  private int prompt;
  private boolean stopped;
  private boolean complete;
  private boolean over;
  private boolean hold;
  private boolean aborted;
  private boolean firstPage = true;
  private boolean pulls;
  private String sought = "";

  /**
   * A pager of a fresh page.
   *
   * @param length lines of the screen; 0 never stops
   * @param columns columns of the screen; 0 for unlimited
   */
  Pager(LineOut out, int length, int columns) {
    this.out = out;
    this.page = length == 0 ? UNLIMITED : Math.max(1, length - 1);
    this.columns = columns == 0 ? UNLIMITED : columns;
    this.quota = page;
  }

  /** Output of the command. */
  void print(String text) {
    if (aborted) {
      return;
    }
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(open.append(text, from, end).toString());
      open.setLength(0);
      from = end + 1;
      advance();
      if (shown == lines.size()) {
        openShown = 0;
      }
    }
    open.append(text, from, text.length());
    advance();
  }

  /** Lines that came and were not shown yet. */
  int ahead() {
    return lines.size() - shown;
  }

  /** The command was asked for more. */
  void pulled() {
    pulls = true;
  }

  /** Whether the command prints as it is asked to. */
  boolean pulls() {
    return pulls;
  }

  /** The command asks something or has ended: what is there is all that comes for now. */
  void complete() {
    if (!complete) {
      complete = true;
      if (stopped && !firstPage) {
        erasePrompt();
        stop();
      }
    }
  }

  /** The command has ended; whoever holds the screen is asked once more. */
  void end() {
    complete();
    over = true;
    if (hold && !aborted && page != UNLIMITED) {
      stop();
    }
  }

  /** Whether the command has ended. */
  boolean over() {
    return over;
  }

  /** Keeps the prompt at the end of the output, until the operator quits. */
  void hold() {
    hold = true;
  }

  /** A question was answered: a new page begins. */
  void resume() {
    complete = false;
    quota = page;
    firstPage = true;
    lines.clear();
    open.setLength(0);
    openShown = 0;
    shown = 0;
  }

  /** Whether a key is due. */
  boolean stopped() {
    return stopped;
  }

  /** Whether the operator wants no more of it. */
  boolean aborted() {
    return aborted;
  }

  /** Gives up the rest, silently. */
  void drop() {
    erasePrompt();
    stopped = false;
    aborted = true;
  }

  /** Whether {@code key} is followed by a text. */
  static boolean asksText(int key) {
    return "/?mMeE".indexOf(key) >= 0;
  }

  /** A key at the prompt. */
  void key(int key) {
    switch (key) {
      case ' ', 'F' & 0x1f -> forward(page);
      case Keys.RETURN, 'k', 'N' & 0x1f -> forward(1);
      case 'd', Keys.TAB, Keys.END_OF_TEXT -> forward(Math.max(1, page / 2));
      case 'b', 'B' & 0x1f -> show(shown - 2 * page, page);
      case 'u', Keys.KILL -> show(shown - page - page / 2, page);
      case 'j', 'P' & 0x1f -> show(shown - page - 1, page);
      case 'g', 'A' & 0x1f -> show(0, page);
      case 'G', 'E' & 0x1f -> show(Math.max(shown, lines.size() - page), page);
      case 'N' -> forward(UNLIMITED);
      case 'n' -> find(sought, 1);
      case 'c', 'C' -> only(ALL);
      case 'h' -> say(HELP);
      case 'H' -> hold = true;
      case 'q', 'Q', Keys.INTERRUPT, 'K' & 0x1f -> abort();
      default -> {}
    }
  }

  /** The text that followed {@code key}. */
  void text(int key, String text) {
    switch (key) {
      case '/' -> search(text, 1);
      case '?' -> search(text, -1);
      case 'm', 'M' -> filter(text, true);
      default -> filter(text, false);
    }
  }

  private void search(String text, int step) {
    if (!text.isEmpty()) {
      sought = text;
    }
    find(sought, step);
  }

  private void find(String text, int step) {
    int start = step > 0 ? shown : shown - page - 1;
    for (int i = start; i >= 0 && i < lines.size() && !text.isEmpty(); i += step) {
      if (lines.get(i).contains(text)) {
        show(i, page);
        return;
      }
    }
    say("Pattern not found\n");
  }

  private void filter(String expression, boolean matching) {
    try {
      PosixPattern pattern = PosixPattern.ofAnyCase(expression);
      only(line -> pattern.in(line) == matching);
    } catch (PatternSyntaxException e) {
      say("error: regular expression syntax error: '" + expression + "'\n");
    }
  }

  /** Shows the page that begins where the last one did again, of those lines. */
  private void only(Predicate<String> kept) {
    wanted = kept;
    show(shown - page, page);
  }

  /** Puts {@code text} in the place of the prompt, for a question. */
  void question(String text) {
    erasePrompt();
    out.print(text);
  }

  /** Says something below the page, and waits for a key again. */
  void say(String text) {
    erasePrompt();
    out.print(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    stop();
  }

  /** Everything printed so far. */
  String text() {
    StringBuilder all = new StringBuilder();
    for (String line : lines) {
      all.append(line).append('\n');
    }
    return all.append(open).toString();
  }

  private void abort() {
    out.print("[abort]\n");
    prompt = 0;
    stopped = false;
    aborted = true;
  }

  private void show(int from, int rows) {
    shown = Math.clamp(from, 0, lines.size());
    forward(rows);
  }

  private void forward(int rows) {
    if (over && shown == lines.size()) {
      drop();
      return;
    }
    erasePrompt();
    stopped = false;
    firstPage = false;
    quota = rows;
    advance();
    if (over && !stopped) {
      stop();
    }
  }

  private void advance() {
    while (!stopped && shown < lines.size()) {
      if (quota <= 0) {
        stop();
        return;
      }
      String line = lines.get(shown++);
      if (!wanted.test(line)) {
        openShown = 0;
        continue;
      }
      boolean last = shown == lines.size() && openShown > 0;
      out.print(last ? line.substring(Math.min(openShown, line.length())) : line);
      out.print("\n");
      openShown = last ? 0 : openShown;
      if (quota != UNLIMITED) {
        quota -= rows(line);
      }
    }
    if (!stopped && open.length() > openShown && quota > 0) {
      out.print(open.substring(openShown));
      openShown = open.length();
    }
    if (quota == UNLIMITED && !hold && !over && shown == lines.size()) {
      lines.clear();
      shown = 0;
    }
  }

  private int rows(String line) {
    return Math.max(1, (line.length() + columns - 1) / columns);
  }

  private void stop() {
    String text =
        complete && !firstPage
            ? "---(more " + shown * 100L / Math.max(1, lines.size()) + "%)---"
            : "---(more)---";
    out.print(text);
    prompt = text.length();
    stopped = true;
  }

  private void erasePrompt() {
    if (prompt > 0) {
      out.print("\r" + " ".repeat(prompt) + "\r");
      prompt = 0;
    }
  }
}
