package io.mxsim.lab.network;

import io.mxsim.lab.router.Conductor;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.SimulatedRouter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Routers and hosts on one clock, and the links between them; or one router alone, which then is
 * {@link #ALONE}. As a router it may be used from any thread while it is live; a stepped one stands
 * still between calls.
 */
public final class Lab implements AutoCloseable {
  /** The name of the router of a lab that is nothing else. */
  public static final String ALONE = "";

  private final String name;
  private final Optional<Conductor> clock;
  private final Map<String, SimulatedRouter> routers;
  private final Map<String, SimpleHost> hosts;
  private final Map<String, Link> links;
  private boolean closed;

  Lab(
      String name,
      Optional<Conductor> clock,
      Map<String, SimulatedRouter> routers,
      Map<String, SimpleHost> hosts,
      Map<String, Link> links) {
    this.name = name;
    this.clock = clock;
    this.routers = routers;
    this.hosts = hosts;
    this.links = links;
  }

  /** A router alone, with a clock of its own. */
  public static Lab of(SimulatedRouter router) {
    return new Lab(ALONE, Optional.empty(), Map.of(ALONE, router), Map.of(), Map.of());
  }

  /** Whether it is more than one router alone. */
  public boolean isLab() {
    return !routers.containsKey(ALONE);
  }

  public String name() {
    return name;
  }

  /** The names of the routers, in the order of the topology. */
  public List<String> routers() {
    return List.copyOf(routers.keySet());
  }

  /** The router of that name; {@link #ALONE} is the only one there is. */
  public SimulatedRouter router(String node) throws RouterRefused {
    if (node.equals(ALONE) && routers.size() == 1) {
      return first();
    }
    SimulatedRouter router = routers.get(node);
    if (router != null) {
      return router;
    }
    if (routers.containsKey(ALONE)) {
      throw refused("This is one router, not a lab in which '" + node + "' could be.");
    }
    String which = "this lab has " + String.join(", ", routers.keySet()) + ".";
    throw refused(
        node.equals(ALONE)
            ? "Say which router: " + which
            : "There is no router '" + node + "': " + which);
  }

  /** The simple host of that name. */
  public SimpleHost host(String node) throws RouterRefused {
    SimpleHost host = hosts.get(node);
    if (host == null) {
      throw refused("There is no host '" + node + "' here.");
    }
    return host;
  }

  /** Every link, in the order of the topology. */
  public List<Link> links() {
    return List.copyOf(links.values());
  }

  /** The link of that name, or that ends at that endpoint. */
  public Link link(String nameOrEnd) throws RouterRefused {
    Link named = links.get(nameOrEnd);
    if (named != null) {
      return named;
    }
    for (Link link : links.values()) {
      if (link.first().equals(nameOrEnd) || link.second().equals(nameOrEnd)) {
        return link;
      }
    }
    throw refused(
        links.isEmpty()
            ? "There is no link '" + nameOrEnd + "': nothing is connected here."
            : "There is no link '"
                + nameOrEnd
                + "': there are "
                + String.join(", ", links.keySet())
                + ".");
  }

  /** Switches the mains of every router on, or cuts them. */
  public void power(boolean on) {
    routers.values().forEach(router -> router.power(on));
  }

  /** The virtual time. */
  public Instant now() {
    return clock.isPresent()
        ? clock.get().call(clock.get().loop()::now, Instant.EPOCH)
        : first().now();
  }

  /** Stepped labs only: lets virtual time pass, all events in it included. */
  public void runFor(Duration time) {
    if (clock.isPresent()) {
      clock.get().runFor(time);
    } else {
      first().runFor(time);
    }
  }

  /** Returns once the simulation has ended. */
  public void awaitEnd() throws InterruptedException {
    if (clock.isPresent()) {
      clock.get().awaitEnd();
    } else {
      first().awaitEnd();
    }
  }

  /** Whether a bug of our own has ended the simulation. */
  public boolean stoppedByBug() {
    return clock.isPresent() ? clock.get().stoppedByBug() : first().stoppedByBug();
  }

  private SimulatedRouter first() {
    return routers.values().iterator().next();
  }

  /** Ends the simulation and leaves the media as a power cut would; any thread may call it. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    clock.ifPresent(Conductor::close);
    links.values().forEach(Link::close);
    routers.values().forEach(SimulatedRouter::close);
  }

  private static RouterRefused refused(String sentence) {
    return new RouterRefused(RouterRefused.Reason.REQUEST, sentence);
  }
}
