package io.mxsim.re.command;

import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.time.ZonedDateTime;

/** The first line of w(1), without load averages: the load is not modelled. */
final class UptimeLine {
  private UptimeLine() {}

  /** {@code 12:29PM up 185 days, 17:59, 1 user}. */
  static String of(SystemClock clock, int users) {
    String count = users + (users == 1 ? " user" : " users");
    return hour(clock.now()) + "  up " + span(clock.uptime()) + ", " + count + "\n";
  }

  /** The same as a reply's element. */
  static Element element(SystemClock clock, int users) {
    String count = users + (users == 1 ? " user" : " users");
    return Element.of("uptime-information")
        .add(Timed.text("date-time", hour(clock.now()), clock.now().toEpochSecond()))
        .add(Timed.text("up-time", span(clock.uptime()), clock.uptime().toSeconds()))
        .add(Element.of("active-user-count", users).attribute("junos:format", count));
  }

  /** {@code 2:35AM}. */
  static String hour(ZonedDateTime date) {
    int hour = date.getHour() % 12 == 0 ? 12 : date.getHour() % 12;
    return hour + ":" + DateText.two(date.getMinute()) + (date.getHour() < 12 ? "AM" : "PM");
  }

  private static String span(Duration up) {
    long days = up.toDays();
    String text = days == 0 ? "" : days + (days == 1 ? " day, " : " days, ");
    if (up.toHoursPart() > 0) {
      return text + up.toHoursPart() + ":" + DateText.two(up.toMinutesPart());
    }
    if (up.toMinutesPart() > 0) {
      return text + up.toMinutesPart() + (up.toMinutesPart() == 1 ? " min" : " mins");
    }
    return text + up.toSecondsPart() + (up.toSecondsPart() == 1 ? " sec" : " secs");
  }
}
