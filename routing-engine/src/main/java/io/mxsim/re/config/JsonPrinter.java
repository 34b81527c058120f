package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import io.mxsim.re.reply.Json;
import io.mxsim.re.reply.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Prints statements as JSON: a container is an object, a list an array of objects with their key as
 * {@code name}, a statement without a value {@code [null]}. What is said of a statement stands in
 * {@code "@"} of its object, or in {@code "@name"} beside a value.
 */
public final class JsonPrinter {
  private final TextSink sink;
  private final Predicate<Statement> visible;
  private boolean first = true;
  private Agenda agenda = Agenda.NONE;

  /** Prints what {@code visible} lets through. */
  public JsonPrinter(TextSink sink, Predicate<Statement> visible) {
    this.sink = sink;
    this.visible = visible;
  }

  /** Puts large parts on {@code later}, when it comes to them. */
  public JsonPrinter with(Agenda later) {
    agenda = later;
    return this;
  }

  /** Opens the object around all, with the attributes of the whole configuration. */
  public void open(List<String> names, List<String> values) {
    sink.text("{\n    \"configuration\" : {");
    member("@", 2);
    sink.text("{");
    first = true;
    for (int i = 0; i < names.size(); i++) {
      member(names.get(i), 3);
      sink.text(Json.quoted(values.get(i)));
    }
    end(2, "}");
  }

  /** A member of the configuration itself. */
  public void leaf(String name, String value) {
    member(name, 2);
    sink.text(Json.quoted(value));
  }

  /** Closes what {@link #open} opened. */
  public void close() {
    end(1, "}");
    sink.text("\n}\n");
  }

  /** Prints everything. */
  public void print(ConfigNode root) {
    content((Node) root, 2, () -> {});
  }

  /** Prints {@code nodes}, all of them below the last but one step of {@code path}. */
  public void print(List<Step> path, List<? extends ConfigNode> nodes) {
    around(path, 0, 2, nodes, () -> {});
  }

  private void around(
      List<Step> path, int depth, int level, List<? extends ConfigNode> nodes, Runnable end) {
    if (depth == path.size() - 1) {
      List<Node> all = new ArrayList<>();
      nodes.forEach(node -> all.add((Node) node));
      members(all, level, end);
      return;
    }
    Step step = path.get(depth);
    if (FoldedList.in(step.statement()) != null) {
      around(path, depth + 1, level, nodes, end);
      return;
    }
    boolean list = step.statement().kind() == Statement.Kind.LIST;
    member(step.statement().element(), level);
    if (list) {
      sink.text("[\n");
      sink.text(Xml.indent(level));
    }
    sink.text("{");
    first = true;
    if (list) {
      member("name", level + 1);
      sink.text(Json.quoted(step.key()));
    }
    Runnable close =
        () -> {
          end(level, "}");
          if (list) {
            sink.text("\n" + Xml.indent(level) + "]");
          }
          end.run();
        };
    around(path, depth + 1, level + 1, nodes, close);
  }

  private void content(Node node, int level, Runnable end) {
    Agenda each = agenda.takes(node.summary()) ? agenda : Agenda.NONE;
    each.begin(node.below().slots(), slot -> members(Children.nodes(slot), level, () -> {}), end);
  }

  /** The statements of one name: one, or the entries of a list. */
  private void members(Iterable<Node> nodes, int level, Runnable end) {
    boolean[] open = {false};
    Agenda each = many(nodes) ? agenda : Agenda.NONE;
    each.<Node>begin(
        nodes,
        node -> {
          if (visible.test(node.statement())) {
            member(node, !open[0], level);
            open[0] = node.is(Statement.Kind.LIST);
          }
        },
        () -> {
          if (open[0]) {
            sink.text("\n" + Xml.indent(level) + "]");
          }
          end.run();
        });
  }

  /** Whether something among them may come in pieces. */
  private boolean many(Iterable<Node> nodes) {
    if (nodes instanceof Entries entries) {
      return agenda.takes(entries.summary());
    }
    boolean some = false;
    for (Node node : nodes) {
      some |= agenda.takes(node.summary());
    }
    return some;
  }

  private void member(Node node, boolean firstOfAll, int level) {
    switch (node.statement().kind()) {
      case LEAF -> {
        beside(node, level);
        member(node.statement().element(), level);
        value(node);
      }
      case LEAF_LIST -> {
        beside(node, level);
        member(node.statement().element(), level);
        values(node.values());
      }
      case CONTAINER -> {
        if (FoldedList.is(node)) {
          content(node, level, () -> {});
        } else {
          member(node.statement().element(), level);
          object(node, level);
        }
      }
      case LIST -> entry(node, firstOfAll, level);
    }
  }

  private void entry(Node node, boolean firstOfAll, int level) {
    if (firstOfAll) {
      member(node.statement().element(), level);
      sink.text("[\n");
    } else {
      sink.text(", \n");
    }
    sink.text(Xml.indent(level));
    object(node, level);
  }

  private void object(Node node, int level) {
    sink.text("{");
    first = true;
    if (marked(node)) {
      member("@", level + 1);
      marks(node, level + 1);
    }
    if (node.is(Statement.Kind.LIST)) {
      member("name", level + 1);
      sink.text(Json.quoted(node.value()));
    }
    content(node, level + 1, () -> end(level, "}"));
  }

  private static boolean marked(Node node) {
    return node.inactive() || node.guarded() || !node.comment().isEmpty();
  }

  private void beside(Node node, int level) {
    if (marked(node)) {
      member("@" + node.statement().element(), level);
      marks(node, level);
    }
  }

  private void marks(Node node, int level) {
    sink.text("{");
    first = true;
    if (!node.comment().isEmpty()) {
      member("comment", level + 1);
      sink.text(Json.quoted("/* " + node.comment() + " */"));
    }
    if (node.guarded()) {
      member("protect", level + 1);
      sink.text("true");
    }
    if (node.inactive()) {
      member("inactive", level + 1);
      sink.text("true");
    }
    end(level, "}");
  }

  private void value(Node node) {
    if (node.secret() != null) {
      sink.text("\"");
      sink.bareSecret(node.secret().bytes());
      sink.text("\"");
    } else if (node.statement().type() instanceof ValueType.Empty) {
      sink.text("[null]");
    } else if (node.statement().type() instanceof ValueType.Whole && whole(node.value())) {
      sink.text(node.value());
    } else {
      sink.text(Json.quoted(node.value()));
    }
  }

  /** Whether the value is a number in JSON's form, without leading zeros. */
  private static boolean whole(String value) {
    int from = value.startsWith("-") ? 1 : 0;
    int digits = value.length() - from;
    if (digits == 0 || digits > 1 && value.charAt(from) == '0') {
      return false;
    }
    return value.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }

  private void values(List<String> values) {
    StringBuilder text = new StringBuilder("[");
    for (String value : values) {
      text.append(text.length() == 1 ? "" : ", ").append(Json.quoted(value));
    }
    sink.text(text.append(']').toString());
  }

  /** Begins a member on a line of its own. */
  private void member(String name, int level) {
    sink.text(first ? "\n" : ", \n");
    sink.text(Xml.indent(level) + Json.quoted(name) + " : ");
    first = false;
  }

  /** Ends an object, and lets another member follow. */
  private void end(int level, String bracket) {
    if (!first) {
      sink.text("\n" + Xml.indent(level));
    }
    sink.text(bracket);
    first = false;
  }
}
