package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;

/** {@code show system users}: who is logged in, as w(1) prints it; no name is ever resolved. */
public final class ShowUsers implements OperationalCommand {
  private static final String HEADER =
      "USER     TTY      FROM                              LOGIN@  IDLE WHAT\n";

  private final SystemClock clock;
  private final Supplier<List<LoggedIn>> users;

  public ShowUsers(SystemClock clock, Supplier<List<LoggedIn>> users) {
    this.clock = clock;
    this.users = users;
  }

  @Override
  public String rpc() {
    return "get-system-users-information";
  }

  @Override
  public void run(Invocation invocation) {
    List<LoggedIn> all = users.get();
    StringBuilder text = new StringBuilder(UptimeLine.of(clock, all.size())).append(HEADER);
    Element table = Element.of("user-table");
    for (LoggedIn user : all) {
      table.add(element(user));
      text.append(
          new Columns()
              .at(0, user.user())
              .at(9, user.terminal())
              .at(18, user.from().orElse("-"))
              .at(52, UptimeLine.hour(clock.at(user.since())))
              .endingAt(64, user.lastKey().map(this::idle).orElse("-"))
              .at(66, "-cl")
              .end());
    }
    Element summary = UptimeLine.element(clock, all.size()).add(table);
    invocation.answer(Element.of("system-users-information").add(summary), text.toString());
  }

  private Element element(LoggedIn user) {
    ZonedDateTime since = clock.at(user.since());
    long idle =
        user.lastKey()
            .map(key -> Duration.between(clock.at(key), clock.now()).toSeconds())
            .orElse(0L);
    return Element.of("user-entry")
        .leaf("user", user.user())
        .leaf("tty", user.terminal())
        .leaf("from", user.from().orElse("-"))
        .add(Timed.text("login-time", UptimeLine.hour(since), since.toEpochSecond()))
        .add(Timed.text("idle-time", user.lastKey().map(this::idle).orElse("-"), idle))
        .leaf("command", "-cl");
  }

  /** Minutes, {@code H:MM} or days; a dash below one minute. */
  private String idle(Instant lastKey) {
    Duration idle = Duration.between(clock.at(lastKey), clock.now());
    if (idle.toMinutes() < 1) {
      return "-";
    }
    if (idle.toHours() < 1) {
      return Long.toString(idle.toMinutes());
    }
    if (idle.toDays() < 1) {
      return idle.toHours() + ":" + DateText.two(idle.toMinutesPart());
    }
    return idle.toDays() + (idle.toDays() == 1 ? "day" : "days");
  }
}
