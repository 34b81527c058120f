package io.mxsim.re.fips;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.config.ConfigNode;
import java.time.Duration;

/**
 * {@code system fips self-test after-key-generation}: runs the self-tests when key pairs have been
 * generated, once for those that one commit makes together.
 */
public final class AfterKeyGeneration {
  /** How long no further key has to follow. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final EventLoop loop;
  private final Runnable selfTest;
  private boolean enabled;
  private boolean due;
  private Timer timer;

  public AfterKeyGeneration(EventLoop loop, Runnable selfTest) {
    this.loop = loop;
    this.selfTest = selfTest;
  }

  /** Follows a committed configuration. */
  public void follow(ConfigNode config) {
    enabled =
        config
            .text("system", "fips", "self-test", "after-key-generation")
            .filter("enable"::equals)
            .isPresent();
    if (enabled) {
      testSoon();
    } else {
      due = false;
    }
  }

  /** A key pair was generated; a commit that enables the statement counts its own. */
  public void generated() {
    due = true;
    testSoon();
  }

  /** Nothing runs any more. */
  public void stop() {
    enabled = false;
    if (timer != null) {
      timer.cancel();
    }
  }

  private void testSoon() {
    if (enabled && due) {
      if (timer != null) {
        timer.cancel();
      }
      timer = loop.after(QUIET, "self-test after key generation", this::test);
    }
  }

  private void test() {
    if (enabled && due) {
      due = false;
      selfTest.run();
    }
  }
}
