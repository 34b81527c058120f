package io.mxsim.re.rpd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.re.dcd.Prefixes;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import io.mxsim.re.rpd.Route.Target;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code show route [DESTINATION] [terse] [protocol P] [table T]}. */
public final class ShowRoute implements OperationalCommand {
  private static final int ENTRY = 19;
  private static final String LEGEND = "+ = Active Route, - = Last Active, * = Both\n\n";
  private static final String TERSE =
      "A V Destination        P Prf   Metric 1   Metric 2  Next hop        AS path\n";

  private final Rpd rpd;
  private final EventLoop loop;

  public ShowRoute(Rpd rpd, EventLoop loop) {
    this.rpd = rpd;
    this.loop = loop;
  }

  @Override
  public String rpc() {
    return "get-route-information";
  }

  @Override
  public void run(Invocation invocation) {
    StringBuilder text = new StringBuilder();
    Element reply = Element.of("route-information");
    for (boolean inet6 : new boolean[] {false, true}) {
      String name = inet6 ? "inet6.0" : "inet.0";
      List<Route> table = rpd.routes().stream().filter(route -> route.inet6() == inet6).toList();
      List<Route> shown = chosen(invocation, table);
      boolean wanted = invocation.argument("table").filter(t -> !t.equals(name)).isEmpty();
      if (wanted && !shown.isEmpty()) {
        table(invocation.has("terse"), name, table, shown, text, reply);
      }
    }
    invocation.answer(reply, text.toString());
  }

  private List<Route> chosen(Invocation invocation, List<Route> table) {
    Optional<String> protocol = invocation.argument("protocol");
    List<Route> all = new ArrayList<>(table);
    all.removeIf(route ->
        protocol.filter(word -> !route.protocol().word().equalsIgnoreCase(word)).isPresent());
    Optional<String> destination = invocation.argument("destination");
    if (destination.isEmpty()) {
      return all;
    }
    int slash = destination.get().indexOf('/');
    String text = slash < 0 ? destination.get() : destination.get().substring(0, slash);
    InetAddress address = InetAddress.ofLiteral(text);
    if (slash < 0) {
      int best =
          all.stream()
              .filter(route -> Prefixes.covers(route.destination(), address))
              .mapToInt(route -> route.destination().length())
              .max()
              .orElse(-1);
      all.removeIf(route ->
          route.destination().length() != best || !Prefixes.covers(route.destination(), address));
    } else {
      int length = Integer.parseInt(destination.get().substring(slash + 1));
      Prefix within = new Prefix(address, length);
      boolean exact = invocation.has("exact");
      all.removeIf(route ->
          !Prefixes.covers(within, route.destination().address())
              || route.destination().length() < length
              || exact && route.destination().length() != length);
    }
    return all;
  }

  private void table(
      boolean terse,
      String name,
      List<Route> table,
      List<Route> shown,
      StringBuilder text,
      Element reply) {
    long destinations = table.stream().map(Route::destination).distinct().count();
    long active = table.stream().filter(Route::active).count();
    text.append(
        "\n"
            + name
            + ": "
            + destinations
            + " destinations, "
            + table.size()
            + " routes ("
            + active
            + " active, 0 holddown, 0 hidden)\n"
            + LEGEND
            + (terse ? TERSE : ""));
    Element tables =
        Element.of("route-table")
            .leaf("table-name", name)
            .leaf("destination-count", destinations)
            .leaf("total-route-count", table.size())
            .leaf("active-route-count", active)
            .leaf("holddown-route-count", 0)
            .leaf("hidden-route-count", 0);
    Prefix before = null;
    Element entry = null;
    for (Route route : shown) {
      boolean again = route.destination().equals(before);
      before = route.destination();
      text.append(terse ? terse(route, again) : brief(route, again));
      if (!again) {
        entry = Element.of("rt").attribute("junos:style", terse ? "terse" : "brief");
        entry.leaf("rt-destination", Prefixes.text(route.destination()));
        tables.add(entry);
      }
      entry.add(element(route));
    }
    reply.add(tables);
  }

  private String brief(Route route, boolean again) {
    String prefix = again ? "" : Prefixes.text(route.destination());
    String field = prefix.length() < ENTRY ? prefix : prefix + "\n";
    int width = prefix.length() < ENTRY ? ENTRY - prefix.length() : ENTRY;
    String head = field + " ".repeat(width) + (route.active() ? "*" : " ");
    return head
        + "["
        + route.protocol().word()
        + "/"
        + route.preference()
        + "] "
        + age(route)
        + "\n"
        + hop(route.target())
        + "\n";
  }

  private static String hop(Target target) {
    String indent = " ".repeat(ENTRY + 1);
    return switch (target) {
      case Target.Out out ->
          indent
              + ">  "
              + out.gateway().map(to -> "to " + Prefixes.text(to) + " ").orElse("")
              + "via "
              + out.unit().name();
      case Target.Own own -> indent + "   Local via " + own.unit().name();
      case Target.Reject() -> indent + "   Reject";
      case Target.Discard() -> indent + "   Discard";
    };
  }

  private static String terse(Route route, boolean again) {
    String hop =
        switch (route.target()) {
          case Target.Out out -> ">" + out.gateway().map(Prefixes::text).orElse(out.unit().name());
          case Target.Own ignored -> " Local";
          case Target.Reject() -> " Reject";
          case Target.Discard() -> " Discard";
        };
    return "%s ? %-18s %c %3d                       %s\n"
        .formatted(
            route.active() ? "*" : " ",
            again ? "" : Prefixes.text(route.destination()),
            route.protocol().letter(),
            route.preference(),
            hop);
  }

  private Element element(Route route) {
    Element entry = Element.of("rt-entry");
    if (route.active()) {
      entry.leaf("active-tag", "*").flag("current-active", true).flag("last-active", true);
    }
    entry.leaf("protocol-name", route.protocol().word()).leaf("preference", route.preference());
    entry.add(Element.of("age", age(route)).attribute("junos:seconds", seconds(route)));
    switch (route.target()) {
      case Target.Out out -> {
        Element hop = Element.of("nh").flag("selected-next-hop", true);
        out.gateway().ifPresent(to -> hop.leaf("to", Prefixes.text(to)));
        entry.add(hop.leaf("via", out.unit().name()));
      }
      case Target.Own own -> {
        entry.leaf("nh-type", "Local");
        entry.add(Element.of("nh").leaf("nh-local-interface", own.unit().name()));
      }
      case Target.Reject() -> entry.leaf("nh-type", "Reject");
      case Target.Discard() -> entry.leaf("nh-type", "Discard");
    }
    return entry;
  }

  private long seconds(Route route) {
    return Duration.between(route.since(), loop.now()).toSeconds();
  }

  /** {@code 3w3d 03:24:58}. */
  private String age(Route route) {
    long seconds = seconds(route);
    long days = seconds / 86_400;
    String weeks = days / 7 > 0 ? days / 7 + "w" : "";
    String left = days > 0 ? weeks + days % 7 + "d " : "";
    long clock = seconds % 86_400;
    return left + "%02d:%02d:%02d".formatted(clock / 3600, clock / 60 % 60, clock % 60);
  }
}
