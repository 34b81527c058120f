package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code help syslog [TAG]}: what the messages of this firmware's log mean. */
public final class SyslogHelp implements OperationalCommand {
  private static final String TABLE = "syslog-tags.txt";

  @Override
  public String rpc() {
    return "get-syslog-tag-information";
  }

  /**
   * A message.
   *
   * @param form its text, with {@code <names>} for what varies
   */
  private record Tag(String name, String severity, String form, String help) {}

  @Override
  public void run(Invocation invocation) {
    String wanted = invocation.argument("syslog-tag").orElse("").toUpperCase(Locale.ROOT);
    List<Tag> found = new ArrayList<>();
    for (String line : TableFile.lines(TABLE)) {
      String[] fields = line.split("\\|", 4);
      Tag tag = new Tag(fields[0], fields[1], fields[2], fields[3]);
      if (tag.name().contains(wanted)) {
        found.add(tag);
      }
      if (tag.name().equals(wanted)) {
        found = new ArrayList<>(List.of(tag));
        break;
      }
    }
    if (found.isEmpty()) {
      invocation.answer("error: no system log tag matches '" + wanted + "'\n");
      return;
    }
    StringBuilder text = new StringBuilder();
    Element reply = Element.of("syslog-tag-information");
    for (Tag tag : found) {
      text.append(found.size() == 1 ? whole(tag) : line(tag));
      reply.add(
          Element.of("syslog-tag")
              .leaf("name", tag.name())
              .leaf("message", tag.form())
              .leaf("severity", tag.severity())
              .leaf("help", tag.help()));
    }
    invocation.answer(reply, text.toString());
  }

  private static String line(Tag tag) {
    return new Columns().at(0, tag.name()).at(31, tag.help()).end();
  }

  private static String whole(Tag tag) {
    return "Name:          "
        + tag.name()
        + "\nMessage:       "
        + tag.form()
        + "\nHelp:          "
        + tag.help()
        + "\nSeverity:      "
        + tag.severity()
        + "\n";
  }
}
