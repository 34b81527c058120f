package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Prints differences as {@code show | compare} does. */
public final class Comparison {
  private final Consumer<String> lines;
  private final boolean secrets;
  private final Predicate<Statement> visible;
  private String header = "";

  /** Prints to {@code lines}, each ended by {@code \n}, what {@code visible} lets through. */
  public Comparison(Consumer<String> lines, boolean secrets, Predicate<Statement> visible) {
    this.lines = lines;
    this.secrets = secrets;
    this.visible = visible;
  }

  /** Prints what {@code after} has instead of {@code before}, at {@code path} and below. */
  public void print(ConfigTree before, ConfigTree after, List<Step> path) {
    Node old = before.node(path);
    Node fresh = after.node(path);
    if (old != null && fresh != null) {
      for (Delta delta : Difference.between(old, fresh, path)) {
        print(delta);
      }
    } else {
      for (Delta delta : Difference.between(before, after)) {
        if (delta.parent().size() < path.size()
            || delta.parent().subList(0, path.size()).equals(path)) {
          print(delta);
        }
      }
    }
  }

  private void print(Delta delta) {
    if (!shown(delta)) {
      return;
    }
    String path = Step.level(delta.parent());
    if (!path.equals(header)) {
      lines.accept(path + "\n");
      header = path;
    }
    String indent = " ".repeat(indent(delta.parent()));
    switch (delta.what()) {
      case ADDED -> statement("+" + indent, delta.after());
      case REMOVED -> statement("-" + indent, delta.before());
      case CHANGED -> changed(indent, delta);
      case MARKED -> marked(indent, delta);
      case MOVED -> moved(indent, delta);
    }
  }

  private void changed(String indent, Delta delta) {
    if (delta.onlyMarked()) {
      marked(indent, delta);
    } else {
      statement("-" + indent, delta.before());
      statement("+" + indent, delta.after());
    }
  }

  /** Another tag in front, another comment above, or both. */
  private void marked(String indent, Delta delta) {
    Node before = delta.before();
    Node after = delta.after();
    boolean comment = !before.comment().equals(after.comment());
    if (comment && !before.comment().isEmpty()) {
      lines.accept("-" + indent + "/* " + before.comment() + " */\n");
    }
    if (comment && !after.comment().isEmpty()) {
      lines.accept("+" + indent + "/* " + after.comment() + " */\n");
    }
    if (before.guarded() != after.guarded()) {
      String tag = after.guarded() ? "protect: " : "unprotect: ";
      lines.accept("!" + indent + tag + folded(after) + "\n");
    }
    boolean tag = before.inactive() != after.inactive();
    if (!tag && !comment) {
      return;
    }
    String margin = (tag ? "!" : " ") + indent + (tag && !after.inactive() ? "active: " : "");
    if (after.valued()) {
      statement(margin, after.withComment("").withGuard(false));
    } else {
      lines.accept(margin + (after.inactive() ? "inactive: " : "") + folded(after) + "\n");
    }
  }

  /** The entry behind the one it follows now. */
  private void moved(String indent, Delta delta) {
    Node moved = delta.after();
    if (!delta.next().isEmpty()) {
      Node previous = Node.of(moved.statement(), delta.next(), null);
      lines.accept(" " + indent + previous.words() + " { ... }\n");
    }
    lines.accept("!" + indent + folded(moved) + "\n");
  }

  private boolean shown(Delta delta) {
    for (Step step : delta.parent()) {
      if (!visible.test(step.statement())) {
        return false;
      }
    }
    return visible.test(delta.node().statement());
  }

  private void statement(String margin, Node node) {
    new BracePrinter(new ScreenSink(secrets, lines), visible, margin).statement(node, 0);
  }

  private static String folded(Node node) {
    return node.words() + (node.below().isEmpty() ? ";" : " { ... }");
  }

  /** Blanks behind the sign, as devices print them at each depth. */
  private static int indent(List<Step> parent) {
    boolean entries = !parent.isEmpty() && holdsEntries(parent.getFirst().statement());
    if (entries && parent.size() <= 2) {
      return 3;
    }
    return switch (parent.size()) {
      case 0, 1 -> 2;
      case 2 -> 4;
      case 3 -> 5;
      default -> 6;
    };
  }

  /** Whether its entries have no list's name before theirs, as in {@code interfaces}. */
  private static boolean holdsEntries(Statement container) {
    for (Statement child : container.children()) {
      if (child.implicit() && child.kind() == Statement.Kind.LIST) {
        return true;
      }
    }
    return false;
  }
}
