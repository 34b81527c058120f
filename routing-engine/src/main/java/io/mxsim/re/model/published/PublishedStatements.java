package io.mxsim.re.model.published;

import io.mxsim.re.model.ModelFormat;
import io.mxsim.re.model.Statement.Kind;
import io.mxsim.re.model.Statement.Support;
import io.mxsim.re.model.table.Row;
import io.mxsim.re.model.table.StatementRow;
import io.mxsim.re.model.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compiles data nodes, children first; the content of a grouping once for all of its users. */
final class PublishedStatements {
  private static final int STEP = 10_000;

  private final YangModules modules;
  private final Tables tables;
  private final PublishedTypes types;
  private final ModelImport.Progress progress;
  private final Musts musts;
  private final Refinement refinement;
  private final Map<Use, Map<String, Integer>> used = new HashMap<>();
  private final Map<Placed, Integer> met = new HashMap<>();
  private final Set<YangStatement> open = new HashSet<>();
  private final Set<Integer> blocks = new HashSet<>();
  private final Set<Integer> unnamed = new HashSet<>();
  private int compiled;

  /**
   * What surrounds a statement.
   *
   * @param parent name of the statement around
   * @param written what is written in it
   * @param choice the choices and cases it stands in, as {@code Statement.choice} has them
   * @param keys names of leaves that are the key of the list around
   * @param augments what modules add to the statement around and below; null for nothing
   */
  private record Around(
      String parent,
      List<YangStatement> written,
      String choice,
      Set<String> keys,
      Augments augments) {
    static final Around NOTHING = new Around("", List.of(), "", Set.of(), null);

    Around in(String more) {
      String inner = choice.isEmpty() ? more : choice + "/" + more;
      return new Around(parent, written, inner, keys, augments);
    }

    Augments below(String name) {
      return augments == null ? null : augments.below(name);
    }
  }

  private record Placed(YangStatement node, String parent, String choice, boolean hierarchy) {}

  private record Use(YangStatement grouping, String parent, String choice, Set<String> keys) {}

  PublishedStatements(
      YangModules modules,
      Tables tables,
      PublishedTypes types,
      Musts musts,
      ModelImport.Progress progress) {
    this.modules = modules;
    this.musts = musts;
    this.tables = tables;
    this.types = types;
    this.progress = progress;
    this.refinement = new Refinement(modules);
  }

  /** Compiles everything below {@code root} and then it; its number is the last. */
  void compile(YangStatement root, Augments augments) throws PublishedModelError {
    statement(root, Around.NOTHING, augments);
  }

  int compiled() {
    return compiled;
  }

  /** A statement that is met again in the same place of a grouping is the same one. */
  private int statement(YangStatement node, Around around, Augments augments)
      throws PublishedModelError {
    Placed placed = new Placed(node, around.parent(), around.choice(), around.augments() != null);
    Integer known = augments == null ? met.get(placed) : null;
    if (known == null) {
      known = compiled(node, around, augments);
      met.put(placed, known);
    }
    return known;
  }

  private int compiled(YangStatement node, Around around, Augments augments)
      throws PublishedModelError {
    if (++compiled % STEP == 0) {
      progress.compiled(compiled);
    }
    Kind kind = Kind.valueOf(node.keyword().toUpperCase(Locale.ROOT).replace('-', '_'));
    boolean top = augments != null && !augments.bodies().isEmpty();
    List<YangStatement> keys = keys(node, kind);
    List<Integer> children = new ArrayList<>();
    int layout = 0;
    if (kind == Kind.CONTAINER || kind == Kind.LIST) {
      Map<String, Integer> named = inside(node, keys, augments);
      for (String name : top ? Hierarchies.sorted(named.keySet()) : named.keySet()) {
        children.add(named.get(name));
      }
      layout = top ? 0 : layout(named);
    }
    for (int i = keys.size() - 1; i > 0; i--) {
      furtherKey(keys.get(i), i == keys.size() - 1, children);
      layout = ModelFormat.ONE_LINE_WHEN_SINGLE;
    }
    int flags = flags(node, kind, around) | layout;
    Row row = row(node, kind, flags, keys.isEmpty() ? node : keys.getFirst(), around);
    List<String> conditions = musts.of(node, keys);
    row.number(conditions.size() / 2);
    conditions.forEach(row::text);
    int number = tables.statement(row.indices(children));
    if ((kind == Kind.CONTAINER || kind == Kind.LIST) && !children.isEmpty()) {
      blocks.add(number);
    }
    if (kind == Kind.LEAF && (flags & ModelFormat.IMPLICIT) != 0) {
      unnamed.add(number);
    }
    return number;
  }

  private Row row(YangStatement node, Kind kind, int flags, YangStatement typed, Around around)
      throws PublishedModelError {
    String name = TypedForm.word(node.argument());
    boolean inherits = name.equals("apply-groups") || name.equals("apply-groups-except");
    boolean hierarchy =
        around.augments() != null && kind == Kind.CONTAINER && !around.parent().isEmpty();
    return new StatementRow(
            flags,
            name,
            node.argument(),
            kind,
            inherits ? Support.ACTS : Support.ACCEPTED,
            node.text("description"),
            kind == Kind.CONTAINER ? types.empty() : types.of(typed),
            hierarchy ? Hierarchies.read(name) : 0,
            hierarchy ? Hierarchies.write(name) : 0,
            around.choice(),
            "",
            inherits ? "groups" : "",
            node.text("default"),
            node.text("units"))
        .in(tables);
  }

  private int flags(YangStatement node, Kind kind, Around around) {
    String status = node.text("status");
    boolean hidden = status.equals("deprecated") || status.equals("obsolete");
    boolean value = kind == Kind.LEAF || kind == Kind.LEAF_LIST;
    return (TypedForm.presence(around.parent(), node) ? ModelFormat.PRESENCE : 0)
        | (node.text("ordered-by").equals("user") ? ModelFormat.ORDERED : 0)
        | (node.text("mandatory").equals("true") ? ModelFormat.REQUIRED : 0)
        | (value && TypedForm.secret(around.parent(), node) ? ModelFormat.SECRET : 0)
        | (hidden ? ModelFormat.HIDDEN : 0)
        | (TypedForm.leftOut(around.parent(), node, around.written()) ? ModelFormat.IMPLICIT : 0);
  }

  /**
   * Statements that groups cannot be applied to stand on one line: so the schema marks them. Those
   * that hold blocks keep their braces all the same, unless all there is is a value without a name.
   */
  private int layout(Map<String, Integer> children) {
    int otherwise =
        children.values().stream().anyMatch(unnamed::contains)
            ? ModelFormat.ONE_LINE_WHEN_SINGLE
            : 0;
    boolean line = !children.isEmpty() && !children.containsKey("apply-groups");
    for (int child : children.values()) {
      line &= !blocks.contains(child);
    }
    return line ? ModelFormat.ONE_LINE : otherwise;
  }

  private Map<String, Integer> inside(
      YangStatement node, List<YangStatement> keys, Augments augments) throws PublishedModelError {
    Set<String> names = new HashSet<>();
    keys.forEach(key -> names.add(key.argument()));
    Around inner = new Around(node.argument(), node.below(), "", Set.copyOf(names), augments);
    Map<String, Integer> children = new LinkedHashMap<>();
    children(node.below(), inner, children);
    for (YangStatement body : augments == null ? List.<YangStatement>of() : augments.bodies()) {
      children(body.below(), inner, children);
    }
    return children;
  }

  /** A key behind the first: an entry without a name, or a value that may be left out. */
  private void furtherKey(YangStatement key, boolean last, List<Integer> children)
      throws PublishedModelError {
    boolean optional = key.argument().equals("choice-value");
    if (optional && !last) {
      return;
    }
    Kind kind = optional ? Kind.LEAF : Kind.LIST;
    int flags = ModelFormat.IMPLICIT;
    if (!optional) {
      flags |= ModelFormat.REQUIRED | ModelFormat.ONE_LINE_WHEN_SINGLE;
    }
    Row row = row(key, kind, flags, key, Around.NOTHING).number(0);
    if (optional) {
      children.addFirst(tables.statement(row.indices(List.of())));
    } else {
      int number = tables.statement(row.indices(List.copyOf(children)));
      blocks.add(number);
      children.clear();
      children.add(number);
    }
  }

  private List<YangStatement> keys(YangStatement node, Kind kind) throws PublishedModelError {
    List<YangStatement> keys = new ArrayList<>();
    if (kind == Kind.LIST) {
      if (!node.has("key")) {
        throw node.error("list '" + node.argument() + "' has no key");
      }
      for (String name : node.text("key").split("\\s+")) {
        YangStatement key = find(node.below(), name);
        if (key == null) {
          throw node.error("the key '" + name + "' is no leaf of list '" + node.argument() + "'");
        }
        keys.add(key);
      }
    }
    return keys;
  }

  private YangStatement find(List<YangStatement> below, String name) throws PublishedModelError {
    for (YangStatement each : below) {
      YangStatement found =
          switch (each.keyword()) {
            case "leaf" -> each.argument().equals(name) ? each : null;
            case "uses" -> find(content(each), name);
            default -> null;
          };
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private List<YangStatement> content(YangStatement uses) throws PublishedModelError {
    return Refinement.changes(uses) ? refinement.apply(uses) : modules.grouping(uses).below();
  }

  private void children(List<YangStatement> below, Around around, Map<String, Integer> all)
      throws PublishedModelError {
    for (YangStatement each : below) {
      switch (each.keyword()) {
        case "container", "list", "leaf", "leaf-list" -> {
          String name = TypedForm.word(each.argument());
          if (!around.keys().contains(name) && !all.containsKey(name)) {
            all.put(name, statement(each, around, around.below(name)));
          }
        }
        case "uses" -> uses(each, around).forEach(all::putIfAbsent);
        case "choice" -> choice(each, around, all);
        default -> {}
      }
    }
  }

  private void choice(YangStatement choice, Around around, Map<String, Integer> all)
      throws PublishedModelError {
    for (YangStatement each : choice.below()) {
      Around inCase = around.in(choice.argument() + "/" + each.argument());
      switch (each.keyword()) {
        case "case" -> children(each.below(), inCase, all);
        case "container", "list", "leaf", "leaf-list", "choice" ->
            children(List.of(each), inCase, all);
        default -> {}
      }
    }
  }

  private Map<String, Integer> uses(YangStatement uses, Around around) throws PublishedModelError {
    YangStatement grouping = modules.grouping(uses);
    boolean shared = around.augments() == null && !Refinement.changes(uses);
    Use use = new Use(grouping, around.parent(), around.choice(), around.keys());
    Map<String, Integer> known = shared ? used.get(use) : null;
    if (known != null) {
      return known;
    }
    if (!open.add(grouping)) {
      throw uses.error("grouping '" + grouping.argument() + "' uses itself");
    }
    Map<String, Integer> content = new LinkedHashMap<>();
    children(content(uses), around, content);
    open.remove(grouping);
    if (shared) {
      used.put(use, content);
    }
    return content;
  }
}
