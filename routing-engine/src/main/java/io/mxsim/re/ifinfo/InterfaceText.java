package io.mxsim.re.ifinfo;

import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.macsec.control.ForwardingCommand.Tag;
import io.mxsim.macsec.control.ForwardingReport.PortCounters;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.dcd.Prefixes;

/** An interface as an operator reads it. */
final class InterfaceText {
  private final Level level;
  private final StringBuilder text = new StringBuilder();

  InterfaceText(Level level) {
    this.level = level;
  }

  String of(InterfaceView view) {
    text.append("Physical interface: " + view.name() + ", "
        + (view.adminUp() ? "Enabled" : "Administratively down")
        + ", Physical link is " + (view.linkUp() ? "Up" : "Down") + "\n");
    if (level != Level.BRIEF) {
      line("Interface index: " + view.index() + ", SNMP ifIndex: " + view.snmpIndex());
    }
    if (!view.settings().description().isEmpty()) {
      line("Description: " + view.settings().description());
    }
    line(link(view));
    line("Device flags   : Present" + (view.linkUp() ? " Running" : "")
        + (view.adminUp() ? "" : " Down") + (view.loopback() ? " Loopback" : ""));
    line("Interface flags: " + (view.linkUp() ? "" : "Hardware-Down ")
        + (view.adminUp() ? "" : "Down ") + "SNMP-Traps");
    line("Link flags     : None");
    if (level != Level.BRIEF) {
      hardware(view);
    }
    if (level != Level.MEDIA) {
      view.units().forEach(this::unit);
    }
    return text.append('\n').toString();
  }

  private static String link(InterfaceView view) {
    if (view.loopback()) {
      return "Type: Loopback, MTU: Unlimited";
    }
    String kind = view.name().startsWith("xe-") ? ", LAN-PHY mode" : "";
    return "Link-level type: " + encapsulation(view.settings().encapsulation())
        + ", MTU: " + view.settings().mtu() + kind + ", Speed: " + view.speed()
        + (view.port().isPresent()
            ? ", Loopback: None, Source filtering: Disabled, Flow control: Disabled"
            : "");
  }

  private static String encapsulation(String word) {
    return switch (word) {
      case "flexible-ethernet-services" -> "Flexible-Ethernet";
      case "ethernet-bridge" -> "Ethernet-Bridge";
      case "extended-vlan-bridge" -> "Extended-VLAN-Bridge";
      case "vlan-bridge" -> "VLAN-Bridge";
      default -> "Ethernet";
    };
  }

  private void hardware(InterfaceView view) {
    view.port()
        .ifPresent(port -> {
          line("Current address: " + port.mac() + ", Hardware address: " + port.mac());
          line("Last flapped   : " + view.flapped());
          if (level.statistics()) {
            line("Statistics last cleared: " + view.cleared());
          }
          if (level == Level.DETAIL || level == Level.EXTENSIVE) {
            line("Traffic statistics:");
            traffic("", view.counters());
          }
          if (level == Level.EXTENSIVE || level == Level.STATISTICS) {
            PortCounters counters = view.counters();
            line("Input errors: ");
            line("  Errors: " + counters.inputErrors() + ", Drops: " + counters.inputDrops());
            line("Output errors: ");
            line("  Errors: " + counters.outputErrors() + ", Drops: " + counters.outputDrops());
          }
          String alarm = view.linkUp() ? "None" : "LINK";
          line("Active alarms  : " + alarm);
          line("Active defects : " + alarm);
        });
  }

  private void traffic(String indent, PortCounters counters) {
    figure(indent, "Input  bytes  ", counters.inputBytes());
    figure(indent, "Output bytes  ", counters.outputBytes());
    figure(indent, "Input  packets", counters.inputPackets());
    figure(indent, "Output packets", counters.outputPackets());
  }

  private void figure(String indent, String name, long value) {
    line(indent + " " + name + ": %20d".formatted(value));
  }

  private void unit(InterfaceView.UnitView view) {
    LogicalUnit unit = view.unit();
    text.append('\n');
    line("Logical interface " + unit.name() + " (Index " + unit.index() + ") (SNMP ifIndex "
        + unit.snmpIndex() + ")");
    if (!unit.settings().description().isEmpty()) {
      line("  Description: " + unit.settings().description());
    }
    line("  Flags: " + flags(unit) + tags(unit.settings().tag()) + " Encapsulation: "
        + (unit.loopback() ? "Unspecified" : unitEncapsulation(unit)));
    if (level == Level.BRIEF) {
      unit.settings().families().forEach(family -> brief(unit, family));
      return;
    }
    if (level == Level.DETAIL || level == Level.EXTENSIVE) {
      line("  Traffic statistics:");
      traffic("  ", view.counters());
    } else {
      line("  Input packets : " + view.counters().inputPackets());
      line("  Output packets: " + view.counters().outputPackets());
    }
    unit.settings().families().forEach(family -> family(unit, family));
  }

  static String flags(LogicalUnit unit) {
    boolean down = unit.device().disabled() || unit.settings().disabled();
    return (down ? "Down" : unit.up() ? "Up" : "Device-Down") + " SNMP-Traps";
  }

  private static String tags(Tag tag) {
    String outer = tag.outer().map(vlan -> " VLAN-Tag [ 0x8100." + vlan).orElse("");
    String inner = tag.inner().map(vlan -> " 0x8100." + vlan).orElse("");
    return outer.isEmpty() ? "" : outer + inner + " ] ";
  }

  static String unitEncapsulation(LogicalUnit unit) {
    if (!unit.settings().bridged()) {
      return "ENET2";
    }
    return unit.settings().encapsulation().isEmpty()
        ? "Ethernet-Bridge"
        : encapsulation(unit.settings().encapsulation());
  }

  private void brief(LogicalUnit unit, String family) {
    String name = family;
    for (Prefix own : unit.settings().addresses(family.equals("inet6"))) {
      if (family.startsWith("inet")) {
        line("  %-6s%s".formatted(name, Prefixes.text(own)));
        name = "";
      }
    }
    if (!name.isEmpty()) {
      line("  " + name);
    }
  }

  private void family(LogicalUnit unit, String family) {
    String mtu = unit.loopback() ? "Unlimited" : Integer.toString(unit.protocolMtu());
    line("  Protocol " + family + ", MTU: " + mtu);
    if (family.startsWith("inet")) {
      boolean first = true;
      for (Prefix own : unit.settings().addresses(family.equals("inet6"))) {
        line("    Addresses, Flags: Is-Preferred" + (first ? " Is-Primary" : ""));
        line("      " + address(own));
        first = false;
      }
      if (family.equals("inet6") && unit.linkLocal().isPresent()) {
        line("    Addresses, Flags: Is-Preferred");
        line("      " + address(unit.linkLocal().get()));
      }
    }
  }

  private static String address(Prefix own) {
    int most = own.address().getAddress().length * Byte.SIZE;
    String local = "Local: " + Prefixes.text(own.address());
    if (own.length() == most) {
      return local;
    }
    boolean inet6 = most > Integer.SIZE;
    return "Destination: " + Prefixes.text(Prefixes.network(own)) + ", " + local
        + (inet6 ? "" : ", Broadcast: " + Prefixes.text(Prefixes.broadcast(own)));
  }

  private void line(String words) {
    text.append("  ").append(words).append('\n');
  }
}
