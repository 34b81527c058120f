package io.mxsim.re.command;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
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
    for (PhysicalInterface port : interfaces.get()) {
      append(text, port, name);
    }
    if (text.isEmpty() && name.isPresent()) {
      invocation.answer("error: device " + name.get() + " not found\n");
    } else {
      invocation.answer(HEADER + text);
    }
  }

  private void append(StringBuilder text, PhysicalInterface port, Optional<String> only) {
    Optional<ConfigNode> config = committed.get().find("interfaces", "interface", port.name());
    boolean up = port.adminUp() && config.filter(node -> node.has("disable")).isEmpty();
    if (only.isEmpty() || only.get().equals(port.name())) {
      text.append(row(port.name(), up, port.linkUp()).end());
    }
    if (config.isEmpty()) {
      return;
    }
    for (ConfigNode unit : config.get().all("unit")) {
      String name = port.name() + "." + unit.value();
      if (only.isEmpty() || only.get().equals(port.name()) || only.get().equals(name)) {
        boolean unitUp = up && !unit.has("disable");
        unit(text, row(name, unitUp, up && port.linkUp()), unit, port.loopback());
      }
    }
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
    if (loopback && address.endsWith("/32")) {
      row.at(LOCAL, address.substring(0, address.length() - 3)).at(REMOTE, "--> 0/0");
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
