package io.mxsim.re.command;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code show interfaces terse [NAME]}: the ports there are, and the units and addresses that are
 * configured on them.
 */
public final class ShowInterfacesTerse implements OperationalCommand {
  private static final String HEADER =
      "Interface               Admin Link Proto    Local                 Remote\n";
  private static final String HOST = "/32";
  private static final int ADMIN = 24;
  private static final int LINK = 30;
  private static final int PROTO = 35;
  private static final int LOCAL = 44;
  private static final int REMOTE = 64;

  private final Supplier<List<PhysicalInterface>> interfaces;
  private final Supplier<ConfigNode> committed;

  /**
   * The command.
   *
   * @param interfaces in the order in which they are printed
   */
  public ShowInterfacesTerse(
      Supplier<List<PhysicalInterface>> interfaces, Supplier<ConfigNode> committed) {
    this.interfaces = interfaces;
    this.committed = committed;
  }

  @Override
  public String rpc() {
    return "get-interface-terse-information";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<String> name = invocation.argument("interface-name");
    StringBuilder text = new StringBuilder();
    Element reply = Element.of("interface-information").attribute("junos:style", "terse");
    for (PhysicalInterface port : interfaces.get()) {
      append(text, reply, port, name);
    }
    if (text.isEmpty() && name.isPresent()) {
      invocation.answer("error: device " + name.get() + " not found\n");
    } else {
      invocation.answer(reply, HEADER + text);
    }
  }

  private void append(
      StringBuilder text, Element reply, PhysicalInterface port, Optional<String> only) {
    Optional<ConfigNode> config = committed.get().find("interfaces", "interface", port.name());
    Element around = reply;
    boolean up = port.adminUp() && config.filter(node -> node.has("disable")).isEmpty();
    if (only.isEmpty() || only.get().equals(port.name())) {
      text.append(row(port.name(), up, port.linkUp()).end());
      around = element("physical-interface", port.name(), up, port.linkUp());
      reply.add(around);
    }
    if (config.isEmpty()) {
      return;
    }
    for (ConfigNode unit : config.get().all("unit")) {
      String name = port.name() + "." + unit.value();
      if (only.isEmpty() || only.get().equals(port.name()) || only.get().equals(name)) {
        boolean unitUp = up && !unit.has("disable");
        boolean linkUp = up && port.linkUp();
        unit(text, row(name, unitUp, linkUp), unit, port.loopback());
        Element logical = element("logical-interface", name, unitUp, linkUp);
        families(logical, unit, port.loopback());
        around.add(logical);
      }
    }
  }

  private static Element element(String kind, String name, boolean adminUp, boolean linkUp) {
    return Element.of(kind)
        .leaf("name", name)
        .leaf("admin-status", adminUp ? "up" : "down")
        .leaf("oper-status", linkUp ? "up" : "down");
  }

  private static void families(Element logical, ConfigNode unit, boolean loopback) {
    List<ConfigNode> families = unit.find("family").map(ConfigNode::children).orElse(List.of());
    for (ConfigNode each : families) {
      Element family = Element.of("address-family").leaf("address-family-name", each.name());
      for (ConfigNode address : each.all("address")) {
        boolean host = loopback && address.value().endsWith(HOST);
        String local = host ? withoutLength(address.value()) : address.value();
        Element shown = Element.of("interface-address");
        shown.add(Element.of("ifa-local", local).attribute("junos:emit", "emit"));
        if (host) {
          shown.add(Element.of("ifa-destination", "0/0").attribute("junos:emit", "emit"));
        }
        family.add(shown);
      }
      logical.add(family);
    }
  }

  private static String withoutLength(String address) {
    return address.substring(0, address.length() - HOST.length());
  }

  /** A unit with its families and their addresses: the first of each on the line of the former. */
  private static void unit(StringBuilder text, Columns first, ConfigNode unit, boolean loopback) {
    Columns row = first;
    Optional<ConfigNode> families = unit.find("family");
    if (families.isPresent()) {
      for (ConfigNode family : families.get().children()) {
        row = row == null ? new Columns() : row;
        row.at(PROTO, family.name());
        for (ConfigNode address : family.all("address")) {
          row = row == null ? new Columns() : row;
          address(row, address.value(), loopback);
          text.append(row.end());
          row = null;
        }
        if (row != null) {
          text.append(row.end());
          row = null;
        }
      }
    }
    if (row != null) {
      text.append(row.end());
    }
  }

  /** A host's address on a loopback interface has everybody as its other end. */
  private static void address(Columns row, String address, boolean loopback) {
    if (loopback && address.endsWith(HOST)) {
      row.at(LOCAL, withoutLength(address)).at(REMOTE, "--> 0/0");
    } else {
      row.at(LOCAL, address);
    }
  }

  private static Columns row(String name, boolean adminUp, boolean linkUp) {
    return new Columns()
        .at(0, name)
        .at(ADMIN, adminUp ? "up" : "down")
        .at(LINK, linkUp ? "up" : "down");
  }
}
