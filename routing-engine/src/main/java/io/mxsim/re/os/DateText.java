package io.mxsim.re.os;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and spans as the box prints them. Written by hand: a formatter of the library costs tens of
 * milliseconds in a fresh process, on the way to the first log line.
 */
public final class DateText {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };
  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  private DateText() {}

  /** {@code Feb 7 02:33:04}: the time stamp of the system log. */
  public static String syslog(ZonedDateTime date) {
    return MONTHS[date.getMonthValue() - 1]
        + (date.getDayOfMonth() < 10 ? "  " : " ")
        + date.getDayOfMonth()
        + " "
        + time(date);
  }

  /** {@code Tue Mar 20 20:34:00 UTC 2018}: as date(1) prints it. */
  public static String date(ZonedDateTime date) {
    return DAYS[date.getDayOfWeek().getValue() - 1]
        + " "
        + syslog(date)
        + " "
        + zone(date)
        + " "
        + date.getYear();
  }

  /** {@code 2018-03-20 20:34:00 UTC}: as commands print it. */
  public static String iso(ZonedDateTime date) {
    return date.getYear()
        + "-"
        + two(date.getMonthValue())
        + "-"
        + two(date.getDayOfMonth())
        + " "
        + time(date)
        + " "
        + zone(date);
  }

  /** {@code 20:34:00}. */
  public static String time(ZonedDateTime date) {
    return two(date.getHour()) + ":" + two(date.getMinute()) + ":" + two(date.getSecond());
  }

  /** {@code 19 days, 4 hours, 19 minutes, 24 seconds}: the uptime of a part. */
  public static String words(Duration span) {
    StringBuilder text = new StringBuilder();
    unit(text, span.toDays(), "day");
    unit(text, span.toHoursPart(), "hour");
    unit(text, span.toMinutesPart(), "minute");
    unit(text, span.toSecondsPart(), "second");
    return text.isEmpty() ? "0 seconds" : text.toString();
  }

  /** {@code 3m27s}, {@code 1d2h0m5s}: as the kernel prints its uptime when it goes down. */
  public static String brief(Duration span) {
    StringBuilder text = new StringBuilder();
    if (span.toDays() > 0) {
      text.append(span.toDays()).append('d');
    }
    if (span.toHours() > 0) {
      text.append(span.toHoursPart()).append('h');
    }
    if (span.toMinutes() > 0) {
      text.append(span.toMinutesPart()).append('m');
    }
    return text.append(span.toSecondsPart()).append('s').toString();
  }

  /** {@code 00:01:40}, {@code 2d 03:04} or {@code 2w1d 00:04}: how long ago something was. */
  public static String age(Duration span) {
    long days = span.toDays();
    String hours = two(span.toHoursPart()) + ":" + two(span.toMinutesPart());
    if (days == 0) {
      return hours + ":" + two(span.toSecondsPart());
    }
    return (days >= 7 ? days / 7 + "w" + days % 7 : days) + "d " + hours;
  }

  /**
   * {@code form} with the date in place of {@code %a %b %d %e %H %I %M %S %p %m %y %Y %T %D %R %F
   * %Z %%}; other letters stay as they are.
   */
  public static String strftime(ZonedDateTime date, String form) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '%' && i + 1 < form.length()) {
        i++;
        text.append(conversion(date, form.charAt(i)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String conversion(ZonedDateTime date, char letter) {
    return switch (letter) {
      case 'a' -> DAYS[date.getDayOfWeek().getValue() - 1];
      case 'b', 'h' -> MONTHS[date.getMonthValue() - 1];
      case 'd' -> two(date.getDayOfMonth());
      case 'e' -> (date.getDayOfMonth() < 10 ? " " : "") + date.getDayOfMonth();
      case 'm' -> two(date.getMonthValue());
      case 'y' -> two(date.getYear() % 100);
      case 'Y' -> Integer.toString(date.getYear());
      case 'H' -> two(date.getHour());
      case 'I' -> two(date.getHour() % 12 == 0 ? 12 : date.getHour() % 12);
      case 'M' -> two(date.getMinute());
      case 'S' -> two(date.getSecond());
      case 's' -> Long.toString(date.toEpochSecond());
      case 'p' -> date.getHour() < 12 ? "AM" : "PM";
      case 'T' -> time(date);
      case 'R' -> two(date.getHour()) + ":" + two(date.getMinute());
      case 'D' -> strftime(date, "%m/%d/%y");
      case 'F' -> strftime(date, "%Y-%m-%d");
      case 'c' -> strftime(date, "%a %b %e %T %Y");
      case 'Z' -> zone(date);
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      default -> "%" + letter;
    };
  }

  /** The number with two digits at least. */
  public static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String zone(ZonedDateTime date) {
    if (date.getZone() instanceof ZoneOffset offset) {
      return offset.getTotalSeconds() == 0 ? "UTC" : offset.getId();
    }
    return DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(date);
  }

  private static void unit(StringBuilder text, long number, String name) {
    if (number > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(number).append(' ').append(name);
      text.append(number == 1 ? "" : "s");
    }
  }
}
