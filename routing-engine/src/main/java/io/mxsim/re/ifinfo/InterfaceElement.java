package io.mxsim.re.ifinfo;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.macsec.control.ForwardingReport.PortCounters;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.dcd.Prefixes;
import io.mxsim.re.reply.Element;

/** The same for programs. */
final class InterfaceElement {
  private InterfaceElement() {}

  static Element of(InterfaceView view, Level level) {
    Element port =
        Element.of("physical-interface")
            .leaf("name", view.name())
            .add(
                Element.of("admin-status", view.adminUp() ? "up" : "down")
                    .attribute(
                        "junos:format", view.adminUp() ? "Enabled" : "Administratively down"))
            .leaf("oper-status", view.linkUp() ? "up" : "down")
            .leaf("local-index", view.index())
            .leaf("snmp-index", view.snmpIndex());
    if (!view.settings().description().isEmpty()) {
      port.leaf("description", view.settings().description());
    }
    if (view.loopback()) {
      port.leaf("if-type", "Loopback").leaf("mtu", "Unlimited");
    } else {
      port.leaf("link-level-type", "Ethernet").leaf("mtu", view.settings().mtu());
      port.leaf("speed", view.speed());
    }
    port.add(
        Element.of("if-device-flags")
            .flag("ifdf-present", true)
            .flag("ifdf-running", view.linkUp()));
    if (view.port().isPresent()) {
      port.leaf("current-physical-address", view.port().get().mac())
          .leaf("hardware-physical-address", view.port().get().mac())
          .leaf("interface-flapped", view.flapped());
      if (level.statistics()) {
        port.leaf("statistics-cleared", view.cleared()).add(traffic(view.counters(), true));
        port.add(errors("input", view.counters().inputErrors(), view.counters().inputDrops()));
        port.add(errors("output", view.counters().outputErrors(), view.counters().outputDrops()));
      }
      Element alarms =
          Element.of("interface-alarms")
              .flag("alarm-not-present", view.linkUp())
              .flag("interface-alarm-link-down", !view.linkUp());
      port.add(Element.of("active-alarms").add(alarms));
    }
    if (level != Level.MEDIA) {
      view.units().forEach(unit -> port.add(unit(unit)));
    }
    return port;
  }

  private static Element errors(String way, long errors, long drops) {
    return Element.of(way + "-error-list")
        .leaf(way + "-errors", errors)
        .leaf(way + "-drops", drops);
  }

  private static Element traffic(PortCounters counters, boolean octets) {
    Element traffic = Element.of("traffic-statistics");
    if (octets) {
      traffic
          .leaf("input-bytes", counters.inputBytes())
          .leaf("output-bytes", counters.outputBytes());
    }
    return traffic
        .leaf("input-packets", counters.inputPackets())
        .leaf("output-packets", counters.outputPackets());
  }

  private static Element unit(InterfaceView.UnitView view) {
    LogicalUnit unit = view.unit();
    Element element =
        Element.of("logical-interface")
            .leaf("name", unit.name())
            .leaf("local-index", unit.index())
            .leaf("snmp-index", unit.snmpIndex())
            .add(
                Element.of("if-config-flags")
                    .flag("iff-up", unit.up())
                    .flag("iff-down", !unit.up())
                    .flag("iff-snmp-traps", true))
            .leaf("encapsulation", InterfaceText.unitEncapsulation(unit))
            .add(traffic(view.counters(), true));
    for (String family : unit.settings().families()) {
      Element found = Element.of("address-family").leaf("address-family-name", family);
      found.leaf("mtu", unit.loopback() ? "Unlimited" : unit.protocolMtu());
      if (family.startsWith("inet")) {
        for (Prefix own : unit.settings().addresses(family.equals("inet6"))) {
          found.add(address(own));
        }
      }
      element.add(found);
    }
    return element;
  }

  private static Element address(Prefix own) {
    int most = own.address().getAddress().length * Byte.SIZE;
    Element address = Element.of("interface-address");
    if (own.length() < most) {
      address.leaf("ifa-destination", Prefixes.text(Prefixes.network(own)));
    }
    address.leaf("ifa-local", Prefixes.text(own.address()));
    if (own.length() < most && most == Integer.SIZE) {
      address.leaf("ifa-broadcast", Prefixes.text(Prefixes.broadcast(own)));
    }
    return address;
  }
}
