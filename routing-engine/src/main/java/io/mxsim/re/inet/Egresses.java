package io.mxsim.re.inet;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.rpd.Route;
import io.mxsim.re.rpd.Rpd;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Where packets of the Routing Engine go out, and with which source address. */
public final class Egresses {
  private final Dcd dcd;
  private final Rpd rpd;

  Egresses(Dcd dcd, Rpd rpd) {
    this.dcd = dcd;
    this.rpd = rpd;
  }

  /** Whether the address means something on one link only. */
  static boolean linkLocal(InetAddress address) {
    return address.getAddress().length > Integer.BYTES
        && (address.isLinkLocalAddress() || address.isMulticastAddress());
  }

  /** The way to an address; the router itself answers at its own. */
  Optional<Egress> towards(InetAddress destination) {
    Optional<LogicalUnit> own = dcd.table().owner(destination);
    if (own.isPresent()) {
      return Optional.of(new Egress(own.get(), destination));
    }
    Optional<Route> route = rpd.route(destination);
    if (route.isPresent() && route.get().target() instanceof Route.Target.Out out) {
      InetAddress neighbour = out.gateway().orElse(destination);
      return source(out.unit(), neighbour).map(source -> new Egress(out.unit(), source));
    }
    return Optional.empty();
  }

  /** The way out of an interface that is chosen. */
  Optional<Egress> through(String interfaceName, InetAddress destination) {
    return dcd.table()
        .unit(interfaceName)
        .filter(LogicalUnit::up)
        .flatMap(unit -> source(unit, destination).map(source -> new Egress(unit, source)));
  }

  boolean own(InetAddress address) {
    return dcd.table().owner(address).isPresent();
  }

  /** The address of the unit on the neighbour's network, or else the unit's first. */
  Optional<InetAddress> source(LogicalUnit unit, InetAddress neighbour) {
    boolean inet6 = neighbour.getAddress().length > Integer.BYTES;
    if (linkLocal(neighbour)) {
      return unit.linkLocal().map(Prefix::address);
    }
    List<Prefix> all = unit.settings().addresses(inet6);
    return unit.towards(neighbour)
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst()))
        .map(Prefix::address);
  }
}
