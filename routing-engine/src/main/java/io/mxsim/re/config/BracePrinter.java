package io.mxsim.re.config;

import io.mxsim.re.config.SortedTree.Link;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.List;
import java.util.function.Predicate;

/** Prints statements in braces, four blanks a level. */
public final class BracePrinter {
  private static final String BLANKS = " ".repeat(64);

  private final TextSink sink;
  private final Predicate<Statement> visible;
  private final String margin;
  private final boolean warnings;
  private final Parts parts;
  private Remarks remarks = Remarks.NONE;
  private Predicate<ConfigNode> denied = node -> false;
  private boolean group;
  private Agenda agenda = Agenda.NONE;

  /** Knows parts of a list that were printed before. */
  interface Parts {
    /** Whether to print what has that summary as a part of its own. */
    boolean worth(int summary);

    /** Takes {@code part} as it was printed before, or with {@code print}. */
    void part(Object part, int level, Runnable print);
  }

  /** Prints what {@code visible} lets through. */
  public BracePrinter(TextSink sink, Predicate<Statement> visible) {
    this(sink, visible, "", false, null);
  }

  /** The same with {@code margin} before each line. */
  BracePrinter(TextSink sink, Predicate<Statement> visible, String margin) {
    this(sink, visible, margin, false, null);
  }

  private BracePrinter(
      TextSink sink, Predicate<Statement> visible, String margin, boolean warnings, Parts parts) {
    this.sink = sink;
    this.visible = visible;
    this.margin = margin;
    this.warnings = warnings;
    this.parts = parts;
  }

  /** The same as the first, in parts. */
  static BracePrinter inParts(PackedText sink, Predicate<Statement> visible) {
    return new BracePrinter(sink, visible, "", false, sink);
  }

  /** The same as the first, but says where a mandatory statement is missing. */
  public static BracePrinter warning(TextSink sink, Predicate<Statement> visible) {
    return new BracePrinter(sink, visible, "", true, null);
  }

  /**
   * The same for a part, with remarks above the statements they are about.
   *
   * @param group whether all of it is inside a group, where nothing can be missing
   */
  public static BracePrinter remarking(
      TextSink sink, ReadablePart part, Remarks remarks, boolean group) {
    BracePrinter printer = new BracePrinter(sink, all -> true, "", part.complete(), null);
    printer.remarks = remarks;
    printer.denied = part::denied;
    printer.group = group;
    return printer;
  }

  /** Puts large parts on {@code later}, when it comes to them. */
  public BracePrinter with(Agenda later) {
    agenda = later;
    return this;
  }

  /** Prints everything below {@code node}, or a leaf itself. */
  public void print(ConfigNode node) {
    if (node.statement().kind() == Statement.Kind.LEAF
        || node.statement().kind() == Statement.Kind.LEAF_LIST) {
      statement((Node) node, 0);
    } else {
      content((Node) node, 0, () -> {});
    }
  }

  /** Prints {@code node} itself, whatever it is. */
  public void printWhole(ConfigNode node) {
    statement((Node) node, 0);
  }

  private void content(Node node, int level, Runnable end) {
    if (agenda.takes(node.summary())) {
      agenda.<Node>begin(
          node.below(),
          child -> child(child, level),
          () -> {
            missing(node, level);
            end.run();
          });
      return;
    }
    for (Object slot : node.below().slots()) {
      if (parts != null && slot instanceof Entries entries) {
        parts(entries.root(), level);
      } else {
        for (Node child : Children.nodes(slot)) {
          child(child, level);
        }
      }
    }
    missing(node, level);
    end.run();
  }

  private void missing(Node node, int level) {
    boolean warns = warnings && !group;
    for (Statement missing : warns ? node.statement().children() : List.<Statement>of()) {
      if (missing.mandatory() && node.below().slot(missing.name()) == null) {
        indent(level);
        sink.text("## Warning: missing mandatory statement(s): '" + missing.name() + "'\n");
      }
    }
  }

  private void child(Node child, int level) {
    if (denied.test(child)) {
      indent(level);
      sink.text(child.name() + " { /* ACCESS-DENIED */ }\n");
    } else if (visible.test(child.statement())) {
      if (leads(child)) {
        Agenda each = agenda.takes(child.summary()) ? agenda : Agenda.NONE;
        String lead = child.name() + " ";
        each.<Node>begin(child.below(), block -> statement(block, level, lead), () -> {});
      } else {
        statement(child, level);
      }
    }
  }

  /** The entries of a subtree: what is worth it as a part, the others one by one. */
  private void parts(Link<?, Node> subtree, int level) {
    if (subtree == null) {
      return;
    }
    if (parts.worth(subtree.summary())) {
      parts.part(subtree, level, () -> entries(subtree, level));
    } else {
      parts(subtree.left(), level);
      child(subtree.value(), level);
      parts(subtree.right(), level);
    }
  }

  private void entries(Link<?, Node> subtree, int level) {
    if (subtree != null) {
      entries(subtree.left(), level);
      child(subtree.value(), level);
      entries(subtree.right(), level);
    }
  }

  /** Whether a container's name stands before each of its blocks. */
  static boolean leads(Statement statement) {
    return statement.leads() || statement.name().equals("family");
  }

  /** {@code family inet {}: the name stands before each of its blocks. */
  private static boolean leads(Node node) {
    return node.is(Statement.Kind.CONTAINER)
        && leads(node.statement())
        && !node.inactive()
        && !node.guarded()
        && node.comment().isEmpty();
  }

  /** Prints {@code node} itself. */
  void statement(Node node, int level) {
    statement(node, level, "");
  }

  private void statement(Node node, int level, String lead) {
    if (remarks != Remarks.NONE) {
      remark(node, level);
    }
    if (!node.comment().isEmpty()) {
      indent(level);
      sink.text("/* " + node.comment() + " */\n");
    }
    indent(level);
    if (node.guarded()) {
      sink.text("protect: ");
    }
    if (node.inactive()) {
      sink.text("inactive: ");
    }
    sink.text(lead);
    boolean secret = line(node);
    if (node.statement().oneLine() || single(node)) {
      secret = onSameLine(node) || secret;
    } else if (!node.below().isEmpty()) {
      sink.text(" {\n");
      boolean outside = !group;
      group |= node.name().equals(Groups.NAME);
      content(
          node,
          level + 1,
          () -> {
            group &= !outside;
            indent(level);
            sink.text("}\n");
          });
      return;
    }
    sink.text(secret ? "; ## SECRET-DATA\n" : ";\n");
  }

  private void remark(Node node, int level) {
    List<String> lines = remarks.above(node);
    if (!lines.isEmpty()) {
      framed(lines, level);
    }
  }

  private void framed(List<String> lines, int level) {
    indent(level);
    sink.text("##\n");
    for (String line : lines) {
      indent(level);
      sink.text("## " + line + "\n");
    }
    indent(level);
    sink.text("##\n");
  }

  /** Whether all that the node holds is one leaf that stands on its line. */
  private static boolean single(Node node) {
    if (!node.statement().oneLineWhenSingle()) {
      return false;
    }
    Node only = node.below().single();
    if (only == null || only.inactive() || only.guarded() || !only.comment().isEmpty()) {
      return false;
    }
    boolean leaf = only.is(Statement.Kind.LEAF) || only.is(Statement.Kind.LEAF_LIST);
    return leaf || only.statement().implicit() && (only.below().isEmpty() || single(only));
  }

  /** Everything below {@code node}, on its line; true when there is a secret. */
  private boolean onSameLine(Node node) {
    boolean secret = false;
    for (Node child : node.below()) {
      if (visible.test(child.statement()) && !denied.test(child)) {
        sink.text(" ");
        secret |= line(child);
        secret |= onSameLine(child);
      }
    }
    return secret;
  }

  /** Name and value; true when the value is a secret. */
  private boolean line(Node node) {
    boolean named = !node.statement().implicit();
    if (named) {
      sink.text(node.name());
    }
    String gap = named ? " " : "";
    if (node.is(Statement.Kind.LEAF_LIST)) {
      values(node.values());
    } else if (node.secret() != null) {
      sink.text(gap);
      sink.secret(node.secret().bytes());
      return true;
    } else if (node.is(Statement.Kind.LIST) || valued(node)) {
      sink.text(gap + Quoting.quoted(node.statement(), node.value()));
    }
    return false;
  }

  private static boolean valued(Node node) {
    return node.is(Statement.Kind.LEAF) && !(node.statement().type() instanceof ValueType.Empty);
  }

  private void values(List<String> values) {
    if (values.size() == 1) {
      sink.text(" " + Quoting.quoted(values.getFirst()));
      return;
    }
    StringBuilder text = new StringBuilder(" [ ");
    for (String value : values) {
      text.append(Quoting.quoted(value)).append(' ');
    }
    sink.text(text.append(']').toString());
  }

  private void indent(int level) {
    sink.text(margin);
    for (int left = level * 4; left > 0; left -= BLANKS.length()) {
      sink.text(BLANKS.substring(0, Math.min(left, BLANKS.length())));
    }
  }
}
