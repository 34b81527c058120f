package io.mxsim.re.dcd;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.macsec.control.ForwardingCommand.Tag;
import io.mxsim.re.config.ConfigNode;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code [edit interfaces]}. A unit whose statements have stayed the same since the read
 * before is not read again: a commit costs what has changed.
 */
final class InterfaceReader {
  private Map<ConfigNode, InterfaceSettings.Unit> known = Map.of();

  Map<String, InterfaceSettings> read(ConfigNode root) {
    Map<ConfigNode, InterfaceSettings.Unit> before = known;
    Map<ConfigNode, InterfaceSettings.Unit> now = new IdentityHashMap<>();
    Map<String, InterfaceSettings> all = new LinkedHashMap<>();
    Optional<ConfigNode> interfaces = root.find("interfaces");
    if (interfaces.isPresent()) {
      for (ConfigNode each : interfaces.get().all("interface")) {
        all.put(each.value(), device(each, before, now));
      }
    }
    known = now;
    return all;
  }

  private static InterfaceSettings device(
      ConfigNode node,
      Map<ConfigNode, InterfaceSettings.Unit> before,
      Map<ConfigNode, InterfaceSettings.Unit> now) {
    int tags = 0;
    if (node.has("flexible-vlan-tagging") || node.has("stacked-vlan-tagging")) {
      tags = 2;
    } else if (node.has("vlan-tagging")) {
      tags = 1;
    }
    List<InterfaceSettings.Unit> units = new ArrayList<>();
    for (ConfigNode unit : node.all("unit")) {
      InterfaceSettings.Unit same = before.get(unit);
      InterfaceSettings.Unit read = same == null ? unit(unit) : same;
      now.put(unit, read);
      units.add(read);
    }
    int usual = InterfaceSettings.usualMtu(tags);
    return new InterfaceSettings(
        node.value(),
        node.has("disable"),
        node.text("description").orElse(""),
        node.text("mtu").map(Integer::valueOf).orElse(usual),
        tags,
        node.text("encapsulation").orElse(""),
        units);
  }

  private static InterfaceSettings.Unit unit(ConfigNode node) {
    Optional<ConfigNode> bridge = node.find("family", "bridge");
    String encapsulation = node.text("encapsulation").orElse("");
    boolean bridged = bridge.isPresent() || encapsulation.endsWith("-bridge");
    String mode = bridge.flatMap(family -> family.text("interface-mode")).orElse("");
    List<String> families = new ArrayList<>();
    node.find("family").ifPresent(all -> all.children().forEach(f -> families.add(f.name())));
    List<Prefix> addresses = new ArrayList<>();
    for (String family : List.of("inet", "inet6")) {
      node.find("family", family)
          .ifPresent(found -> found.all("address").forEach(a -> addresses.add(prefix(a.value()))));
    }
    Optional<Integer> access =
        mode.equals("access")
            ? bridge.flatMap(family -> family.text("vlan-id")).flatMap(InterfaceReader::vlan)
            : Optional.empty();
    return new InterfaceSettings.Unit(
        Integer.parseInt(node.value()),
        node.has("disable"),
        node.text("description").orElse(""),
        tag(node),
        encapsulation,
        bridged,
        mode.equals("trunk") ? vlans(bridge.get()) : List.of(),
        access,
        families,
        mtu(node),
        addresses);
  }

  private static Optional<Integer> mtu(ConfigNode node) {
    Optional<Integer> inet = node.text("family", "inet", "mtu").map(Integer::valueOf);
    Optional<Integer> inet6 = node.text("family", "inet6", "mtu").map(Integer::valueOf);
    return inet.isPresent() && inet6.isPresent()
        ? Optional.of(Math.min(inet.get(), inet6.get()))
        : inet.or(() -> inet6);
  }

  private static Tag tag(ConfigNode unit) {
    Optional<Integer> outer = unit.text("vlan-tags", "outer").flatMap(InterfaceReader::vlan);
    return outer.isPresent()
        ? new Tag(outer, unit.text("vlan-tags", "inner").flatMap(InterfaceReader::vlan))
        : new Tag(unit.text("vlan-id").flatMap(InterfaceReader::vlan), Optional.empty());
  }

  /** The numbers of {@code vlan-id-list [ 100 200-203 ]}. */
  private static List<Integer> vlans(ConfigNode bridge) {
    List<Integer> all = new ArrayList<>();
    bridge.find("vlan-id-list").ifPresent(list -> all.addAll(ranges(list.values())));
    bridge.text("vlan-id").flatMap(InterfaceReader::vlan).ifPresent(all::add);
    return all;
  }

  static List<Integer> ranges(List<String> texts) {
    List<Integer> all = new ArrayList<>();
    for (String range : texts) {
      int dash = range.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
      for (int vlan = first; vlan <= last; vlan++) {
        all.add(vlan);
      }
    }
    return all;
  }

  /** A VLAN's number, with the tag protocol identifier in front or without. */
  static Optional<Integer> vlan(String text) {
    String number = text.substring(text.lastIndexOf('.') + 1);
    boolean digits = !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    return digits ? Optional.of(Integer.valueOf(number)) : Optional.empty();
  }

  /** {@code 10.1.1.1/24}; a host when the length is missing. */
  static Prefix prefix(String text) {
    int slash = text.indexOf('/');
    InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int length =
        slash < 0
            ? address.getAddress().length * Byte.SIZE
            : Integer.parseInt(text, slash + 1, text.length(), 10);
    return new Prefix(address, length);
  }
}
