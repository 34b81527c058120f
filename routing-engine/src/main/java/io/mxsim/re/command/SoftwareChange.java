package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.software.FactoryImage;
import io.mxsim.re.software.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * {@code request system software delete}, which also ends an installation that waits for the next
 * boot (P-SW1), and {@code rollback}.
 */
public final class SoftwareChange implements OperationalCommand {
  private final String rpc;
  private final boolean delete;
  private final SoftwareAdd.Around around;

  private SoftwareChange(String rpc, boolean delete, SoftwareAdd.Around around) {
    this.rpc = rpc;
    this.delete = delete;
    this.around = around;
  }

  /** Every one of them. */
  public static List<OperationalCommand> all(SoftwareAdd.Around around) {
    return List.of(
        new SoftwareChange("request-package-delete", true, around),
        new SoftwareChange("request-package-rollback", false, around),
        new SoftwareChange("request-vmhost-package-rollback", false, around));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    String text = delete ? delete(invocation) : rollback();
    invocation.dialogue().print(text);
    SoftwareAdd.end(invocation, !text.startsWith("ERROR"));
    if (!delete && invocation.has("reboot") && around.sets().pending().isPresent()) {
      around.reboot().run();
    }
  }

  private String delete(Invocation invocation) {
    String typed = invocation.argument("package-name").orElse("");
    String name = typed.endsWith(".tgz") ? typed.substring(0, typed.length() - 4) : typed;
    Optional<Manifest> pending = around.sets().pending().filter(image -> named(image, name));
    if (pending.isPresent()) {
      around.sets().cancel();
      around.log().accept("pending image " + pending.get().fullName() + " deleted");
      return "Removing package '"
          + pending.get().fullName()
          + "' ...\nNOTICE: nothing is installed at the next reboot; Junos "
          + around.running().version()
          + " stays active\n";
    }
    if (name.equals(around.running().name())) {
      return "ERROR: '" + name + "' is the running software; add another image instead\n";
    }
    if (around.fips().getAsBoolean() && isSelfTest(name)) {
      return "ERROR: '" + name + "' is needed in FIPS mode; zeroize the system first\n";
    }
    if (around.packages().delete(name)) {
      around.log().accept("package " + name + " deleted");
      return "Removing package '" + name + "' ...\n";
    }
    return "ERROR: package '" + name + "' is not installed; see 'show system software'\n";
  }

  private boolean isSelfTest(String name) {
    return around.packages().active().stream()
        .anyMatch(active -> named(active, name) && FactoryImage.OPTIONAL.contains(active.name()));
  }

  private static boolean named(Manifest manifest, String name) {
    return manifest.fullName().equals(name)
        || manifest.keptName().equals(name)
        || manifest.name().equals(name);
  }

  private String rollback() {
    Optional<Manifest> previous = around.sets().previous();
    if (previous.isEmpty() || !around.sets().rollback()) {
      return "ERROR: cannot locate the software before this; rollback aborted\n";
    }
    around.log().accept("rollback to " + previous.get().fullName() + " at the next reboot");
    return "Junos version '" + previous.get().version() + "' will become active at next reboot\n";
  }
}
