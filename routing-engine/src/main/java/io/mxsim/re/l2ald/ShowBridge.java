package io.mxsim.re.l2ald;

import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.List;
import java.util.Optional;

/** {@code show bridge domain [NAME]} and {@code show bridge mac-table}. */
public final class ShowBridge implements OperationalCommand {
  private static final String DOMAINS = "get-bridge-instance-information";
  private static final String INSTANCE = "default-switch";
  private static final String INDENT = " ".repeat(65);

  private final String rpc;
  private final L2ald l2ald;

  private ShowBridge(String rpc, L2ald l2ald) {
    this.rpc = rpc;
    this.l2ald = l2ald;
  }

  /** Both. */
  public static List<OperationalCommand> all(L2ald l2ald) {
    return List.of(new ShowBridge(DOMAINS, l2ald), new ShowBridge("get-bridge-mac-table", l2ald));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    if (rpc.equals(DOMAINS)) {
      domains(invocation);
    } else {
      addresses(invocation);
    }
  }

  private List<BridgeDomain> chosen(Invocation invocation) {
    Optional<String> name = invocation.argument("bridge-domain");
    return l2ald.domains().stream()
        .filter(domain -> name.filter(wanted -> !wanted.equals(domain.name())).isEmpty())
        .toList();
  }

  private static String vlan(BridgeDomain domain) {
    return domain.vlan().map(Object::toString).orElse("NA");
  }

  private void domains(Invocation invocation) {
    StringBuilder text =
        new StringBuilder(
            "\nRouting instance        Bridge domain            VLAN ID     Interfaces\n");
    Element reply = Element.of("l2ald-bridge-instance-information");
    for (BridgeDomain domain : chosen(invocation)) {
      text.append("%-24s%-25s%-10s\n".formatted(INSTANCE, domain.name(), vlan(domain)));
      Element group =
          Element.of("l2ald-bridge-instance-group")
              .leaf("l2rtb-name", INSTANCE)
              .leaf("l2rtb-bridging-domain", domain.name())
              .leaf("l2rtb-bridge-vlan", vlan(domain));
      for (int index : domain.units()) {
        String unit = unit(index);
        text.append(INDENT + unit + "\n");
        group.leaf("l2rtb-interface-name", unit);
      }
      reply.add(group);
    }
    invocation.answer(reply, text.toString());
  }

  private String unit(int index) {
    return l2ald.dcd().table().unit(index).map(LogicalUnit::name).orElse("");
  }

  private void addresses(Invocation invocation) {
    StringBuilder text = new StringBuilder();
    Element reply = Element.of("l2ald-rtb-macdb");
    for (BridgeDomain domain : chosen(invocation)) {
      List<L2ald.Learned> learned = l2ald.learned(domain.index());
      if (learned.isEmpty()) {
        continue;
      }
      text.append(
          "\nMAC flags       (S -static MAC, D -dynamic MAC, L -locally learned, C -Control MAC\n"
              + "    O -OVSDB MAC, SE -Statistics enabled, NM -Non configured MAC, R -Remote PE"
              + " MAC, P -Pinned MAC)\n\nRouting instance : "
              + INSTANCE + "\n Bridging domain : " + domain.name() + ", VLAN : " + vlan(domain)
              + "\n   MAC                 MAC      Logical          NH     MAC         active\n"
              + "   address             flags    interface        Index  property    source\n");
      Element entry =
          Element.of("l2ald-mac-entry")
              .leaf("l2-mac-routing-instance", INSTANCE)
              .leaf("l2-mac-bridging-domain", domain.name())
              .leaf("l2-bridge-vlan", vlan(domain));
      for (L2ald.Learned each : learned) {
        String unit = unit(each.unit());
        text.append("   %-20s%-9s%s\n".formatted(each.mac(), "D", unit));
        entry.add(
            Element.of("l2-mac-entry")
                .leaf("l2-mac-address", each.mac())
                .leaf("l2-mac-flags", "D")
                .leaf("l2-mac-logical-interface", unit));
      }
      reply.add(entry);
    }
    invocation.answer(reply, text.toString());
  }
}
