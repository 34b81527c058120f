package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.os.DateText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit that was checked and waits for its time, or for the next reboot. One that waits for a
 * time is lost when the system goes down before; until it is done, or cleared, nobody else commits.
 */
final class ScheduledCommit {
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{4}-\\d\\d-\\d\\d) +)?(\\d{1,2}:\\d\\d)(?::(\\d\\d))?");

  private final EventLoop loop;
  private final Host host;
  private CommitRequest request;
  private String when;
  private Timer timer;

  ScheduledCommit(EventLoop loop, Host host) {
    this.loop = loop;
    this.host = host;
  }

  /** The instant {@code text} names, today's if it has no date; empty if it is no such text. */
  Optional<ZonedDateTime> time(String text) {
    Matcher matcher = TIME.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ZonedDateTime now = host.now();
    String date = matcher.group(1) == null ? now.toLocalDate().toString() : matcher.group(1);
    String time = matcher.group(2).length() == 4 ? "0" + matcher.group(2) : matcher.group(2);
    String seconds = matcher.group(3) == null ? "00" : matcher.group(3);
    try {
      LocalDateTime local = LocalDateTime.parse(date + "T" + time + ":" + seconds);
      return Optional.of(local.atZone(now.getZone()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code time} is a minute away at least. */
  boolean ahead(ZonedDateTime time) {
    return !time.isBefore(host.now().plusMinutes(1));
  }

  /** Commits {@code candidate} at {@code time}, by {@code commit}. */
  void at(
      ZonedDateTime time, ConfigTree candidate, CommitRequest asked, Consumer<ConfigTree> commit) {
    request = asked;
    when = DateText.iso(time);
    timer =
        loop.after(
            Duration.between(host.now(), time),
            "commit at",
            () -> {
              over();
              commit.accept(candidate);
            });
  }

  /** It is on the media, and the next boot commits it. */
  void atReboot(CommitRequest asked) {
    request = asked;
    when = "reboot";
  }

  /** Done, or cleared, or lost. */
  void over() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    request = null;
  }

  boolean pending() {
    return request != null;
  }

  /** The line of {@code show system commit}; empty when nothing waits. */
  String text() {
    return request == null
        ? ""
        : "commit requested by " + request.user() + " via " + request.via() + " at " + when + "\n";
  }
}
