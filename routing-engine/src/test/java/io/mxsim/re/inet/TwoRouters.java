package io.mxsim.re.inet;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** Two routers on one loop, their ports xe-0/0/0:0 and xe-0/0/0:1 wired to each other. */
public final class TwoRouters implements AutoCloseable {
  private static final Duration BOOT = Duration.ofMinutes(1);

  public final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  public final TestRouter r1 = new TestRouter(loop, 1);
  public final TestRouter r2 = new TestRouter(loop, 2);
  public final Wire wire;
  public final Wire second;

  public TwoRouters() {
    loop.runFor(BOOT);
    wire = wire(0);
    second = wire(1);
  }

  private Wire wire(int channel) {
    Wire made =
        new Wire(
            loop, r1.channel(0, channel), r2.channel(0, channel), new SplittableRandom(channel));
    made.plug();
    return made;
  }

  /** Lets virtual time pass. */
  public void pass(Duration time) {
    loop.runFor(time);
  }

  @Override
  public void close() {
    r1.close();
    r2.close();
  }
}
