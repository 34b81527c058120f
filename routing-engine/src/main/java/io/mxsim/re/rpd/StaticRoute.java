package io.mxsim.re.rpd;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.dcd.Prefixes;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A configured static route.
 *
 * @param nextHops addresses and names of interfaces, as configured
 */
record StaticRoute(Prefix destination, Kind kind, List<String> nextHops, int preference) {
  private static final int USUAL_PREFERENCE = 5;

  /** Where it leads. */
  enum Kind {
    GATEWAY,
    REJECT,
    DISCARD
  }

  /** Reads {@code [edit routing-options]}: {@code static} and {@code rib … static}. */
  static List<StaticRoute> read(ConfigNode root) {
    List<StaticRoute> all = new ArrayList<>();
    Optional<ConfigNode> options = root.find("routing-options");
    if (options.isPresent()) {
      options.get().find("static").ifPresent(found -> add(found, all));
      for (ConfigNode rib : options.get().all("rib")) {
        if (rib.value().equals("inet.0") || rib.value().equals("inet6.0")) {
          rib.find("static").ifPresent(found -> add(found, all));
        }
      }
    }
    return List.copyOf(all);
  }

  private static void add(ConfigNode routes, List<StaticRoute> all) {
    int usual = preference(routes.find("defaults")).orElse(USUAL_PREFERENCE);
    for (ConfigNode node : routes.all("route")) {
      Kind kind = Kind.GATEWAY;
      if (node.has("reject")) {
        kind = Kind.REJECT;
      } else if (node.has("discard")) {
        kind = Kind.DISCARD;
      }
      List<String> hops = node.find("next-hop").map(ConfigNode::values).orElse(List.of());
      int preference = preference(Optional.of(node)).orElse(usual);
      if (!node.has("no-install")) {
        all.add(new StaticRoute(prefix(node.value()), kind, List.copyOf(hops), preference));
      }
    }
  }

  private static Optional<Integer> preference(Optional<ConfigNode> node) {
    return node.flatMap(found -> found.text("preference", "metric-value")).map(Integer::valueOf);
  }

  private static Prefix prefix(String text) {
    int slash = text.indexOf('/');
    InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int most = address.getAddress().length * Byte.SIZE;
    int length = slash < 0 ? most : Integer.parseInt(text, slash + 1, text.length(), 10);
    return Prefixes.network(new Prefix(address, length));
  }
}
