package io.mxsim.lab.router;

import io.mxsim.chassis.time.EventLoop;

/** Says what is needed to repeat a run that our own bug has stopped. */
final class BugReport {
  private final RouterOptions options;
  private final EventLoop loop;

  BugReport(RouterOptions options, EventLoop loop) {
    this.options = options;
    this.loop = loop;
  }

  void print(Throwable bug) {
    System.err.println("\nmxsim stopped on a bug of its own, at " + loop.now() + ":");
    bug.printStackTrace();
    System.err.println("Last events:");
    loop.lastEvents().forEach(event -> System.err.println("  " + event));
    String seed =
        options.seed().isPresent() ? " --seed " + options.seed().getAsLong() : " (host noise)";
    System.err.println(
        "Repeat with: mxsim boot --model "
            + options.model()
            + " --re "
            + options.routingEngine()
            + seed);
  }
}
