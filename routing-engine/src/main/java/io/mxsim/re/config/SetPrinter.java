package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.List;
import java.util.function.Predicate;

/** Prints statements as {@code set} lines, one for each leaf. */
public final class SetPrinter {
  private final TextSink sink;
  private final Predicate<Statement> visible;
  private Agenda agenda = Agenda.NONE;

  /** Prints what {@code visible} lets through. */
  public SetPrinter(TextSink sink, Predicate<Statement> visible) {
    this.sink = sink;
    this.visible = visible;
  }

  /** Puts large parts on {@code later}, when it comes to them. */
  public SetPrinter with(Agenda later) {
    agenda = later;
    return this;
  }

  /** Prints {@code node} and what is below it; {@code path} leads to {@code node}. */
  public void print(List<Step> path, ConfigNode node) {
    String prefix = Step.text(path);
    Node start = (Node) node;
    if (start.is(Statement.Kind.LEAF) || start.is(Statement.Kind.LEAF_LIST)) {
      print(start, prefix(Step.text(path.subList(0, path.size() - 1))));
    } else if (!path.isEmpty() && start.below().isEmpty()) {
      sink.text("set " + prefix + "\n");
      tags(start, prefix);
    } else {
      below(start, prefix(prefix), () -> tags(start, prefix));
    }
  }

  private static String prefix(String words) {
    return words.isEmpty() ? "" : words + " ";
  }

  private void below(Node node, String prefix, Runnable end) {
    Agenda each = agenda.takes(node.summary()) ? agenda : Agenda.NONE;
    each.<Node>begin(
        node.below(),
        child -> {
          if (visible.test(child.statement())) {
            print(child, prefix);
          }
        },
        end);
  }

  private void print(Node node, String prefix) {
    boolean named = !node.statement().implicit();
    String path = named ? prefix + node.name() : prefix.stripTrailing();
    switch (node.statement().kind()) {
      case LEAF -> {
        leaf(node, path);
        tags(node, path);
      }
      case LEAF_LIST -> {
        for (String value : node.values()) {
          sink.text("set " + path + " " + Quoting.quoted(value) + "\n");
        }
        tags(node, path);
      }
      case CONTAINER -> block(node, path);
      case LIST -> block(node, path + " " + Quoting.quoted(node.value()));
    }
  }

  /** What stands before the statement at {@code path}. */
  private void tags(Node node, String path) {
    if (!node.comment().isEmpty()) {
      sink.text("annotate " + path + " " + asString(node.comment()) + "\n");
    }
    if (node.inactive()) {
      sink.text("deactivate " + path + "\n");
    }
    if (node.guarded()) {
      sink.text("protect " + path + "\n");
    }
  }

  private static String asString(String comment) {
    String quoted = Quoting.quoted(comment);
    return quoted.startsWith("\"") ? quoted : '"' + quoted + '"';
  }

  private void block(Node node, String path) {
    if (node.below().isEmpty()) {
      sink.text("set " + path + "\n");
    }
    below(node, path + " ", () -> tags(node, path));
  }

  private void leaf(Node node, String path) {
    if (node.secret() != null) {
      sink.text("set " + path + " ");
      sink.secret(node.secret().bytes());
      sink.text("\n");
    } else if (node.statement().type() instanceof ValueType.Empty) {
      sink.text("set " + path + "\n");
    } else {
      String value = Quoting.quoted(node.statement(), node.value());
      sink.text("set " + path + " " + value + "\n");
    }
  }
}
