package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import io.mxsim.re.reply.Xml;
import java.util.List;
import java.util.function.Predicate;

/**
 * Prints statements as XML: an element each, an entry's key as its {@code name}, a value of a list
 * of values as an element of its own. The elements around what is printed are printed too.
 */
public final class XmlPrinter {
  /** The box indents the content of its configuration element by three levels. */
  private static final int FIRST_LEVEL = 3;

  private final TextSink sink;
  private final Predicate<Statement> visible;
  private final Marks marks;
  private Agenda agenda = Agenda.NONE;

  /** What is said of statements in attributes. */
  public interface Marks {
    /** No attributes but those of the configuration itself. */
    Marks NONE = node -> "";

    /** Further attributes of {@code node}, each with a blank before it. */
    String of(ConfigNode node);

    /** These attributes and those of {@code other}. */
    default Marks and(Marks other) {
      return node -> of(node) + other.of(node);
    }
  }

  /** Prints what {@code visible} lets through. */
  public XmlPrinter(TextSink sink, Predicate<Statement> visible, Marks marks) {
    this.sink = sink;
    this.visible = visible;
    this.marks = marks;
  }

  /** Puts large parts on {@code later}, when it comes to them. */
  public XmlPrinter with(Agenda later) {
    agenda = later;
    return this;
  }

  /** Prints {@code nodes}, all of them below the last but one step of {@code path}. */
  public void print(ConfigNode root, List<Step> path, List<? extends ConfigNode> nodes) {
    around(root, path, 0, FIRST_LEVEL, nodes, () -> {});
  }

  /** Prints everything. */
  public void print(ConfigNode root) {
    content((Node) root, FIRST_LEVEL, () -> {});
  }

  private void around(
      ConfigNode at,
      List<Step> path,
      int depth,
      int level,
      List<? extends ConfigNode> nodes,
      Runnable end) {
    if (depth == path.size() - 1) {
      agenda.<ConfigNode>begin(nodes, node -> element((Node) node, level), end);
      return;
    }
    Step step = path.get(depth);
    Node next = at == null ? null : ((Node) at).below().get(step.statement(), step.key());
    if (FoldedList.in(step.statement()) != null) {
      around(next, path, depth + 1, level, nodes, end);
      return;
    }
    open(step.statement().element(), next == null ? "" : attributes(next), level);
    if (step.statement().kind() == Statement.Kind.LIST) {
      leaf("name", step.key(), level + 1);
    }
    Runnable close =
        () -> {
          close(step.statement().element(), level);
          end.run();
        };
    if (next != null) {
      around(next, path, depth + 1, level + 1, nodes, close);
    } else {
      close.run();
    }
  }

  private void content(Node node, int level, Runnable end) {
    Agenda each = agenda.takes(node.summary()) ? agenda : Agenda.NONE;
    each.<Node>begin(
        node.below(),
        child -> {
          if (visible.test(child.statement())) {
            element(child, level);
          }
        },
        end);
  }

  private void element(Node node, int level) {
    if (!node.comment().isEmpty()) {
      indent(level);
      sink.text("<junos:comment>/* " + Xml.escaped(node.comment()) + " */</junos:comment>\n");
    }
    String attributes = attributes(node);
    switch (node.statement().kind()) {
      case LEAF -> value(node, attributes, level);
      case LEAF_LIST -> {
        for (String value : node.values()) {
          indent(level);
          sink.text("<" + node.statement().element() + attributes + ">");
          sink.text(Xml.escaped(value) + "</" + node.statement().element() + ">\n");
        }
      }
      case CONTAINER -> {
        if (FoldedList.is(node)) {
          content(node, level, () -> {});
          return;
        }
        open(node.statement().element(), attributes, level);
        content(node, level + 1, () -> close(node.statement().element(), level));
      }
      case LIST -> {
        open(node.statement().element(), attributes, level);
        leaf("name", node.value(), level + 1);
        content(node, level + 1, () -> close(node.statement().element(), level));
      }
    }
  }

  private void value(Node node, String attributes, int level) {
    indent(level);
    sink.text("<" + node.statement().element() + attributes);
    if (node.secret() != null) {
      sink.text(">");
      sink.bareSecret(node.secret().bytes());
      sink.text("</" + node.statement().element() + ">\n");
    } else if (node.statement().type() instanceof ValueType.Empty) {
      sink.text("/>\n");
    } else {
      sink.text(">" + Xml.escaped(node.value()) + "</" + node.statement().element() + ">\n");
    }
  }

  private String attributes(Node node) {
    String guarded = node.guarded() ? " protect=\"protect\"" : "";
    String inactive = node.inactive() ? " inactive=\"inactive\"" : "";
    return guarded + inactive + marks.of(node);
  }

  private void open(String name, String attributes, int level) {
    indent(level);
    sink.text("<" + name + attributes + ">\n");
  }

  private void leaf(String name, String value, int level) {
    indent(level);
    sink.text("<" + name + ">" + Xml.escaped(value) + "</" + name + ">\n");
  }

  private void close(String name, int level) {
    indent(level);
    sink.text("</" + name + ">\n");
  }

  private void indent(int level) {
    sink.text(Xml.indent(level));
  }
}
