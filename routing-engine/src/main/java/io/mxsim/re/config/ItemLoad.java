package io.mxsim.re.config;

import io.mxsim.re.config.StatementReader.Reading;
import io.mxsim.re.config.Token.Kind;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts XML elements or JSON members into a tree, by the rules for configuration text. */
final class ItemLoad {
  private static final int MOST_PROBLEMS = 1_000;

  private final Statement root;
  private final StatementReader reader;
  private final boolean replacing;
  private final List<TextProblem> problems = new ArrayList<>();
  private ConfigTree tree;

  /**
   * @param replacing whether {@code replace} attributes do what they say
   */
  ItemLoad(ConfigTree into, StatementReader reader, boolean replacing) {
    this.tree = into;
    this.root = into.root().statement();
    this.reader = reader;
    this.replacing = replacing;
  }

  Loaded load(List<Step> base, Item configuration) {
    inside(base, configuration);
    return new Loaded(tree, problems, List.of());
  }

  private void inside(List<Step> path, Item around) {
    Statement at = path.isEmpty() ? root : path.getLast().statement();
    String comment = "";
    for (Item item : around.items()) {
      if (problems.size() >= MOST_PROBLEMS) {
        return;
      }
      if (item.name().equals("comment") && at.child("comment").isEmpty()) {
        comment = comment(string(item));
      } else if (!isKey(at, item) && !(path.isEmpty() && item.name().equals("version"))) {
        statement(path, at, item, comment);
        comment = "";
      }
    }
  }

  private static String string(Item item) {
    return new String(item.text(), StandardCharsets.UTF_8);
  }

  private static String comment(String text) {
    String bare = text.strip();
    bare = bare.startsWith("/*") ? bare.substring(2) : bare;
    return bare.endsWith("*/") ? bare.substring(0, bare.length() - 2).strip() : bare.strip();
  }

  private static boolean isKey(Statement at, Item item) {
    return at.kind() == Statement.Kind.LIST
        && item.name().equals("name")
        && at.child("name").isEmpty();
  }

  private void statement(List<Step> path, Statement at, Item item, String comment) {
    Statement child = named(at, item.name());
    List<Token> words = words(child, item);
    boolean target = item.is("delete");
    Reading reading =
        target ? reader.readTarget(root, path, words) : reader.read(root, path, words);
    if (reading.wrong() != null) {
      problem(path, item, words, reading);
      return;
    }
    if (target || replacing && item.is("replace")) {
      delete(reading);
    }
    if (target) {
      return;
    }
    for (List<Step> edit : reading.edits()) {
      tree = BraceText.means(edit) ? tree.set(edit) : tree;
    }
    boolean block = reading.end().size() > path.size();
    if (block) {
      inside(reading.end(), item);
    }
    List<Step> end =
        block || reading.edits().isEmpty() ? reading.end() : reading.edits().getFirst();
    tags(end, item, comment.isEmpty() ? comment(item.attribute("comment")) : comment);
  }

  private void delete(Reading reading) {
    if (reading.edits().isEmpty()) {
      tree = tree.delete(reading.end());
    }
    for (List<Step> edit : reading.edits()) {
      tree = tree.delete(edit);
    }
  }

  private void tags(List<Step> end, Item item, String comment) {
    if (item.is("inactive") || item.is("active")) {
      tree = tree.inactive(end, item.is("inactive"));
    }
    if (item.is("protect") || item.is("unprotect")) {
      tree = tree.guarded(end, item.is("protect"));
    }
    if (!comment.isEmpty()) {
      tree = tree.annotate(end, comment);
    }
  }

  private static Statement named(Statement at, String element) {
    Statement child = at.child(element).orElse(null);
    for (Statement each : child == null ? at.children() : List.<Statement>of()) {
      if (each.element().equals(element)) {
        return each;
      }
    }
    return child;
  }

  /** The words that configuration text has for the item itself. */
  private static List<Token> words(Statement child, Item item) {
    List<Token> words = new ArrayList<>();
    if (child == null || !child.implicit()) {
      String name = child == null ? item.name() : child.name();
      words.add(word(item, name.getBytes(StandardCharsets.UTF_8), false));
    }
    Statement folded = child == null ? null : FoldedList.in(child);
    Item entry = folded == null ? null : key(folded, item);
    if (entry != null) {
      words.add(word(entry, entry.text(), true));
    }
    if (child == null || child.kind() == Statement.Kind.CONTAINER) {
      return words;
    }
    if (child.kind() == Statement.Kind.LIST) {
      Item key = key(child, item);
      if (key != null) {
        words.add(word(key, key.text(), true));
      }
    } else if (!(child.type() instanceof ValueType.Empty) && item.text().length > 0) {
      words.add(word(item, item.text(), true));
    }
    return words;
  }

  private static Item key(Statement list, Item item) {
    for (Item each : item.items()) {
      if (isKey(list, each)) {
        return each;
      }
    }
    return null;
  }

  /** A value is quoted, so that it is not taken for a name; one with backslashes is not. */
  private static Token word(Item item, byte[] bytes, boolean value) {
    boolean quoted = value;
    for (byte b : bytes) {
      quoted &= b != '\\';
    }
    return new Token(Kind.WORD, bytes, 0, bytes.length, quoted, item.line(), item.column());
  }

  private void problem(List<Step> path, Item item, List<Token> words, Reading reading) {
    String statement = TextProblem.shown(words);
    String token = reading.wrong() == words.getFirst() ? item.name() : statement;
    problems.add(
        new TextProblem(
            item.line(),
            item.column(),
            reading.message(),
            TextProblem.cut(token),
            TextProblem.context(path, statement, reading.message()),
            false));
  }
}
