package io.mxsim.re.command;

import io.mxsim.re.os.DateText;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.time.ZonedDateTime;

/** Dates and spans in replies: as operators read them, and in seconds. */
final class Timed {
  private static final String SECONDS = "junos:seconds";

  private Timed() {}

  static Element date(String name, ZonedDateTime date) {
    return Element.of(name, DateText.iso(date)).attribute(SECONDS, date.toEpochSecond());
  }

  /** A span in words, such as {@code 2 hours, 4 seconds}. */
  static Element span(String name, Duration span) {
    return text(name, DateText.words(span), span.toSeconds());
  }

  static Element text(String name, String text, long seconds) {
    return Element.of(name, text).attribute(SECONDS, seconds);
  }
}
