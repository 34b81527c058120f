package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import io.mxsim.re.software.Manifest;
import io.mxsim.re.software.ValidatedFirmware;

/**
 * {@code show system software}: the running image, the packages on it, and the images that wait or
 * can be gone back to, each with whether it is validated (P-SW1).
 */
public final class ShowSoftware implements OperationalCommand {
  private final SoftwareAdd.Around around;

  public ShowSoftware(SoftwareAdd.Around around) {
    this.around = around;
  }

  @Override
  public String rpc() {
    return "get-system-software";
  }

  @Override
  public void run(Invocation invocation) {
    Element reply = Element.of("system-software-information");
    StringBuilder text = new StringBuilder();
    SoftwareAdd.Running running = around.running();
    String state = "active, " + validation(running.version());
    add(reply, text, running.name(), "JUNOS", running.build(), state);
    for (Manifest added : around.packages().active()) {
      add(reply, text, added, "active");
    }
    around
        .sets()
        .pending()
        .ifPresent(image ->
            add(
                reply,
                text,
                image,
                "pending, active after reboot, " + validation(image.version())));
    around
        .sets()
        .previous()
        .ifPresent(image ->
            add(reply, text, image, "previous, kept for rollback, " + validation(image.version())));
    invocation.answer(reply, text.toString());
  }

  private static void add(Element reply, StringBuilder text, Manifest manifest, String state) {
    Manifest.Label label = manifest.label();
    add(reply, text, manifest.fullName(), label.description(), label.build(), state);
  }

  private static void add(
      Element reply,
      StringBuilder text,
      String name,
      String description,
      String build,
      String state) {
    String comment = description + " [" + build + "]";
    reply.add(
        Element.of("software-package")
            .leaf("name", name)
            .leaf("comment", comment)
            .leaf("state", state));
    text.append("Information for ").append(name).append(":\n\nComment:\n").append(comment);
    text.append("\n\nState:\n").append(state).append("\n\n\n");
  }

  private String validation(String version) {
    return ValidatedFirmware.is(version, around.running().chassis())
        ? "FIPS 140-2 validated"
        : "not FIPS 140-2 validated";
  }
}
