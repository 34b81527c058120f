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

  /** The path of the last header, and the configuration when it came. */
  private List<Step> base = List.of();

  private ConfigTree started;
  private final List<List<Step>> left = new ArrayList<>();

  /** The statement of the context line before, which an entry moves behind; null for none. */
  private Step previous;

  /**
   * A comment whose statement is on the next context or marked line: empty to remove it, null for
   * none.
   */
  private String comment;

  private int at;
  private int line = 1;

  PatchText(ConfigTree into, StatementReader reader, byte[] text) {
    this.tree = into;
    this.started = into;
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
    keepMarks();
    return new Loaded(tree, problems, notes);
  }

  /**
   * A container that lost its last statement under a header and got another is the one it was: what
   * stands below a header does not change the marks of what the header names.
   */
  private void keepMarks() {
    for (int size = 1; size <= base.size(); size++) {
      List<Step> path = base.subList(0, size);
      Node old = started.node(path);
      Node now = tree.node(path);
      if (old != null && now != null && old.inactive() != now.inactive()) {
        tree = tree.inactive(path, old.inactive());
      }
      if (old != null && now != null && old.guarded() != now.guarded()) {
        tree = tree.guarded(path, old.guarded());
      }
      if (old != null && now != null && !old.comment().equals(now.comment())) {
        tree = tree.annotate(path, old.comment());
      }
    }
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
    keepMarks();
    base = level;
    started = tree;
    left.clear();
    previous = null;
    comment = null;
    line++;
  }

  /** Lines with the same sign: statements of the level, and a comment whose statement follows. */
  private void block(byte sign) {
    int start = at;
    int first = line;
    int last = at;
    while (at < text.length && text[at] == sign) {
      last = at;
      at = endOfLine(at);
      line++;
    }
    String alone = commentAlone(last);
    if (alone == null) {
      statements(sign, body(start, at), first);
      return;
    }
    if (last > start) {
      statements(sign, body(start, last), first);
    }
    comment = sign == '+' ? alone : "";
  }

  private void statements(byte sign, byte[] body, int first) {
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

  /** The comment that is all there is on the line that starts at {@code from}, else null. */
  private String commentAlone(int from) {
    int open = from + 1;
    while (open < at && text[open] == ' ') {
      open++;
    }
    if (open + 1 >= at || text[open] != '/' || text[open + 1] != '*') {
      return null;
    }
    String words = new String(text, open, at - open, StandardCharsets.UTF_8).strip();
    int close = words.indexOf("*/", 2);
    return close >= 0 && close == words.length() - 2 ? words.substring(2, close).strip() : null;
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
    List<Step> path = path(named(isTag(words.getFirst()) ? words.subList(1, words.size()) : words));
    if (path == null) {
      return;
    }
    annotate(path);
    previous = path.isEmpty() ? null : path.getLast();
    if (words.getLast().is(Kind.OPEN)) {
      left.add(level);
      level = path;
    }
  }

  private void annotate(List<Step> path) {
    if (comment != null) {
      tree = tree.annotate(path, comment);
      comment = null;
    }
  }

  private static boolean isTag(Token word) {
    return word.is(Kind.WORD) && word.text().endsWith(":");
  }

  /** A statement with another tag, or at another place. */
  private void mark(List<Token> words) {
    if (words.isEmpty()) {
      return;
    }
    Token first = words.getFirst();
    boolean tagged = isTag(first);
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
    annotate(path);
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
