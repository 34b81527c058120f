package io.mxsim.re.mgd;

import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.os.DateText;
import io.mxsim.re.reply.Element;
import java.time.ZoneId;
import java.util.List;

/** What {@code show system commit} answers. */
final class CommitHistory {
  private CommitHistory() {}

  static String text(List<ConfigArchive.Version> history, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    for (ConfigArchive.Version version : history) {
      CommitRecord record = version.record();
      text.append(version.number()).append(version.number() < 10 ? "   " : "  ");
      text.append(DateText.iso(record.time().atZone(zone))).append(" by ").append(record.user());
      text.append(" via ").append(record.via()).append('\n');
      if (!record.comment().isEmpty()) {
        text.append("    ").append(record.comment()).append('\n');
      }
    }
    return text.toString();
  }

  static Element element(List<ConfigArchive.Version> history, ZoneId zone) {
    Element all = Element.of("commit-information");
    for (ConfigArchive.Version version : history) {
      CommitRecord record = version.record();
      Element entry =
          Element.of("commit-history")
              .leaf("sequence-number", version.number())
              .leaf("user", record.user())
              .leaf("client", record.via())
              .add(
                  Element.of("date-time", DateText.iso(record.time().atZone(zone)))
                      .attribute("junos:seconds", record.time().getEpochSecond()));
      if (!record.comment().isEmpty()) {
        entry.leaf("log", record.comment());
      }
      all.add(entry);
    }
    return all;
  }
}
