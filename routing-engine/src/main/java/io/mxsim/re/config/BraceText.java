package io.mxsim.re.config;

import io.mxsim.re.config.StatementReader.Reading;
import io.mxsim.re.config.Token.Kind;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads configuration text in braces into a tree. What it does not understand it reports with line
 * and column and leaves out, with the block behind it; the rest is read.
 */
final class BraceText {
  /** The marks that may stand before a statement. */
  private enum Mark {
    INACTIVE("inactive:"),
    ACTIVE("active:"),
    PROTECT("protect:"),
    UNPROTECT("unprotect:"),
    REPLACE("replace:"),
    DELETE("delete:");

    private final String word;

    Mark(String word) {
      this.word = word;
    }
  }

  /** What the statements of the text are for. */
  enum Purpose {
    MERGE,
    /** Marks such as {@code replace:} do what they say. */
    REPLACE,
    /** The statements go. */
    DELETE
  }

  private static final int MOST_PROBLEMS = 1_000;

  private final Statement root;
  private final StatementReader reader;
  private final Purpose purpose;
  private final Lexer lexer;
  private final List<TextProblem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final TreeEditor editor;

  /** Reads {@code text} into a tree. */
  BraceText(ConfigTree into, StatementReader reader, byte[] text, Purpose purpose) {
    this(into, reader, new Lexer(text, false), purpose);
  }

  BraceText(ConfigTree into, StatementReader reader, Lexer lexer, Purpose purpose) {
    this.editor = new TreeEditor(into);
    this.root = into.root().statement();
    this.reader = reader;
    this.purpose = purpose;
    this.lexer = lexer;
  }

  Loaded read(List<Step> base) {
    block(base, true);
    return new Loaded(editor.tree(), problems, notes);
  }

  /** Reads statements up to the closing brace, or up to the end. */
  private void block(List<Step> path, boolean outermost) {
    String comment = "";
    while (problems.size() < MOST_PROBLEMS) {
      Token token = lexer.next();
      switch (token.kind()) {
        case END -> {
          if (!outermost) {
            problem(path, token, "syntax error", "");
          }
          return;
        }
        case CLOSE -> {
          if (!outermost) {
            return;
          }
          problem(path, token, "syntax error", "}");
        }
        case COMMENT -> comment = token.text().strip();
        default -> {
          if (!statement(path, token, comment, outermost)) {
            return;
          }
          comment = "";
        }
      }
    }
  }

  /**
   * Reads one statement whose first token is {@code first}; false if its block ends with it, be it
   * that a semicolon is missing.
   */
  private boolean statement(List<Step> path, Token first, String comment, boolean outermost) {
    Token token = first;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Mark found = mark(token); found != null; found = mark(token)) {
      marks.add(found);
      token = lexer.next();
    }
    if (purpose == Purpose.DELETE) {
      marks.add(Mark.DELETE);
    }
    List<Token> words = new ArrayList<>();
    while (!token.is(Kind.SEMICOLON) && !token.is(Kind.OPEN)) {
      if (token.is(Kind.END) || token.is(Kind.CLOSE)) {
        Token last = words.isEmpty() ? token : words.getLast();
        problem(path, last, "syntax error", TextProblem.shown(words));
        return token.is(Kind.CLOSE) && outermost;
      }
      if (!token.is(Kind.COMMENT)) {
        words.add(token);
      }
      token = lexer.next();
    }
    boolean opens = token.is(Kind.OPEN);
    if (!opens && path.isEmpty() && !words.isEmpty() && isVersion(words)) {
      return true;
    }
    take(path, words, opens, marks, comment);
    return true;
  }

  private boolean isVersion(List<Token> words) {
    return words.size() == 2 && words.getFirst().isWord("version");
  }

  private static Mark mark(Token token) {
    for (Mark mark : Mark.values()) {
      if (token.isWord(mark.word)) {
        return mark;
      }
    }
    return null;
  }

  private void take(
      List<Step> path, List<Token> words, boolean opens, Set<Mark> marks, String comment) {
    boolean target = marks.contains(Mark.DELETE);
    Reading reading =
        target ? reader.readTarget(root, path, words) : reader.read(root, path, words);
    if (words.isEmpty() || reading.wrong() != null) {
      Token wrong = words.isEmpty() ? null : reading.wrong();
      refuse(path, words, wrong, reading, opens);
      return;
    }
    if (target) {
      boolean deeper = purpose == Purpose.DELETE && reading.end().size() > path.size();
      if (deeper) {
        editor.replace(editor.tree().delete(named(reading, path)));
      } else {
        delete(reading);
      }
      if (opens) {
        skipBlock();
      }
      return;
    }
    if (marks.contains(Mark.REPLACE) && purpose == Purpose.REPLACE) {
      delete(reading);
    }
    for (List<Step> edit : reading.edits()) {
      if (means(edit)) {
        editor.set(edit);
      }
    }
    List<Step> end = named(reading, path);
    if (opens) {
      block(reading.end(), false);
    }
    finish(end, opens, marks, comment);
  }

  /** The statement that marks and comments before it belong to: the first one it names. */
  private static List<Step> named(Reading reading, List<Step> path) {
    boolean leads =
        reading.end().size() > path.size()
            && BracePrinter.leads(reading.end().get(path.size()).statement());
    if (leads && reading.end().size() > path.size() + 1) {
      return reading.end().subList(0, path.size() + 2);
    }
    if (leads && !reading.edits().isEmpty()) {
      return reading.edits().getFirst();
    }
    if (reading.end().size() > path.size()) {
      return reading.end().subList(0, path.size() + 1);
    }
    return reading.edits().isEmpty() ? path : reading.edits().getFirst();
  }

  private void finish(List<Step> end, boolean opened, Set<Mark> marks, String comment) {
    if (editor.node(end) == null) {
      if (opened || end.getLast().statement().kind() == Statement.Kind.CONTAINER) {
        notes.add(Step.level(end.subList(0, end.size() - 1)));
        notes.add("  '" + end.getLast().words() + "'");
        notes.add("    warning: statement has no contents; ignored");
      }
      return;
    }
    for (Mark mark : marks) {
      ConfigTree tree = editor.tree();
      editor.replace(
          switch (mark) {
            case INACTIVE -> tree.inactive(end, true);
            case ACTIVE -> tree.inactive(end, false);
            case PROTECT -> tree.guarded(end, true);
            case UNPROTECT -> tree.guarded(end, false);
            case REPLACE, DELETE -> tree;
          });
    }
    if (!comment.isEmpty()) {
      editor.replace(editor.tree().annotate(end, comment));
    }
  }

  private void delete(Reading reading) {
    if (reading.edits().isEmpty()) {
      editor.replace(editor.tree().delete(reading.end()));
    }
    for (List<Step> edit : reading.edits()) {
      editor.replace(editor.tree().delete(edit));
    }
  }

  /** Whether an edit makes something exist: an empty container that means nothing does not. */
  static boolean means(List<Step> edit) {
    Statement last = edit.getLast().statement();
    return last.kind() != Statement.Kind.CONTAINER || last.presence();
  }

  private void refuse(
      List<Step> path, List<Token> words, Token wrong, Reading reading, boolean opens) {
    Token at = wrong;
    if (at == null) {
      at = new Token(Kind.OPEN, new byte[0], 0, 0, false, 1, 0);
    }
    String message = words.isEmpty() ? "syntax error" : reading.message();
    problem(path, at, message, TextProblem.shown(words) + (opens ? " {" : ";"));
    if (opens) {
      Token close = skipBlock();
      problems.add(
          new TextProblem(
              close.line(),
              close.column(),
              "error recovery ignores input until this point",
              close.shown(),
              TextProblem.context(
                  path,
                  TextProblem.shown(words) + " {",
                  "error recovery ignores input until this point"),
              true));
    }
  }

  private Token skipBlock() {
    int depth = 1;
    while (true) {
      Token token = lexer.next();
      if (token.is(Kind.OPEN)) {
        depth++;
      } else if (token.is(Kind.CLOSE)) {
        depth--;
      }
      if (depth == 0 || token.is(Kind.END)) {
        return token;
      }
    }
  }

  private void problem(List<Step> path, Token at, String message, String statement) {
    String token = TextProblem.cut(at.shown());
    problems.add(
        new TextProblem(
            at.line(),
            at.column(),
            message,
            token,
            TextProblem.context(path, statement, message),
            false));
  }
}
