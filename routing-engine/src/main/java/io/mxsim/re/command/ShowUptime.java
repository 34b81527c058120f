package io.mxsim.re.command;

import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;

/** {@code show system uptime}. No routing protocol runs, so none was started. */
public final class ShowUptime implements OperationalCommand {
  private final SystemClock clock;
  private final Supplier<CommitRecord> lastCommit;
  private final Supplier<List<LoggedIn>> users;

  /**
   * The command.
   *
   * @param lastCommit who made the committed configuration, and when
   * @param users who is logged in
   */
  public ShowUptime(
      SystemClock clock, Supplier<CommitRecord> lastCommit, Supplier<List<LoggedIn>> users) {
    this.clock = clock;
    this.lastCommit = lastCommit;
    this.users = users;
  }

  @Override
  public String rpc() {
    return "get-system-uptime-information";
  }

  @Override
  public void run(Invocation invocation) {
    CommitRecord commit = lastCommit.get();
    String text =
        "Current time: "
            + DateText.iso(clock.now())
            + "\nTime Source:  LOCAL CLOCK \nSystem booted: "
            + since(clock.bootedAt())
            + "\nLast configured: "
            + since(clock.at(commit.time()))
            + " by "
            + commit.user()
            + "\n"
            + UptimeLine.of(clock, users.get().size());
    invocation.answer(element(commit), text);
  }

  private Element element(CommitRecord commit) {
    return Element.of("system-uptime-information")
        .add(Element.of("current-time").add(Timed.date("date-time", clock.now())))
        .leaf("time-source", "LOCAL CLOCK")
        .add(since("system-booted-time", clock.bootedAt()))
        .add(since("last-configured-time", clock.at(commit.time())).leaf("user", commit.user()))
        .add(UptimeLine.element(clock, users.get().size()));
  }

  private Element since(String name, ZonedDateTime date) {
    Duration span = Duration.between(date, clock.now());
    return Element.of(name)
        .add(Timed.date("date-time", date))
        .add(Timed.text("time-length", DateText.age(span), span.toSeconds()));
  }

  private String since(ZonedDateTime date) {
    return DateText.iso(date) + " (" + DateText.age(Duration.between(date, clock.now())) + " ago)";
  }
}
