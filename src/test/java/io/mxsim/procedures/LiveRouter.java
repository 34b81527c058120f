package io.mxsim.procedures;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.SimulatedRouter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A router at the fast pace, for clients from outside. */
final class LiveRouter {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LiveRouter() {}

  /** An MX2010 with one Routing Engine in factory default, its media below {@code folder}. */
  static RouterOptions options(Path folder, List<MicPlace> mics) {
    return new RouterOptions(
        "mx2010",
        "ngre",
        1,
        mics,
        Optional.empty(),
        folder.resolve("state"),
        false,
        0,
        Pace.FAST,
        OptionalLong.empty(),
        Instant.now(),
        List.of());
  }

  /** The port of its SSH server, as soon as that listens. */
  static int sshPort(SimulatedRouter router) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (router.status().sshPort().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    return router.status().sshPort().orElseThrow();
  }
}
