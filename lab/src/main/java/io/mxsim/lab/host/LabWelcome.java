package io.mxsim.lab.host;

import io.mxsim.lab.control.StateFolder;
import io.mxsim.lab.network.Lab;
import io.mxsim.lab.network.Link;
import io.mxsim.lab.topology.Topology;
import java.util.Locale;
import java.util.Map;

/** What the start of a lab says: who is there and how each is reached. */
final class LabWelcome {
  private LabWelcome() {}

  static String text(Topology topology, Lab lab, Map<String, Integer> sshPorts, StateFolder state) {
    StringBuilder text = new StringBuilder();
    text.append("mxsim: an independent simulator; no vendor product, no validated module\n");
    line(text, "lab", topology.name());
    line(
        text,
        "state",
        state.path()
            + (state.isTemporary()
                ? " (temporary: gone when this ends; keep one with --state)"
                : ""));
    for (Topology.Node node : topology.nodes()) {
      line(
          text,
          node.name(),
          switch (node) {
            case Topology.Router router ->
                router.model().toUpperCase(Locale.ROOT)
                    + "   mxsim console "
                    + topology.name()
                    + " "
                    + router.name()
                    + "   ssh -p "
                    + sshPorts.get(router.name())
                    + " USER@127.0.0.1 (once configured)";
            case Topology.Host host -> host(host);
          });
    }
    for (Link link : lab.links()) {
      line(text, "link", link.first() + " -- " + link.second());
      link.reach().forEach(reach -> line(text, "", "this end: " + reach));
    }
    line(text, "end", "Ctrl-C, or mxsim stop " + topology.name());
    return text.append('\n').toString();
  }

  private static String host(Topology.Host host) {
    return "host "
        + host.address()
        + "/"
        + host.address().length()
        + (host.vlan().isPresent() ? ", VLAN " + host.vlan().getAsInt() : "");
  }

  private static void line(StringBuilder text, String head, String rest) {
    text.append(String.format(Locale.ROOT, "  %-8s %s%n", head, rest));
  }
}
