package io.mxsim.re.config;

import io.mxsim.re.os.DateText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Who committed a configuration, and when.
 *
 * @param via {@code cli}, {@code netconf}, {@code other}
 * @param comment what {@code commit comment} said, or empty
 */
public record CommitRecord(String user, Instant time, String via, String comment) {
  private static final String LAST_COMMIT = "## Last commit: ";
  private static final String COMMENT = "## Comment: ";

  /** The first lines of a shown configuration; its time in {@code zone}. */
  public String header(String release, ZoneId zone) {
    return LAST_COMMIT
        + DateText.iso(time.atZone(zone))
        + " by "
        + user
        + (via.equals("cli") ? "" : " via " + via)
        + "\nversion "
        + release
        + ";\n";
  }

  /** The first lines of a stored configuration. */
  String stored(String release) {
    String more = comment.isEmpty() ? "" : COMMENT + comment.replace('\n', ' ') + "\n";
    return header(release, ZoneOffset.UTC) + more;
  }

  /** Reads the first lines of a stored configuration. */
  static CommitRecord read(byte[] text) {
    String user = "root";
    String via = "cli";
    String comment = "";
    Instant time = Instant.EPOCH;
    int at = 0;
    while (at < text.length && (text[at] == '#' || text[at] == 'v')) {
      int end = at;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      String line = new String(text, at, end - at, StandardCharsets.UTF_8);
      if (line.startsWith(LAST_COMMIT)) {
        time = TimeText.parse(line.substring(LAST_COMMIT.length()));
        int by = line.indexOf(" by ") + 4;
        int behind = line.indexOf(" via ", by);
        user = behind < 0 ? line.substring(by) : line.substring(by, behind);
        via = behind < 0 ? via : line.substring(behind + 5);
      } else if (line.startsWith(COMMENT)) {
        comment = line.substring(COMMENT.length());
      }
      at = end + 1;
    }
    return new CommitRecord(user, time, via, comment);
  }
}
