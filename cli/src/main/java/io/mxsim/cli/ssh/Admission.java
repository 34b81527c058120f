package io.mxsim.cli.ssh;

import io.mxsim.chassis.time.Timer;
import io.mxsim.re.access.Origin.Connection;
import io.mxsim.re.access.SshEvent;
import io.mxsim.re.access.SshSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * How many connections there may be, how many may begin in a minute, and whether each is still
 * alive, all in virtual time. Its state belongs to the event loop.
 */
final class Admission {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Firmware firmware;
  private final ArrayDeque<Instant> begun = new ArrayDeque<>();
  private final Map<SshConnection, Timer> probes = new HashMap<>();
  private int open;

  Admission(Firmware firmware) {
    this.firmware = firmware;
  }

  /** Listener: whether a connection may begin; one that may counts until {@link #ended}. */
  boolean admits(Connection connection, SshSettings settings) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    firmware.loop().post(() -> answer.complete(decide(connection, settings)));
    return answer.join();
  }

  private boolean decide(Connection connection, SshSettings settings) {
    var login = firmware.login();
    if (login == null) {
      return false;
    }
    Instant now = firmware.loop().now();
    while (!begun.isEmpty() && !begun.peek().plus(MINUTE).isAfter(now)) {
      begun.poll();
    }
    boolean tooFast = begun.size() >= settings.ratePerMinute();
    if (tooFast || open >= settings.connectionLimit()) {
      int limit = tooFast ? settings.ratePerMinute() : settings.connectionLimit();
      login.happened(new SshEvent.TurnedAway(connection, limit, tooFast));
      return false;
    }
    begun.add(now);
    open++;
    login.happened(new SshEvent.Connected(connection));
    return true;
  }

  /** Listener: an admitted connection talks; it is probed when the settings say so. */
  void began(SshConnection connection) {
    firmware.loop().post(() -> probeLater(connection));
  }

  /** Any thread: an admitted connection is over. */
  void ended(SshConnection connection) {
    firmware
        .loop()
        .post(() -> {
          open = Math.max(0, open - 1);
          Timer timer = probes.remove(connection);
          if (timer != null) {
            timer.cancel();
          }
        });
    String user = connection.accepted() == null ? "" : connection.accepted().user();
    firmware.happened(new SshEvent.Closed(connection.connection(), user));
  }

  /** Loop: the power went off. */
  void reset() {
    open = 0;
    begun.clear();
    probes.values().forEach(Timer::cancel);
    probes.clear();
  }

  private void probeLater(SshConnection connection) {
    connection
        .settings()
        .clientAliveInterval()
        .filter(interval -> interval.isPositive() && connection.isOpen())
        .ifPresent(interval ->
            probes.put(
                connection,
                firmware.loop().after(interval, "ssh client alive", () -> probe(connection))));
  }

  private void probe(SshConnection connection) {
    if (connection.probe()) {
      probeLater(connection);
    } else {
      firmware.happened(new SshEvent.TimedOut(connection.connection()));
      Thread.startVirtualThread(() -> connection.close(true));
    }
  }
}
