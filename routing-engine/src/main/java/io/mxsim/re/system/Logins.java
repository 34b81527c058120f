package io.mxsim.re.system;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.Origin;
import io.mxsim.re.command.LoggedIn;
import io.mxsim.re.mgd.CliSession;
import io.mxsim.re.mgd.ManagementDaemon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** Who is logged in, and since when, as {@code show system users} lists them. */
final class Logins {
  private final EventLoop loop;
  private final Supplier<ManagementDaemon> mgd;
  private final Map<CliSession, Instant> since = new WeakHashMap<>();

  Logins(EventLoop loop, Supplier<ManagementDaemon> mgd) {
    this.loop = loop;
    this.mgd = mgd;
  }

  /** A session has begun. */
  CliSession began(CliSession session) {
    since.put(session, loop.now());
    return session;
  }

  /** Every session that is open, oldest first. */
  List<LoggedIn> list() {
    List<LoggedIn> users = new ArrayList<>();
    for (CliSession session : mgd.get().sessions()) {
      users.add(
          new LoggedIn(
              session.account().user(),
              session.origin().terminal(),
              session.origin().connection().map(Origin.Connection::peerAddress),
              since.getOrDefault(session, loop.now()),
              Optional.empty()));
    }
    return users;
  }

  /** Prints a line on the terminals of {@code user}; {@code *} means everybody. */
  void print(String user, String line) {
    for (CliSession session : mgd.get().sessions()) {
      if (user.equals("*") || session.account().user().equals(user)) {
        session.notice(line);
      }
    }
  }
}
