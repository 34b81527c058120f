package io.mxsim.re.rpd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.ForwardingCommand.NextHop;
import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.InterfaceTable;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.dcd.Prefixes;
import io.mxsim.re.forwarding.ForwardingPlane;
import io.mxsim.re.rpd.Route.Protocol;
import io.mxsim.re.rpd.Route.Target;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The routing daemon. */
public final class Rpd {
  private static final Comparator<Route> ORDER =
      Comparator.comparing(
              (Route route) -> route.destination().address().getAddress(), Arrays::compareUnsigned)
          .thenComparing(route -> route.destination().length())
          .thenComparing(Route::preference)
          .thenComparing(Route::protocol);

  private final EventLoop loop;
  private final Dcd dcd;
  private final ForwardingPlane plane;
  private List<StaticRoute> configured = List.of();
  private List<Route> routes = List.of();

  /** A daemon that knows of no static routes. */
  public Rpd(EventLoop loop, Dcd dcd, ForwardingPlane plane) {
    this.loop = loop;
    this.dcd = dcd;
    this.plane = plane;
    dcd.onChange(this::rebuild);
  }

  /** Follows {@code [edit routing-options]}. */
  void follow(ConfigNode root) {
    configured = StaticRoute.read(root);
    rebuild();
  }

  /** Every route, by destination, the active one of each first. */
  public List<Route> routes() {
    return routes;
  }

  /** The active route of an address. */
  public Optional<Route> route(InetAddress address) {
    Route best = null;
    for (Route route : routes) {
      if (route.active()
          && Prefixes.covers(route.destination(), address)
          && (best == null || route.destination().length() > best.destination().length())) {
        best = route;
      }
    }
    return Optional.ofNullable(best);
  }

  private void rebuild() {
    List<Route> found = new ArrayList<>();
    for (LogicalUnit unit : dcd.table().units()) {
      if (unit.up()) {
        unit.settings().addresses().forEach(own -> connected(unit, own, found));
        unit.linkLocal().ifPresent(own -> connected(unit, own, found));
      }
    }
    for (StaticRoute each : configured) {
      target(each)
          .ifPresent(target ->
              found.add(
                  new Route(
                      each.destination(),
                      Protocol.STATIC,
                      each.preference(),
                      target,
                      false,
                      now())));
    }
    found.sort(ORDER);
    routes = dated(found);
    plane.routes(new ForwardingCommand.Routes(forwarded()));
  }

  private Instant now() {
    return loop.now();
  }

  private void connected(LogicalUnit unit, Prefix own, List<Route> found) {
    int most = own.address().getAddress().length * Byte.SIZE;
    Prefix host = new Prefix(own.address(), most);
    boolean alone = own.length() == most;
    if (!alone) {
      Target out = new Target.Out(unit, Optional.empty());
      found.add(new Route(Prefixes.network(own), Protocol.DIRECT, 0, out, false, now()));
    }
    // A loopback interface has its address by itself; elsewhere the address is a local route.
    if (alone && unit.loopback()) {
      Target out = new Target.Out(unit, Optional.empty());
      found.add(new Route(host, Protocol.DIRECT, 0, out, false, now()));
    } else {
      found.add(new Route(host, Protocol.LOCAL, 0, new Target.Own(unit), false, now()));
    }
  }

  private Optional<Target> target(StaticRoute route) {
    return switch (route.kind()) {
      case REJECT -> Optional.of(new Target.Reject());
      case DISCARD -> Optional.of(new Target.Discard());
      case GATEWAY -> route.nextHops().stream().flatMap(hop -> out(hop).stream()).findFirst();
    };
  }

  private Optional<Target> out(String hop) {
    InterfaceTable table = dcd.table();
    boolean address =
        hop.indexOf(':') >= 0
            ? hop.indexOf('-') < 0
            : hop.indexOf('-') < 0 && Character.isDigit(hop.charAt(0));
    if (!address) {
      return table.unit(hop).filter(LogicalUnit::up).map(u -> new Target.Out(u, Optional.empty()));
    }
    InetAddress gateway = InetAddress.ofLiteral(hop);
    return table.connected(gateway).map(unit -> new Target.Out(unit, Optional.of(gateway)));
  }

  /** The first of each destination is active; what was there before keeps its date. */
  private List<Route> dated(List<Route> sorted) {
    List<Route> all = new ArrayList<>();
    Set<Prefix> seen = new HashSet<>();
    for (Route route : sorted) {
      Instant since =
          routes.stream().filter(route::sameAs).map(Route::since).findFirst().orElse(now());
      all.add(route.with(seen.add(route.destination()), since));
    }
    return all;
  }

  private List<ForwardingCommand.Route> forwarded() {
    List<ForwardingCommand.Route> all = new ArrayList<>();
    for (Route route : routes) {
      if (route.active() && route.protocol() == Protocol.STATIC) {
        nextHop(route.target())
            .ifPresent(hop -> all.add(new ForwardingCommand.Route(route.destination(), hop)));
      }
    }
    return all;
  }

  private static Optional<NextHop> nextHop(Target target) {
    return switch (target) {
      case Target.Reject() -> Optional.of(new NextHop.Reject());
      case Target.Discard() -> Optional.of(new NextHop.Discard());
      case Target.Own ignored -> Optional.empty();
      case Target.Out(LogicalUnit unit, Optional<InetAddress> gateway) ->
          unit.routed()
              ? Optional.of(
                  gateway
                      .<NextHop>map(address -> new NextHop.Gateway(unit.index(), address))
                      .orElseGet(() -> new NextHop.Connected(unit.index())))
              : Optional.empty();
    };
  }
}
