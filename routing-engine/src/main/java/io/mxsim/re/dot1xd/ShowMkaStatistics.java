package io.mxsim.re.dot1xd;

import io.mxsim.macsec.mka.MkaCounters;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.reply.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code show security mka statistics}: MKPDUs that were sent and taken, and those that were not. */
final class ShowMkaStatistics implements MacsecCommand.Effect {
  private static final int LABEL = 40;

  @Override
  public void run(List<Dot1xd.Running> sessions, Invocation invocation) {
    Element reply = Element.of("mka-statistics");
    StringBuilder text = new StringBuilder();
    for (Dot1xd.Running each : sessions) {
      if (each.session() instanceof AgreedSession agreed) {
        text.append("  Interface name: ").append(each.name()).append('\n');
        Element shown = Element.of("mka-interface-statistics").leaf("interface-name", each.name());
        lines(agreed.kay().counters())
            .forEach((label, value) -> {
              text.append(Cells.left(4, LABEL, label + ":")).append(value).append('\n');
              shown.leaf(label.toLowerCase(Locale.ROOT).replace(' ', '-'), value);
            });
        reply.add(shown);
      }
    }
    invocation.answer(reply, text.toString());
  }

  private static Map<String, Long> lines(MkaCounters counters) {
    Map<String, Long> lines = new LinkedHashMap<>();
    lines.put("Received packets", counters.received());
    lines.put("Transmitted packets", counters.transmitted());
    lines.put("Version mismatch packets", counters.versionMismatch());
    lines.put("CAK mismatch packets", counters.cakMismatch());
    lines.put("ICV mismatch packets", counters.icvMismatch());
    lines.put("Duplicate message identifier packets", counters.duplicateMember());
    lines.put("Duplicate message number packets", counters.duplicateNumber());
    lines.put("Duplicate address packets", counters.duplicateAddress());
    lines.put("Invalid destination address packets", counters.invalidDestination());
    lines.put("Formatting error packets", counters.formatError());
    lines.put("Old Replayed message number packets", counters.replayed());
    return lines;
  }
}
