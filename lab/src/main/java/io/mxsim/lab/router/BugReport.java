package io.mxsim.lab.router;

import io.mxsim.chassis.time.EventLoop;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Says what is needed to repeat a run that our own bug has stopped. */
final class BugReport {
  private final RouterOptions options;
  private final EventLoop loop;

  BugReport(RouterOptions options, EventLoop loop) {
    this.options = options;
    this.loop = loop;
  }

  /** Prints it; on a terminal in raw mode a new line does not begin at the left by itself. */
  void print(Throwable bug) {
    String end = Boolean.getBoolean("mxsim.terminal") ? "\r\n" : "\n";
    System.err.print(text(bug).replace("\n", end));
  }

  String text(Throwable bug) {
    StringWriter text = new StringWriter();
    text.append("\nmxsim stopped on a bug of its own, at " + loop.now() + ":\n");
    bug.printStackTrace(new PrintWriter(text, true));
    text.append("Last events:\n");
    loop.lastEvents().forEach(event -> text.append("  " + event + "\n"));
    String seed =
        options.seed().isPresent() ? " --seed " + options.seed().getAsLong() : " (host noise)";
    String router = options.model() + " --re " + options.routingEngine() + seed;
    return text.append("Repeat with: mxsim boot --model " + router + "\n").toString();
  }
}
