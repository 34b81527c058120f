package io.mxsim.re.dot1xd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.mka.Kay;
import java.time.Duration;
import java.time.Instant;

/**
 * Time and chance of one session. What falls into a self-test of the modules, which serve nobody
 * meanwhile, is done after it; what is left when the session ends is not done.
 */
final class SessionWorld implements Kay.Surroundings {
  private static final Duration TURN = Duration.ofMillis(100);

  private final EventLoop loop;
  private final KeyModules modules;
  private boolean ended;

  SessionWorld(EventLoop loop, KeyModules modules) {
    this.loop = loop;
    this.modules = modules;
  }

  @Override
  public Instant now() {
    return loop.now();
  }

  @Override
  public Timer after(Duration delay, String what, Runnable action) {
    return loop.after(delay, what, () -> whenReady(what, action));
  }

  /** Does something now, or as soon as the modules serve again. */
  void whenReady(String what, Runnable action) {
    if (ended) {
      return;
    }
    if (modules.ready()) {
      action.run();
    } else {
      loop.after(TURN, what, () -> whenReady(what, action));
    }
  }

  @Override
  public byte[] random(int octets) {
    return modules.random(octets);
  }

  void end() {
    ended = true;
  }
}
