package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.software.Release;
import java.util.List;
import java.util.function.Supplier;

/** {@code show version} (P-MODE7, G-SW2): the release, and every package that runs. */
public final class ShowVersion implements OperationalCommand {
  private final Release release;
  private final String model;
  private final Supplier<String> hostName;
  private final Supplier<List<Release.Component>> added;
  private final boolean seededNoise;

  /**
   * The command.
   *
   * @param model the chassis in lower case, such as {@code mx480}
   * @param added the packages that were installed on top of the image
   * @param seededNoise whether the modules' entropy repeats, which is said
   */
  public ShowVersion(
      Release release,
      String model,
      Supplier<String> hostName,
      Supplier<List<Release.Component>> added,
      boolean seededNoise) {
    this.release = release;
    this.model = model;
    this.hostName = hostName;
    this.added = added;
    this.seededNoise = seededNoise;
  }

  @Override
  public String rpc() {
    return "get-software-information";
  }

  @Override
  public void run(Invocation invocation) {
    invocation.answer(text(invocation.argument("level").orElse("")));
  }

  /** The answer, {@code brief}, {@code detail} or neither. */
  String text(String level) {
    StringBuilder text = new StringBuilder();
    if (!hostName.get().isEmpty()) {
      text.append("Hostname: ").append(hostName.get()).append('\n');
    }
    text.append("Model: ").append(model).append('\n');
    text.append("Junos: ").append(release.version()).append('\n');
    if (!level.equals("brief")) {
      boolean kernel = true;
      for (Release.Component component : release.packages()) {
        append(text, component, kernel ? "  [" : " [");
        kernel = false;
      }
      for (Release.Component component : added.get()) {
        append(text, component, " [");
      }
    }
    if (seededNoise) {
      text.append("Entropy: seeded noise for scenarios, no secret of this run is a secret\n");
    }
    if (level.equals("detail")) {
      text.append("KERNEL ").append(release.kernel()).append(" #0 ").append(release.built());
      text.append('\n');
      for (String program : List.of("MGD", "CLI", "CHASSISD", "SYSLOGD", "DCD")) {
        text.append(program).append(" release ").append(release.version());
        text.append(" built by builder on ").append(release.built()).append('\n');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Release.Component component, String bracket) {
    text.append(component.description()).append(bracket).append(component.build()).append("]\n");
  }
}
