package io.mxsim.re.lldpd;

import io.mxsim.re.dcd.Port;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.List;

/** {@code show lldp}, {@code show lldp neighbors}, {@code show lldp local-information}. */
public final class ShowLldp implements OperationalCommand {
  private static final String NEIGHBORS = "get-lldp-neighbors-information";
  private static final String LOCAL = "get-lldp-local-info";
  private static final String NEIGHBOR_ROW = "%-18s %-19s %-19s %-18s %s\n";
  private static final String PORT_ROW = "%-16s %-18s %-14s %-24s %-8s Disabled\n";

  private final String rpc;
  private final Lldpd lldpd;

  private ShowLldp(String rpc, Lldpd lldpd) {
    this.rpc = rpc;
    this.lldpd = lldpd;
  }

  /** All three. */
  public static List<OperationalCommand> all(Lldpd lldpd) {
    return List.of(
        new ShowLldp("get-lldp-information", lldpd),
        new ShowLldp(NEIGHBORS, lldpd),
        new ShowLldp(LOCAL, lldpd));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    switch (rpc) {
      case NEIGHBORS -> neighbors(invocation);
      case LOCAL -> local(invocation);
      default -> settings(invocation);
    }
  }

  private void settings(Invocation invocation) {
    LldpSettings settings = lldpd.settings();
    boolean on = settings.enabled() && !settings.interfaces().isEmpty();
    StringBuilder text = new StringBuilder("\n");
    text.append("LLDP                      : " + (on ? "Enabled" : "Disabled") + "\n");
    text.append("Advertisement interval    : " + settings.interval().toSeconds() + " seconds\n");
    text.append("Hold timer                : " + settings.holdSeconds() + " seconds\n\n");
    Element reply =
        Element.of("lldp")
            .leaf("lldp-global-status", on ? "Enabled" : "Disabled")
            .leaf("lldp-advertisement-interval", settings.interval().toSeconds())
            .leaf("lldp-hold-time-interval", settings.holdSeconds());
    text.append("%-16s %-18s %s\n".formatted("Interface", "Parent Interface", "LLDP"));
    settings.interfaces().stream().sorted().forEach(name -> {
      text.append("%-16s %-18s %s\n".formatted(name, "-", on ? "Enabled" : "Disabled"));
      reply.add(
          Element.of("lldp-interface")
              .leaf("lldp-interface-name", name)
              .leaf("lldp-interface-status", on ? "Enabled" : "Disabled"));
    });
    invocation.answer(reply, text.toString());
  }

  private void neighbors(Invocation invocation) {
    StringBuilder text = new StringBuilder();
    Element reply = Element.of("lldp-neighbors-information").attribute("junos:style", "brief");
    text.append(
        NEIGHBOR_ROW.formatted(
            "Local Interface", "Parent Interface", "Chassis Id", "Port info", "System Name"));
    for (Lldpd.Found found : lldpd.neighbours()) {
      Advertisement said = found.said();
      boolean described = !said.portDescription().isEmpty();
      text.append(
          NEIGHBOR_ROW.formatted(
              found.port(),
              "-",
              said.chassisId(),
              described ? said.portDescription() : said.portId(),
              said.systemName()));
      reply.add(
          Element.of("lldp-neighbor-information")
              .leaf("lldp-local-port-id", found.port())
              .leaf("lldp-local-parent-interface-name", "-")
              .leaf("lldp-remote-chassis-id", said.chassisId())
              .leaf("lldp-remote-port-id", said.portId())
              .leaf("lldp-remote-port-description", said.portDescription())
              .leaf("lldp-remote-system-name", said.systemName()));
    }
    invocation.answer(reply, text.toString());
  }

  private void local(Invocation invocation) {
    String name = lldpd.station().name().get();
    StringBuilder text = new StringBuilder("LLDP Local Information details\n\n");
    text.append("Chassis ID   : " + lldpd.station().chassis() + "\n");
    text.append("System name  : " + name + "\n");
    text.append("System descr : " + lldpd.station().description() + "\n\n");
    text.append("System Capabilities\n");
    text.append("    Supported  : Bridge Router\n    Enabled    : Bridge Router\n\n");
    text.append(
        "Interface name   Parent Interface   Interface ID   Interface description    Status  "
            + " Tunneling\n");
    Element reply =
        Element.of("lldp-local-info")
            .leaf("lldp-local-chassis-id", lldpd.station().chassis())
            .leaf("lldp-local-system-name", name)
            .leaf("lldp-local-system-description", lldpd.station().description());
    for (Port port : lldpd.ports()) {
      String status = port.linkUp() ? "Up" : "Down";
      String id = lldpd.portId(port);
      String words = lldpd.portDescription(port);
      text.append(PORT_ROW.formatted(port.name(), "-", id, words, status));
      reply.add(
          Element.of("lldp-local-interface-info")
              .leaf("lldp-local-interface-name", port.name())
              .leaf("lldp-local-interface-id", id)
              .leaf("lldp-local-interface-description", words)
              .leaf("lldp-local-interface-status", status));
    }
    invocation.answer(reply, text.toString());
  }
}
