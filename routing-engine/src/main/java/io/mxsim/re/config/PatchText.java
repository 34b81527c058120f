package io.mxsim.re.config;

import io.mxsim.re.config.StatementReader.Reading;
import io.mxsim.re.config.Token.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies a patch as {@code show | compare} prints it: {@code [edit PATH]} lines, and below them
 * statements behind {@code -}, {@code +}, {@code !} or a blank.
 */
final class PatchText {
  private final StatementReader reader;
  private final byte[] text;
  private final List<TextProblem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private ConfigTree tree;
  private List<Step> level = List.of();
  private final List<List<Step>> left = new ArrayList<>();

  /** The statement of the context line before, which an entry moves behind; null for none. */
  private Step previous;

  /** A comment whose statement is on the next context line: empty to remove it, null for none. */
  private String comment;

  private int at;
  private int line = 1;

  PatchText(ConfigTree into, StatementReader reader, byte[] text) {
    this.tree = into;
    this.reader = reader;
    this.text = text;
  }

  Loaded read() {
    while (at < text.length && problems.size() < 1_000) {
      switch (text[at]) {
        case '[' -> header();
        case '+', '-' -> block(text[at]);
        case '!' -> mark(next());
        default -> context(next());
      }
    }
    return new Loaded(tree, problems, notes);
  }

  /** The words of the line, without its sign. */
  private List<Token> next() {
    int start = at;
    at = endOfLine(at);
    List<Token> words = new ArrayList<>();
    byte[] body = body(start, at);
    Lexer lexer = new Lexer(body, false, line++);
    for (Token token = lexer.next(); !token.is(Kind.END); token = lexer.next()) {
      words.add(token);
    }
    return words;
  }

  /** The lines in [start, end) with a blank in the place of each sign. */
  private byte[] body(int start, int end) {
    byte[] body = java.util.Arrays.copyOfRange(text, start, end);
    for (int i = 0; i < body.length; i++) {
      if (i == 0 || body[i - 1] == '\n') {
        body[i] = body[i] == '\n' ? body[i] : (byte) ' ';
      }
    }
    return body;
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, text.length);
  }

  private void header() {
    int start = at;
    at = endOfLine(at);
    String words = new String(text, start, at - start, StandardCharsets.UTF_8).strip();
    boolean edit = words.startsWith("[edit") && words.endsWith("]");
    List<Token> path = edit ? Lexer.words(words.substring(5, words.length() - 1)) : List.of();
    Reading reading = reader.readTarget(tree.root().statement(), List.of(), path);
    if (!edit || reading.wrong() != null) {
      problems.add(new TextProblem(line, words.length(), "syntax error", words, List.of(), false));
    } else {
      level = reading.end();
    }
    left.clear();
    previous = null;
    line++;
  }

  /** Lines with the same sign, which are statements of the level. */
  private void block(byte sign) {
    int start = at;
    int first = line;
    while (at < text.length && text[at] == sign) {
      at = endOfLine(at);
      line++;
    }
    byte[] body = body(start, at);
    String only = new String(body, StandardCharsets.UTF_8).strip();
    if (only.startsWith("/*") && only.indexOf("*/") == only.length() - 2) {
      comment = sign == '+' ? only.substring(2, only.length() - 2).strip() : "";
      return;
    }
    Loaded loaded =
        new BraceText(
                tree,
                reader,
                new Lexer(body, false, first),
                sign == '+' ? BraceText.Purpose.MERGE : BraceText.Purpose.DELETE)
            .read(level);
    tree = loaded.tree();
    problems.addAll(loaded.problems());
    notes.addAll(loaded.notes());
    java.util.Arrays.fill(body, (byte) 0);
  }

  /** A line that says where the others stand: a statement, the start of a block, or its end. */
  private void context(List<Token> words) {
    if (words.isEmpty()) {
      return;
    }
    if (words.getFirst().is(Kind.CLOSE)) {
      if (!left.isEmpty()) {
        level = left.removeLast();
      }
      return;
    }
    List<Step> path = path(named(words));
    if (path == null) {
      return;
    }
    if (comment != null) {
      tree = tree.annotate(path, comment);
      comment = null;
    }
    previous = path.isEmpty() ? null : path.getLast();
    if (words.getLast().is(Kind.OPEN)) {
      left.add(level);
      level = path;
    }
  }

  /** A statement with another tag, or at another place. */
  private void mark(List<Token> words) {
    if (words.isEmpty()) {
      return;
    }
    Token first = words.getFirst();
    boolean tagged = first.is(Kind.WORD) && first.text().endsWith(":");
    List<Step> path = path(named(tagged ? words.subList(1, words.size()) : words));
    if (path == null || path.isEmpty()) {
      return;
    }
    tree =
        switch (tagged ? first.text() : "") {
          case "inactive:" -> tree.inactive(path, true);
          case "active:" -> tree.inactive(path, false);
          case "protect:" -> tree.guarded(path, true);
          case "unprotect:" -> tree.guarded(path, false);
          default -> moved(path);
        };
    previous = path.getLast();
  }

  private ConfigTree moved(List<Step> path) {
    Step entry = path.getLast();
    boolean beside = previous != null && previous.statement() == entry.statement();
    return beside ? tree.insert(path, false, previous.key()) : tree.first(path);
  }

  /** The words before a brace, a folded block or the end of the statement. */
  private static List<Token> named(List<Token> words) {
    int end = 0;
    while (end < words.size()
        && (words.get(end).is(Kind.WORD)
            || words.get(end).is(Kind.OPEN_LIST)
            || words.get(end).is(Kind.CLOSE_LIST))) {
      end++;
    }
    return words.subList(0, end);
  }

  /** The statement that words name; null, with a problem, if they name none. */
  private List<Step> path(List<Token> words) {
    Reading reading = reader.readTarget(tree.root().statement(), level, words);
    if (words.isEmpty()) {
      return null;
    }
    if (reading.wrong() != null) {
      Token wrong = reading.wrong();
      problems.add(
          new TextProblem(
              wrong.line(),
              wrong.column(),
              reading.message(),
              TextProblem.cut(wrong.shown()),
              List.of(),
              false));
      return null;
    }
    return reading.edits().isEmpty() ? reading.end() : reading.edits().getFirst();
  }
}
