package io.mxsim.re.mgd;

import io.mxsim.re.config.Agenda;
import io.mxsim.re.config.BracePrinter;
import io.mxsim.re.config.ChangedStatements;
import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.DetailRemarks;
import io.mxsim.re.config.InheritedView;
import io.mxsim.re.config.JsonPrinter;
import io.mxsim.re.config.ReadablePart;
import io.mxsim.re.config.Remarks;
import io.mxsim.re.config.ScreenSink;
import io.mxsim.re.config.SetPrinter;
import io.mxsim.re.config.Step;
import io.mxsim.re.config.XmlPrinter;
import io.mxsim.re.mgd.Display.Extra;
import io.mxsim.re.model.Statement;
import io.mxsim.re.os.DateText;
import io.mxsim.re.reply.Xml;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows a configuration, or a part of it, in each of the forms of {@code | display}. */
final class ShowConfiguration {
  private static final String XNM = "http://xml.juniper.net/xnm/1.1/xnm";

  private final ManagementDaemon daemon;
  private final SessionCommands viewer;

  ShowConfiguration(ManagementDaemon daemon, SessionCommands viewer) {
    this.daemon = daemon;
    this.viewer = viewer;
  }

  /**
   * A configuration that can be shown.
   *
   * @param header what stands above the whole of it as text, with its version
   * @param stamp the attributes of the whole of it
   */
  record Source(ConfigTree tree, String header, Map<String, String> stamp) {}

  /** The committed configuration. */
  Source committed() {
    ConfigTree tree = daemon.engine().active();
    CommitRecord record = daemon.engine().record();
    String header = tree.isEmpty() ? "" : record.header(daemon.host().release(), zone());
    return new Source(tree, header, stamp(record));
  }

  /** A candidate; {@code changed} if it is not the committed configuration. */
  Source candidate(ConfigTree tree, boolean changed) {
    String version = "version " + daemon.host().release() + ";\n";
    if (!changed) {
      return new Source(tree, version, stamp(daemon.engine().record()));
    }
    String header = "## Last changed: " + daemon.changedText() + "\n" + version;
    return new Source(tree, header, stamp("changed", daemon.changedAt(), null));
  }

  /** A former configuration. */
  Source former(ConfigTree tree) {
    return new Source(tree, "", Map.of());
  }

  private ZoneId zone() {
    return daemon.host().now().getZone();
  }

  private Map<String, String> stamp(CommitRecord record) {
    return stamp("commit", record.time(), record.user());
  }

  private Map<String, String> stamp(String what, Instant time, String user) {
    Map<String, String> stamp = new LinkedHashMap<>();
    stamp.put("junos:" + what + "-seconds", Long.toString(time.getEpochSecond()));
    stamp.put("junos:" + what + "-localtime", DateText.iso(time.atZone(zone())));
    if (user != null) {
      stamp.put("junos:" + what + "-user", user);
    }
    return stamp;
  }

  /**
   * Shows what is at {@code path} and below, as fast as it is looked at, and then does {@code end}.
   *
   * @param level where {@code display set relative} begins
   */
  void show(
      Source source,
      List<Step> path,
      List<Step> level,
      Display display,
      PipedDialogue dialogue,
      Runnable end) {
    ConfigTree tree = source.tree();
    Remarks remarks = display.shows(Extra.DETAIL) ? new DetailRemarks() : Remarks.NONE;
    XmlPrinter.Marks marks = XmlPrinter.Marks.NONE;
    if (display.shows(Extra.INHERITANCE) && !groups(path)) {
      InheritedView view = InheritedView.of(tree, daemon.host().routingEngine());
      tree = view.tree();
      if (!display.shows(Extra.NO_COMMENTS)) {
        remarks = remarks.and(view);
        marks = marks.and(node -> attribute("junos:group", view.group(node)));
      }
    }
    if (display.shows(Extra.CHANGED)) {
      ChangedStatements changed = ChangedStatements.since(daemon.engine().active(), tree);
      marks =
          marks.and(node -> attribute("junos:changed", changed.contains(node) ? "changed" : null));
    }
    ReadablePart part =
        display.form() == Display.Form.TEXT
            ? ReadablePart.marking(tree, viewer.scope())
            : ReadablePart.of(tree, viewer.scope());
    tree = part.tree();
    if (path.isEmpty() || path.getFirst().statement().name().equals("security")) {
      daemon.host().shown(tree.root(), viewer.secrets());
    }
    XmlPrinter.Marks whole = marks;
    marks = node -> whole.of(part.original(node));
    List<ConfigNode> nodes = nodes(tree, path);
    Agenda agenda = new Agenda();
    Consumer<String> screen = dialogue.markup() == null ? dialogue::print : dialogue.markup().raw();
    Slices slices = new Slices(agenda, screen);
    Out out = new Out(agenda, slices::add);
    switch (display.form()) {
      case TEXT -> {
        Remarks all = remarks.and(broken(source.tree()));
        Remarks shown = all == Remarks.NONE ? all : node -> all.above(part.original(node));
        text(source, path, nodes, part, shown, out);
      }
      case SET -> set(path, path, nodes, out);
      case RELATIVE_SET -> set(path, path.subList(level.size(), path.size()), nodes, out);
      case XML, REQUEST -> xml(source, tree, path, nodes, marks, out);
      case JSON -> json(source, path, nodes, out);
    }
    dialogue.pull(slices::print, end);
  }

  /** Names the rule above each statement that breaks one. */
  private Remarks broken(ConfigTree tree) {
    Map<ConfigNode, String> broken = daemon.engine().broken(tree);
    return broken.isEmpty()
        ? Remarks.NONE
        : node -> {
          String rule = broken.get(node);
          return rule == null ? List.of() : List.of("Warning: " + rule);
        };
  }

  /** A group is shown as it is: it inherits nothing, and is gone where it was inherited. */
  private static boolean groups(List<Step> path) {
    return !path.isEmpty() && path.getFirst().statement().name().equals("groups");
  }

  private static String attribute(String name, String value) {
    return value == null ? "" : " " + name + "=\"" + Xml.escaped(value) + "\"";
  }

  /** What is at {@code path}: one statement, all entries of a list, or nothing. */
  private static List<ConfigNode> nodes(ConfigTree tree, List<Step> path) {
    Optional<ConfigNode> node = tree.at(path);
    if (node.isPresent()) {
      return List.of(node.get());
    }
    if (path.isEmpty() || !entries(path)) {
      return List.of();
    }
    List<Step> above = path.subList(0, path.size() - 1);
    String list = path.getLast().statement().name();
    return tree.at(above).map(around -> around.all(list)).orElse(List.of());
  }

  /** Whether the path names a list without a key. */
  private static boolean entries(List<Step> path) {
    Step last = path.getLast();
    return last.statement().kind() == Statement.Kind.LIST && last.key().isEmpty();
  }

  /** Where it is shown: what can wait goes on the agenda. */
  private record Out(Agenda agenda, Consumer<String> lines) {
    /** Has {@code body} print, now and later, and then {@code end}. */
    void begin(Runnable body, Runnable end) {
      agenda.<Runnable>begin(List.of(body), Runnable::run, end);
    }
  }

  private ScreenSink sink(Out out) {
    return new ScreenSink(viewer.secrets(), out.lines());
  }

  private void text(
      Source source,
      List<Step> path,
      List<ConfigNode> nodes,
      ReadablePart part,
      Remarks remarks,
      Out out) {
    if (path.isEmpty() && !source.header().isEmpty()) {
      out.lines().accept(source.header());
    }
    BracePrinter printer =
        BracePrinter.remarking(sink(out), part, remarks, groups(path)).with(out.agenda());
    boolean whole = !path.isEmpty() && entries(path);
    out.agenda().<ConfigNode>begin(nodes, whole ? printer::printWhole : printer::print, () -> {});
  }

  private void set(List<Step> path, List<Step> shown, List<ConfigNode> nodes, Out out) {
    if (path.isEmpty() && !nodes.getFirst().children().isEmpty()) {
      out.lines().accept("set version " + daemon.host().release() + "\n");
    }
    SetPrinter printer = new SetPrinter(sink(out), statement -> true).with(out.agenda());
    out.agenda()
        .<ConfigNode>begin(nodes, node -> printer.print(to(node, path, shown), node), () -> {});
  }

  private static List<Step> to(ConfigNode node, List<Step> path, List<Step> shown) {
    if (path.isEmpty() || !entries(path)) {
      return shown;
    }
    List<Step> whole = new ArrayList<>(shown.subList(0, shown.size() - 1));
    whole.add(Step.to(node.statement(), node.value()));
    return whole;
  }

  private void xml(
      Source source,
      ConfigTree tree,
      List<Step> path,
      List<ConfigNode> nodes,
      XmlPrinter.Marks marks,
      Out out) {
    Consumer<String> lines = out.lines();
    StringBuilder start = new StringBuilder("    <configuration");
    source.stamp().forEach((name, value) -> start.append(attribute(name, value)));
    lines.accept(start.append(">\n").toString());
    XmlPrinter printer = new XmlPrinter(sink(out), statement -> true, marks).with(out.agenda());
    Runnable end = () -> lines.accept("    </configuration>\n");
    if (!path.isEmpty()) {
      out.begin(() -> printer.print(tree.root(), path, nodes), end);
    } else {
      lines.accept("            <version>" + daemon.host().release() + "</version>\n");
      out.begin(() -> printer.print(tree.root()), end);
    }
  }

  private void json(Source source, List<Step> path, List<ConfigNode> nodes, Out out) {
    JsonPrinter printer = new JsonPrinter(sink(out), statement -> true).with(out.agenda());
    List<String> names = new ArrayList<>(List.of("xmlns"));
    List<String> values = new ArrayList<>(List.of(XNM));
    names.addAll(source.stamp().keySet());
    values.addAll(source.stamp().values());
    printer.open(names, values);
    if (!path.isEmpty()) {
      out.begin(() -> printer.print(path, nodes), printer::close);
    } else {
      printer.leaf("version", daemon.host().release());
      out.begin(() -> printer.print(nodes.getFirst()), printer::close);
    }
  }
}
