package io.mxsim.re.config;

import io.mxsim.re.config.StatementReader.Reading;
import io.mxsim.re.config.Token.Kind;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code set}, {@code delete}, {@code deactivate}, … lines into a tree. */
final class SetText {
  private static final int MOST_PROBLEMS = 1_000;

  private final StatementReader reader;
  private final Lexer lexer;
  private final List<TextProblem> problems = new ArrayList<>();
  private final TreeEditor editor;
  private final Statement root;
  private List<Step> base;

  SetText(ConfigTree into, StatementReader reader, byte[] text) {
    this.editor = new TreeEditor(into);
    this.root = into.root().statement();
    this.reader = reader;
    this.lexer = new Lexer(text, true);
  }

  Loaded read(List<Step> start) {
    base = start;
    List<Token> words = new ArrayList<>();
    while (true) {
      Token token = lexer.next();
      if (token.is(Kind.END) || token.is(Kind.END_OF_LINE)) {
        if (!words.isEmpty()) {
          line(words);
          words.clear();
        }
        if (token.is(Kind.END) || problems.size() >= MOST_PROBLEMS) {
          return new Loaded(editor.tree(), problems, List.of());
        }
      } else if (!token.is(Kind.COMMENT)) {
        words.add(token);
      }
    }
  }

  private void line(List<Token> words) {
    Token verb = words.getFirst();
    List<Token> rest = words.subList(1, words.size());
    switch (verb.text()) {
      case "set" -> set(rest);
      case "delete" -> target(rest, false, ConfigTree::delete);
      case "deactivate" -> target(rest, true, (tree, path) -> tree.inactive(path, true));
      case "activate" -> target(rest, true, (tree, path) -> tree.inactive(path, false));
      case "protect" -> target(rest, true, (tree, path) -> tree.guarded(path, true));
      case "unprotect" -> target(rest, true, (tree, path) -> tree.guarded(path, false));
      case "rename", "copy", "insert" -> relocate(verb, rest);
      case "annotate" -> {
        if (rest.size() < 2) {
          problem(verb, "missing argument");
        } else {
          annotate(rest);
        }
      }
      case "edit" -> target(rest, true, this::moveTo);
      case "up" -> base = base.subList(0, Math.max(0, base.size() - 1));
      case "top" -> base = List.of();
      default -> problem(verb, "syntax error");
    }
  }

  private ConfigTree moveTo(ConfigTree tree, List<Step> path) {
    base = path;
    return tree;
  }

  private void set(List<Token> words) {
    if (words.isEmpty()) {
      return;
    }
    boolean version = words.size() == 2 && words.getFirst().isWord("version");
    if (version && base.isEmpty()) {
      return;
    }
    Reading reading = reader.read(root, base, words);
    for (List<Step> edit : reading.edits()) {
      if (BraceText.means(edit)) {
        editor.set(edit);
      }
    }
    if (reading.wrong() != null) {
      problem(reading.wrong(), reading.message());
    }
  }

  private interface Edit {
    ConfigTree apply(ConfigTree tree, List<Step> path);
  }

  private void target(List<Token> words, boolean one, Edit edit) {
    Reading reading = reader.readTarget(root, base, words);
    if (reading.wrong() != null) {
      problem(reading.wrong(), reading.message());
    } else if (one || reading.edits().isEmpty()) {
      List<Step> path = reading.edits().isEmpty() ? reading.end() : reading.edits().getFirst();
      editor.replace(edit.apply(editor.tree(), path));
    } else {
      for (List<Step> path : reading.edits()) {
        editor.replace(edit.apply(editor.tree(), path));
      }
    }
  }

  /** {@code rename A to B}, {@code copy A to B}, {@code insert A before|after B}. */
  private void relocate(Token verb, List<Token> words) {
    int middle = words.size() - 1;
    while (middle > 0 && !isMiddle(verb, words.get(middle))) {
      middle--;
    }
    if (middle <= 0 || middle == words.size() - 1) {
      problem(words.isEmpty() ? verb : words.getLast(), "missing argument");
      return;
    }
    String other = words.getLast().text();
    boolean before = words.get(middle).isWord("before");
    target(
        words.subList(0, middle),
        true,
        (tree, path) -> {
          boolean entry = !path.isEmpty() && !path.getLast().key().isEmpty();
          return !entry
              ? tree
              : switch (verb.text()) {
                case "rename" -> tree.rename(path, other);
                case "copy" -> tree.copy(path, other);
                default -> tree.insert(path, before, other);
              };
        });
  }

  private static boolean isMiddle(Token verb, Token word) {
    return verb.isWord("insert")
        ? word.isWord("before") || word.isWord("after")
        : word.isWord("to");
  }

  private void annotate(List<Token> words) {
    String comment = words.getLast().text();
    target(words.subList(0, words.size() - 1), true, (tree, path) -> tree.annotate(path, comment));
  }

  private void problem(Token at, String message) {
    String token = TextProblem.cut(at.shown());
    problems.add(new TextProblem(at.line(), at.column(), message, token, List.of(), false));
  }
}
