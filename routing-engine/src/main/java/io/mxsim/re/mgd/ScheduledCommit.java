package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.os.DateText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit that was checked and waits for its time, or for the next reboot. One that waits for a
 * time is lost when the system goes down before; until it is done, or cleared, nobody else commits.
 */
final class ScheduledCommit {
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{4}-\\d\\d-\\d\\d) +)?(\\d{1,2}:\\d\\d)(?::(\\d\\d))?");

  private final CommitEngine engine;
  private final EventLoop loop;
  private final Host host;
  private CommitRequest request;
  private ConfigTree candidate;
  private String when;
  private Timer timer;

  ScheduledCommit(CommitEngine engine, EventLoop loop, Host host) {
    this.engine = engine;
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

  /** Commits {@code tree}, which has passed its check, at {@code time}. */
  void at(ZonedDateTime time, ConfigTree tree, CommitRequest asked, Runnable done) {
    request = asked;
    candidate = tree;
    when = DateText.iso(time);
    timer =
        loop.after(
            Duration.between(host.now(), time),
            "commit at",
            () -> {
              over();
              commit(tree, asked, done);
            });
  }

  /** Commits {@code tree}, which has passed its check, at the next boot. */
  void atReboot(ConfigTree tree, CommitRequest asked) {
    Instant now = host.now().toInstant();
    CommitRecord record = new CommitRecord(asked.user(), now, asked.via(), asked.comment());
    engine.archive().schedule(tree, record);
    request = asked;
    when = "reboot";
  }

  /** After a boot: commits what waited for it. */
  void resume(Runnable done) {
    Optional<ConfigArchive.Stored> stored = engine.archive().scheduled();
    if (stored.isPresent()) {
      CommitRecord asked = stored.get().record();
      CommitRequest again =
          new CommitRequest(asked.user(), host.nextPid(), asked.via(), asked.comment(), false, 0);
      loop.soon(
          "commit at reboot",
          () -> {
            engine.archive().unschedule();
            commit(stored.get().loaded().tree(), again, done);
          });
    }
  }

  private void commit(ConfigTree tree, CommitRequest asked, Runnable done) {
    engine.commit(
        tree,
        asked,
        line -> {},
        ok -> {
          engine.log(asked, line -> {}).atItsTime(ok);
          if (ok) {
            done.run();
          }
        });
  }

  /** Forgets what waits; false if nothing does. */
  boolean clear() {
    boolean pending = pending();
    over();
    engine.archive().unschedule();
    return pending;
  }

  /** Done, or cleared, or lost. */
  private void over() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    request = null;
    candidate = null;
  }

  /** Overwrites the secrets of what waits (zeroization). */
  void wipe() {
    if (candidate != null) {
      candidate.wipe();
    }
    over();
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
