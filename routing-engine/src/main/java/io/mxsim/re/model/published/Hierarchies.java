package io.mxsim.re.model.published;

import io.mxsim.re.model.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the published modules do not say of the top hierarchies: their order, and the permissions
 * they need.
 */
final class Hierarchies {
  private static final List<String> ORDER =
      List.of(
          "version",
          "groups",
          "apply-groups",
          "apply-macro",
          "system",
          "logical-systems",
          "chassis",
          "virtual-chassis",
          "multi-chassis",
          "vmhost",
          "access-profile",
          "dynamic-profiles",
          "services",
          "security",
          "interfaces",
          "snmp",
          "event-options",
          "forwarding-options",
          "accounting-options",
          "routing-options",
          "multicast-snooping-options",
          "protocols",
          "policy-options",
          "class-of-service",
          "firewall",
          "access",
          "routing-instances",
          "bridge-domains",
          "switch-options",
          "vlans",
          "applications",
          "diameter",
          "poe",
          "fabric",
          "unified-edge");

  private static final Map<String, Permission> READ =
      Map.ofEntries(
          Map.entry("system", Permission.SYSTEM),
          Map.entry("vmhost", Permission.SYSTEM),
          Map.entry("event-options", Permission.SYSTEM),
          Map.entry("access", Permission.ACCESS),
          Map.entry("access-profile", Permission.ACCESS),
          Map.entry("diameter", Permission.ACCESS),
          Map.entry("jsrc", Permission.ACCESS),
          Map.entry("jsrc-partition", Permission.ACCESS),
          Map.entry("chassis", Permission.INTERFACE),
          Map.entry("virtual-chassis", Permission.INTERFACE),
          Map.entry("interfaces", Permission.INTERFACE),
          Map.entry("class-of-service", Permission.INTERFACE),
          Map.entry("forwarding-options", Permission.INTERFACE),
          Map.entry("accounting-options", Permission.INTERFACE),
          Map.entry("services", Permission.INTERFACE),
          Map.entry("poe", Permission.INTERFACE),
          Map.entry("vlans", Permission.INTERFACE),
          Map.entry("firewall", Permission.FIREWALL),
          Map.entry("security", Permission.SECURITY),
          Map.entry("applications", Permission.SECURITY),
          Map.entry("snmp", Permission.SNMP),
          Map.entry("fabric", Permission.STORAGE));

  private Hierarchies() {}

  /** The hierarchies in the order in which a router shows them. */
  static List<String> sorted(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    names.forEach(all::add);
    all.sort(Comparator.comparingInt(Hierarchies::rank));
    return all;
  }

  private static int rank(String name) {
    int rank = ORDER.indexOf(name);
    return rank < 0 ? ORDER.size() : rank;
  }

  /** Mask of the permission that shows a hierarchy; where nothing else is said, routing. */
  static long read(String name) {
    return 1L << permission(name).ordinal();
  }

  /** Mask of the permission that changes a hierarchy. */
  static long write(String name) {
    return 1L << Permission.valueOf(permission(name).name() + "_CONTROL").ordinal();
  }

  private static Permission permission(String name) {
    return READ.getOrDefault(name, Permission.ROUTING);
  }
}
