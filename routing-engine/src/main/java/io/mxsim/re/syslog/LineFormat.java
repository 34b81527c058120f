package io.mxsim.re.syslog;

import io.mxsim.re.os.DateText;
import java.time.ZonedDateTime;

/**
 * How a message becomes a line (G-LOG3).
 *
 * @param host the host's name; empty while it has none
 * @param year {@code time-format year}: the year follows the time
 * @param millisecond {@code time-format millisecond}: they follow the seconds
 */
public record LineFormat(String host, boolean year, boolean millisecond) {
  /** Of a host without a name and a configuration without time format. */
  public static final LineFormat PLAIN = new LineFormat("", false, false);

  /** {@code Feb 27 02:33:04 host mgd[6520]: TAG: text}. */
  String plain(Message message, ZonedDateTime time) {
    return prefix(time) + message.body();
  }

  /** The same with {@code %FACILITY-SEVERITY-} before the tag. */
  String prioritized(Message message, ZonedDateTime time) {
    String body = message.body();
    int text = body.indexOf(": ") + 2;
    return prefix(time)
        + body.substring(0, text)
        + "%"
        + message.facility().shortWord()
        + "-"
        + message.severity().ordinal()
        + "-"
        + body.substring(text);
  }

  /** RFC 5424 section 6, without structured data elements; {@code -} where nothing is known. */
  String structured(Message message, ZonedDateTime time) {
    int priority = message.facility().code() * 8 + message.severity().ordinal();
    String[] fields = {
      "<" + priority + ">1",
      time.toOffsetDateTime().toString(),
      host.isEmpty() ? "-" : host,
      message.process(),
      message.pid() == 0 ? "-" : Integer.toString(message.pid()),
      message.tag().isEmpty() ? "-" : message.tag(),
      "-",
      message.text()
    };
    return String.join(" ", fields);
  }

  /** Time and host, with the two blanks between them that the box prints. */
  String prefix(ZonedDateTime time) {
    StringBuilder text = new StringBuilder(DateText.syslog(time));
    if (millisecond) {
      int millis = time.getNano() / 1_000_000;
      text.append('.').append(millis < 100 ? "0" : "").append(DateText.two(millis));
    }
    if (year) {
      text.append(' ').append(time.getYear());
    }
    return text.append(host.isEmpty() ? " " : "  " + host + " ").toString();
  }
}
