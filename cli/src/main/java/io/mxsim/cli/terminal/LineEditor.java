package io.mxsim.cli.terminal;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Completion.Key;
import io.mxsim.re.access.Prompt;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Size;

/**
 * The Junos line editor: Emacs keys, and Space, Tab, {@code ?} and Enter that ask the firmware
 * about the words typed so far.
 */
final class LineEditor extends LineReaderImpl {
  /** JLine does not draw, so that any height will do. */
  private static final int ROWS = 24;

  /** How editing a line ended. */
  sealed interface Typed {
    /** A line to run. */
    record Line(String text) implements Typed {}

    /** Enter on a line that the firmware does not take; the error is printed. */
    record Refused() implements Typed {}

    /** Ctrl-C, or nothing but blanks. */
    record Nothing() implements Typed {}

    /** The terminal is gone. */
    record Over() implements Typed {}
  }

  private final Map<String, History> histories = new HashMap<>();
  private final BiFunction<String, Key, Completion> completer;
  private final LineOut out;
  private final UnaryOperator<String> remembered;
  private Prompt prompt;
  private DrawnLine drawn;
  private HistorySearch search;
  private boolean completeOnSpace;
  private int screenLength;
  private boolean refused;

  /**
   * An editor of lines.
   *
   * @param completer what may stand before the cursor
   * @param remembered a line as the history may keep it
   */
  LineEditor(
      WireTerminal terminal,
      LineOut out,
      BiFunction<String, Key, Completion> completer,
      UnaryOperator<String> remembered)
      throws IOException {
    super(terminal, "cli", new HashMap<>());
    this.completer = completer;
    this.remembered = remembered;
    this.out = out;
    setParser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]));
    option(Option.BRACKETED_PASTE, false);
    option(Option.DISABLE_EVENT_EXPANSION, true);
    option(Option.DISABLE_HIGHLIGHTER, true);
    option(Option.DISABLE_UNDO, true);
    option(Option.HISTORY_IGNORE_SPACE, false);
    option(Option.HISTORY_TIMESTAMPED, false);
    setVariable(LineReader.AMBIGUOUS_BINDING, 200L);
    bindKeys(getKeyMaps().get(LineReader.MAIN));
  }

  /**
   * Reads one line after {@code asked}, whose banner is already printed.
   *
   * @param columns of the terminal; 0 for one that never wraps
   * @param length lines of help that fit on the screen; 0 for any number
   */
  Typed read(Prompt asked, String historyKey, boolean spaceCompletes, int columns, int length) {
    prompt = asked;
    completeOnSpace = spaceCompletes;
    screenLength = length;
    refused = false;
    terminal.setSize(new Size(columns, ROWS));
    drawn = new DrawnLine(out, columns);
    search = null;
    setHistory(historyOf(historyKey));
    try {
      String line = readLine();
      if (refused) {
        return new Typed.Refused();
      }
      return line.isBlank() ? new Typed.Nothing() : new Typed.Line(line);
    } catch (UserInterruptException e) {
      return new Typed.Nothing();
    } catch (EndOfFileException e) {
      return new Typed.Over();
    }
  }

  /** The window has changed while a line is being edited. */
  void resize(int columns, int rows) {
    terminal.setSize(new Size(columns, rows));
    size.copy(terminal.getSize());
    drawn.resize(columns);
  }

  /** Draws the prompt and the line; JLine's own way needs abilities that not every terminal has. */
  @Override
  protected void redisplay(boolean flush) {
    String before = search == null ? prompt.text() : search.prompt();
    drawn.draw(before + buf, before.length() + buf.cursor());
    if (flush) {
      out.flush();
    }
  }

  /** Prints {@code text} below the line being edited, then the prompt and the line again. */
  void interject(String text) {
    leaveLine();
    out.print(text.endsWith("\n") ? text : text + "\n");
    redraw();
  }

  private History historyOf(String key) {
    return key == null ? new DefaultHistory() : histories.computeIfAbsent(key, k -> newHistory());
  }

  private History newHistory() {
    History history =
        new DefaultHistory() {
          @Override
          public void add(Instant time, String line) {
            super.add(time, remembered.apply(line));
          }
        };
    history.attach(this);
    return history;
  }

  private void bindKeys(KeyMap<Binding> keys) {
    for (String sequence : List.copyOf(keys.getBoundKeys().keySet())) {
      if (sequence.length() > 1 && sequence.charAt(0) == Keys.KILL_TOO) {
        keys.unbind(sequence);
      }
    }
    keys.bind((Widget) () -> complete(Key.SPACE), " ");
    keys.bind((Widget) () -> complete(Key.TAB), "\t");
    keys.bind((Widget) () -> complete(Key.HELP), "?");
    keys.bind((Widget) this::enter, "\r", "\n");
    keys.bind((Widget) this::giveUp, control(Keys.INTERRUPT));
    keys.bind((Widget) this::deleteHere, control(Keys.END_OF_TEXT));
    keys.bind(new Reference(KILL_WHOLE_LINE), control(Keys.KILL), control(Keys.KILL_TOO));
    keys.bind(new Reference(UP_HISTORY), control(Keys.control('P')), "\033[A", "\033OA");
    keys.bind(new Reference(DOWN_HISTORY), control(Keys.control('N')), "\033[B", "\033OB");
    keys.bind(new Reference(FORWARD_CHAR), "\033OC");
    keys.bind(new Reference(BACKWARD_CHAR), "\033OD");
    keys.bind(new Reference(BEGINNING_OF_LINE), "\033OH", "\033[1~");
    keys.bind(new Reference(END_OF_LINE), "\033OF", "\033[4~");
    keys.bind((Widget) this::redrawFresh, control(Keys.control('L')));
    keys.bind((Widget) this::searchHistory, control(Keys.control('R')));
    keys.bind(new Reference(SELF_INSERT), ")", "]", "}");
    Widget nothing = () -> true;
    keys.bind(nothing, control(Keys.control('O')), control(Keys.control('S')));
    keys.bind(nothing, control(Keys.control('Z')), "\033\033", "\033=", "\033?", "\033a");
    keys.bind(nothing, BRACKETED_PASTE_BEGIN, BRACKETED_PASTE_END);
  }

  private static String control(int key) {
    return String.valueOf((char) key);
  }

  private boolean complete(Key key) {
    String before = buf.upToCursor();
    boolean itself = key != Key.TAB && quoted(before) || key == Key.SPACE && !completeOnSpace;
    if (itself) {
      buf.write(key == Key.SPACE ? " " : "?");
      return true;
    }
    switch (completer.apply(before, key)) {
      case Completion.Line(String line) -> replaceBefore(before, line);
      case Completion.Help(String text) -> help(text);
      case Completion.Wrong wrong -> interject(caret(wrong));
    }
    return true;
  }

  /** Help that does not fit on the screen stops at each page. */
  private void help(String text) {
    leaveLine();
    Pager pager = new Pager(out, screenLength, terminal.getWidth());
    pager.print(text);
    pager.complete();
    while (pager.stopped()) {
      out.flush();
      int key = readCharacter();
      if (key < 0) {
        pager.drop();
      } else if (!Pager.asksText(key)) {
        pager.key(key);
      }
    }
    redraw();
  }

  private boolean enter() {
    String line = buf.toString();
    if (!line.isBlank() && completer.apply(line, Key.ENTER) instanceof Completion.Wrong wrong) {
      refused = true;
      buf.cursor(buf.length());
      acceptLine();
      afterwards = caret(wrong);
      return true;
    }
    return acceptLine();
  }

  private String afterwards;

  /** The error under a line refused at Enter; printed once, after the line's own end. */
  String takeError() {
    String error = afterwards;
    afterwards = null;
    return error;
  }

  private String caret(Completion.Wrong wrong) {
    int column = drawn.column(prompt.text().length() + wrong.column());
    return " ".repeat(column) + "^\n" + wrong.message() + "\n";
  }

  private boolean giveUp() {
    buf.cursor(buf.length());
    buf.write("^C");
    throw new UserInterruptException("");
  }

  private boolean deleteHere() {
    buf.delete();
    return true;
  }

  private boolean searchHistory() {
    String kept = buf.toString();
    search = new HistorySearch(getHistory());
    int key = 0;
    boolean searching = true;
    while (searching) {
      show(search.found(), search.column());
      key = readCharacter();
      if (key == Keys.control('R')) {
        search.older();
      } else if (key == Keys.BACKSPACE || key == Keys.DELETE) {
        search.erase();
      } else if (key >= ' ') {
        search.type((char) key);
      } else {
        searching = false;
      }
    }
    String found = search.found();
    search = null;
    if (found.isEmpty() || key == Keys.control('G') || key == Keys.INTERRUPT) {
      show(kept, kept.length());
    } else if (key >= 0) {
      show(found, found.length());
      // The key that ended the search does what it always does: Enter runs the line.
      runMacro(control(key));
    }
    return true;
  }

  private void show(String line, int cursor) {
    buf.clear();
    buf.write(line);
    buf.cursor(cursor);
    redisplay();
  }

  private boolean redrawFresh() {
    leaveLine();
    redraw();
    return true;
  }

  private void replaceBefore(String before, String line) {
    if (line.startsWith(before)) {
      buf.write(line.substring(before.length()));
    } else {
      buf.backspace(before.length());
      buf.write(line);
    }
  }

  /** Whether the cursor stands inside double quotes. */
  private static boolean quoted(String before) {
    boolean inside = false;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (c == '\\' && inside) {
        i++;
      } else if (c == '"') {
        inside = !inside;
      }
    }
    return inside;
  }

  private void leaveLine() {
    int cursor = buf.cursor();
    buf.cursor(buf.length());
    redisplay(false);
    buf.cursor(cursor);
    out.print("\n");
  }

  private void redraw() {
    for (String line : prompt.banner()) {
      out.print(line + "\n");
    }
    drawn.forget();
    redisplay(true);
  }
}
