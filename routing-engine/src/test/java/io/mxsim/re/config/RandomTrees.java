package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueCheck;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Configurations made by chance from a model: every statement of which a value can be thought. */
final class RandomTrees {
  private static final int DEEPEST = 9;
  private static final String[] TEXTS = {
    "a",
    "r1",
    "two words",
    "x-9",
    "say \"no\"",
    "10.1.2.3",
    "10.1.0.0/16",
    "2001:db8::1",
    "xe-0/0/0",
    "ge-1/2/3.7",
    "lo0",
    "a\\b",
    "*",
    "12:00",
    "/var/tmp/x",
    "10",
    "2",
    "semi;colon {"
  };

  private final Statement root;
  private final Random random;
  private final ValueCheck check = new ValueCheck(false);

  RandomTrees(Statement root, Random random) {
    this.root = root;
    this.random = random;
  }

  /** {@code tree} with more statements. */
  ConfigTree grown(ConfigTree tree, int statements) {
    ConfigTree grown = tree;
    for (int i = 0; i < statements; i++) {
      List<Step> path = path();
      grown = path.isEmpty() || !ConfigReader.means(path) ? grown : grown.set(path);
    }
    return grown;
  }

  /** {@code tree} after a few edits of every kind. */
  ConfigTree edited(ConfigTree tree, int edits) {
    ConfigTree edited = tree;
    for (int i = 0; i < edits; i++) {
      List<Step> path = existing(edited);
      edited =
          switch (path.isEmpty() ? 5 : random.nextInt(6)) {
            case 0 -> edited.delete(path);
            case 1 -> edited.inactive(path, random.nextBoolean());
            case 2 -> edited.annotate(path, random.nextBoolean() ? "why " + i : "");
            case 3 -> edited.guarded(path, random.nextBoolean());
            default -> grown(edited, 1);
          };
    }
    return edited;
  }

  /** A path that says something; empty when chance led to a statement without a known value. */
  List<Step> path() {
    List<Step> path = new ArrayList<>();
    Statement at = root;
    while (path.size() < DEEPEST) {
      List<Statement> children =
          at.children().stream()
              .filter(child -> !child.secret() && !child.name().equals("version"))
              .toList();
      if (children.isEmpty()) {
        return path;
      }
      Statement next = children.get(random.nextInt(children.size()));
      boolean keyed = next.kind() != Statement.Kind.CONTAINER;
      String value = keyed ? value(next) : "";
      if (value == null) {
        return List.of();
      }
      path.add(Step.to(next, value));
      if (next.kind() == Statement.Kind.LEAF || next.kind() == Statement.Kind.LEAF_LIST) {
        return path;
      }
      if (next.kind() == Statement.Kind.LIST && random.nextInt(4) == 0) {
        return path;
      }
      at = next;
    }
    return List.of();
  }

  private List<Step> existing(ConfigTree tree) {
    List<Step> path = new ArrayList<>();
    Node at = tree.rootNode();
    while (!at.below().isEmpty() && (path.isEmpty() || random.nextInt(4) > 0)) {
      List<Node> children = at.below().all();
      at = children.get(random.nextInt(children.size()));
      path.add(Step.to(at.statement(), at.is(Statement.Kind.LIST) ? at.value() : ""));
    }
    return path;
  }

  /** A value that the statement takes; null when none can be thought of. */
  String value(Statement statement) {
    if (statement.type() instanceof ValueType.Empty) {
      return "";
    }
    if (statement.type() instanceof ValueType.Words words && !words.words().isEmpty()) {
      return words.words().get(random.nextInt(words.words().size())).name();
    }
    if (statement.type() instanceof ValueType.Whole whole) {
      return Long.toString(
          whole.low() + random.nextInt((int) Math.min(9, whole.high() - whole.low()) + 1));
    }
    for (int i = 0; i < TEXTS.length; i++) {
      String text = TEXTS[random.nextInt(TEXTS.length)];
      if (check.problem(statement.type(), text) == null) {
        return text;
      }
    }
    return null;
  }
}
