package io.mxsim.re.model.compile;

import io.mxsim.re.model.ModelFormat;
import io.mxsim.re.model.Statement.Kind;
import io.mxsim.re.model.Statement.Support;
import io.mxsim.re.model.table.Row;
import io.mxsim.re.model.table.StatementRow;
import io.mxsim.re.model.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;

/** Compiles the configuration: data nodes, children first. */
final class Statements {
  private static final String[] FLAGS = {
    "presence",
    "",
    "required",
    "secret",
    "forbidden-in-fips",
    "one-line",
    "one-line-when-single",
    "implicit",
    "hidden",
    "leads"
  };

  private final Sources sources;
  private final Tables tables;
  private final Types types;
  private final List<String> problems = new ArrayList<>();
  private Support imposed;
  private List<Integer> appliedGroups = List.of();
  private int counted;

  Statements(Sources sources, Tables tables, Types types) {
    this.sources = sources;
    this.tables = tables;
    this.types = types;
  }

  /** Compiles everything below {@code root} and then it; its number is the last. */
  void compile(DeclaredStatement<?> root, DeclaredStatement<?> appliedGroupsGrouping) {
    List<Integer> applied = new ArrayList<>();
    children(appliedGroupsGrouping, "", Support.ACTS, "", applied);
    appliedGroups = List.copyOf(applied);
    statement(root, "", null, "");
  }

  /** What the lint found: statements without help or support state. */
  List<String> problems() {
    return problems;
  }

  /** Statements before equal ones were joined. */
  int counted() {
    return counted;
  }

  private int statement(DeclaredStatement<?> node, String above, Support inherited, String choice) {
    counted++;
    String keyword = Yang.text(node, "keyword");
    String name = keyword.isEmpty() ? Yang.argument(node) : keyword;
    String path = above.isEmpty() ? name : above + " " + name;
    Kind kind = Kind.valueOf(Yang.keyword(node).toUpperCase(Locale.ROOT).replace('-', '_'));
    Support support = support(node, inherited, path);
    String help = Yang.text(node, "description");
    if (help.isEmpty()) {
      problems.add(path + ": has no description");
    }
    boolean inner = kind == Kind.CONTAINER || kind == Kind.LIST;
    List<Integer> children = new ArrayList<>();
    if (inner) {
      if (!Yang.has(node, "one-line") && !usesAppliedGroups(node) && !folds(node)) {
        children.addAll(appliedGroups);
      }
      children(node, path, below(node, support), Yang.text(node, "key"), children);
    }
    Row row =
        new StatementRow(
                flags(node),
                name,
                Yang.argument(node),
                kind,
                support,
                help,
                type(node, kind, path),
                Yang.permissions(node, "read"),
                Yang.permissions(node, "write"),
                choice,
                Yang.text(node, "asks"),
                Yang.text(node, "refers-to"),
                Yang.text(node, "default"),
                Yang.text(node, "units"))
            .in(tables);
    musts(node, row);
    return tables.statement(row.indices(children));
  }

  /** Whether the place of apply-groups among the children is the model's own choice. */
  private static boolean usesAppliedGroups(DeclaredStatement<?> node) {
    for (DeclaredStatement<?> each : Yang.below(node)) {
      if (Yang.keyword(each).equals("uses") && Yang.argument(each).endsWith("applied-groups")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the container is but the braces of a list of its name, which has no statements. */
  private static boolean folds(DeclaredStatement<?> node) {
    for (DeclaredStatement<?> each : Yang.below(node)) {
      if (Yang.keyword(each).equals("list") && Yang.argument(each).equals(Yang.argument(node))) {
        return Yang.keyword(node).equals("container") && Yang.has(each, "implicit");
      }
    }
    return false;
  }

  private Support support(DeclaredStatement<?> node, Support inherited, String path) {
    if (imposed != null) {
      return imposed;
    }
    String word = Yang.text(node, "support");
    if (!word.isEmpty()) {
      return Support.valueOf(word.toUpperCase(Locale.ROOT));
    }
    if (inherited == null) {
      problems.add(path + ": has no support state");
      return Support.ACCEPTED;
    }
    return inherited;
  }

  private static Support below(DeclaredStatement<?> node, Support support) {
    String word = Yang.text(node, "support-below");
    return word.isEmpty() ? support : Support.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static int flags(DeclaredStatement<?> node) {
    int flags = Yang.text(node, "ordered-by").equals("user") ? ModelFormat.ORDERED : 0;
    for (int bit = 0; bit < FLAGS.length; bit++) {
      if (Yang.has(node, FLAGS[bit])) {
        flags |= 1 << bit;
      }
    }
    return flags;
  }

  private int type(DeclaredStatement<?> node, Kind kind, String path) {
    return switch (kind) {
      case CONTAINER -> types.empty();
      case LEAF, LEAF_LIST -> types.of(node);
      case LIST -> key(node, path);
    };
  }

  private int key(DeclaredStatement<?> list, String path) {
    String key = Yang.text(list, "key");
    DeclaredStatement<?> leaf = find(list, key);
    if (leaf == null) {
      throw new ModelError(path + ": the key '" + key + "' is not one leaf of the list");
    }
    return types.of(leaf);
  }

  private DeclaredStatement<?> find(DeclaredStatement<?> parent, String name) {
    for (DeclaredStatement<?> each : Yang.below(parent)) {
      if (Yang.keyword(each).equals("leaf") && Yang.argument(each).equals(name)) {
        return each;
      }
      if (Yang.keyword(each).equals("uses")) {
        DeclaredStatement<?> found = find(sources.grouping(each), name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private void children(
      DeclaredStatement<?> parent, String path, Support support, String key, List<Integer> all) {
    for (DeclaredStatement<?> each : Yang.below(parent)) {
      switch (Yang.keyword(each)) {
        case "container", "list", "leaf-list" -> all.add(statement(each, path, support, ""));
        case "leaf" -> {
          if (!Yang.argument(each).equals(key)) {
            all.add(statement(each, path, support, ""));
          }
        }
        case "uses" -> used(each, path, support, key, all);
        case "choice" -> choice(each, path, support, all);
        case "augment", "deviation" ->
            throw new ModelError(path + ": " + Yang.keyword(each) + " is not compiled");
        default -> {}
      }
    }
  }

  /** A grouping; a support state where it is used stands above those inside of it. */
  private void used(
      DeclaredStatement<?> uses, String path, Support support, String key, List<Integer> all) {
    String word = Yang.text(uses, "support");
    Support outer = imposed;
    if (!word.isEmpty() && imposed == null) {
      imposed = Support.valueOf(word.toUpperCase(Locale.ROOT));
    }
    children(sources.grouping(uses), path, support, key, all);
    imposed = outer;
  }

  private void choice(
      DeclaredStatement<?> choice, String path, Support support, List<Integer> all) {
    for (DeclaredStatement<?> each : Yang.below(choice)) {
      switch (Yang.keyword(each)) {
        case "container", "list", "leaf", "leaf-list" ->
            all.add(statement(each, path, support, Yang.argument(choice)));
        case "case" -> throw new ModelError(path + ": a case of several statements");
        default -> {}
      }
    }
  }

  private static void musts(DeclaredStatement<?> node, Row row) {
    List<DeclaredStatement<?>> all = new ArrayList<>();
    for (DeclaredStatement<?> each : Yang.below(node)) {
      if (Yang.keyword(each).equals("must")) {
        all.add(each);
      }
    }
    row.number(all.size());
    for (DeclaredStatement<?> each : all) {
      row.text(Yang.argument(each)).text(Yang.text(each, "must-message"));
    }
  }
}
