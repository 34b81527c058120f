package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import io.mxsim.re.software.Release;
import io.mxsim.re.software.ValidatedFirmware;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code show version} (P-MODE7, G-SW2): the release, and every package that runs. */
public final class ShowVersion implements OperationalCommand {
  private static final String SEEDED =
      "seeded noise for scenarios, no secret of this run is a secret";
  private static final String NOT_VALIDATED =
      "not a validated image; this is not a validated module";
  private static final List<String> PROGRAMS = List.of("MGD", "CLI", "CHASSISD", "SYSLOGD", "DCD");

  private final Release release;
  private final String model;
  private final Supplier<String> hostName;
  private final Supplier<List<Release.Component>> added;
  private final boolean seededNoise;
  private final boolean validated;

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
    this.validated = ValidatedFirmware.is(release.version(), model);
  }

  @Override
  public String rpc() {
    return "get-software-information";
  }

  @Override
  public void run(Invocation invocation) {
    String level = invocation.argument("level").orElse("");
    invocation.answer(element(level), text(level));
  }

  /** What this Routing Engine says at {@code level}. */
  public ShowVersionElsewhere.Answer answer(String level) {
    return new ShowVersionElsewhere.Answer(element(level), text(level));
  }

  private Element element(String level) {
    Element reply = Element.of("software-information");
    if (!hostName.get().isEmpty()) {
      reply.leaf("host-name", hostName.get());
    }
    reply.leaf("product-model", model).leaf("product-name", model);
    reply.leaf("junos-version", release.version());
    if (!level.equals("brief")) {
      String bracket = "  [";
      for (Release.Component component : release.packages()) {
        reply.add(element(component, bracket));
        bracket = " [";
      }
      added.get().forEach(component -> reply.add(element(component, " [")));
    }
    if (!validated) {
      reply.leaf("fips-validation", NOT_VALIDATED);
    }
    if (seededNoise) {
      reply.leaf("entropy", SEEDED);
    }
    if (level.equals("detail")) {
      reply.add(
          Element.of("version-information")
              .leaf("component", "KERNEL")
              .leaf("release", release.kernel())
              .leaf("build-date", release.built()));
      for (String program : PROGRAMS) {
        reply.add(
            Element.of("version-information")
                .leaf("component", program)
                .leaf("release", release.version())
                .leaf("builder", "builder")
                .leaf("build-date", release.built()));
      }
    }
    return reply;
  }

  /** A package's name in a reply is its description in small letters, joined by dashes. */
  private static Element element(Release.Component component, String bracket) {
    String name = component.description().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Element.of("package-information")
        .leaf("name", name)
        .leaf("comment", component.description() + bracket + component.build() + "]");
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
    if (!validated) {
      text.append("FIPS 140-2: ").append(NOT_VALIDATED).append('\n');
    }
    if (seededNoise) {
      text.append("Entropy: ").append(SEEDED).append('\n');
    }
    if (level.equals("detail")) {
      text.append("KERNEL ").append(release.kernel()).append(" #0 ").append(release.built());
      text.append('\n');
      for (String program : PROGRAMS) {
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
