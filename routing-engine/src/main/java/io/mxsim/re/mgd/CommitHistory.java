package io.mxsim.re.mgd;

import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.os.DateText;
import io.mxsim.re.reply.Element;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has committed what, and what still waits. */
final class CommitHistory {
  private CommitHistory() {}

  /** As {@code show system commit} prints it. */
  static String text(ManagementDaemon daemon) {
    StringBuilder text = new StringBuilder(daemon.engine().scheduled().text());
    ZoneId zone = daemon.host().now().getZone();
    for (ConfigArchive.Version version : daemon.engine().archive().history()) {
      CommitRecord record = version.record();
      text.append(version.number()).append(version.number() < 10 ? "   " : "  ");
      text.append(line(record, zone));
      if (version.number() == 0) {
        text.append(awaited(daemon));
      }
      text.append('\n');
      if (!record.comment().isEmpty()) {
        text.append("    ").append(record.comment()).append('\n');
      }
    }
    return text.toString();
  }

  /** A commit that is still to be confirmed. */
  private static String awaited(ManagementDaemon daemon) {
    return daemon
        .engine()
        .minutesToConfirm()
        .map(left -> " commit confirmed, rollback in " + left + "mins\n    rollback pending")
        .orElse("");
  }

  private static String line(CommitRecord record, ZoneId zone) {
    return DateText.iso(record.time().atZone(zone))
        + " by "
        + record.user()
        + " via "
        + record.via();
  }

  /** The versions by number, as {@code rollback ?} lists them. */
  static Map<String, String> versions(ManagementDaemon daemon) {
    Map<String, String> versions = new LinkedHashMap<>();
    ZoneId zone = daemon.host().now().getZone();
    for (ConfigArchive.Version version : daemon.engine().archive().history()) {
      String comment = version.record().comment();
      String more = comment.isEmpty() ? "" : " " + comment;
      versions.put("" + version.number(), line(version.record(), zone) + more);
    }
    return versions;
  }

  static Element element(ManagementDaemon daemon) {
    Element all = Element.of("commit-information");
    ZoneId zone = daemon.host().now().getZone();
    for (ConfigArchive.Version version : daemon.engine().archive().history()) {
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
