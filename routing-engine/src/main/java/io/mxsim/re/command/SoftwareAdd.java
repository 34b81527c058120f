package io.mxsim.re.command;

import io.mxsim.re.access.FileTransfer;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.reply.Element;
import io.mxsim.re.software.AddedPackages;
import io.mxsim.re.software.Installer;
import io.mxsim.re.software.SoftwareSets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** {@code request system|vmhost software add} and {@code validate} (G-SW1). */
public final class SoftwareAdd implements OperationalCommand {
  private final String rpc;
  private final Verb verb;
  private final Around around;
  private final PackageSource source;

  private enum Verb {
    ADD,
    ADD_TO_HOST,
    VALIDATE
  }

  /**
   * What the commands on software work on.
   *
   * @param running full name and version of the running image
   * @param routingEngine the name of this one, such as {@code re0}
   * @param fips whether FIPS mode is in force
   * @param reboot does it, as the operator asked
   * @param log takes a line for the system log
   */
  public record Around(
      Running running,
      String routingEngine,
      AddedPackages packages,
      SoftwareSets sets,
      Installer installer,
      FileTree files,
      FileTransfer transfer,
      BooleanSupplier fips,
      Runnable reboot,
      Consumer<String> log) {}

  /**
   * The running image.
   *
   * @param chassis model in lower case, such as {@code mx480}
   */
  public record Running(String name, String version, String build, String chassis) {}

  private SoftwareAdd(String rpc, Verb verb, Around around) {
    this.rpc = rpc;
    this.verb = verb;
    this.around = around;
    this.source = new PackageSource(around.files(), around.transfer(), around.fips());
  }

  /** Every one of them. */
  public static List<OperationalCommand> all(Around around) {
    return List.of(
        new SoftwareAdd("request-package-add", Verb.ADD, around),
        new SoftwareAdd("request-vmhost-package-add", Verb.ADD_TO_HOST, around),
        new SoftwareAdd("request-package-validate", Verb.VALIDATE, around),
        new SoftwareAdd("request-vmhost-package-validate", Verb.VALIDATE, around));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    for (String engine : List.of("re0", "re1")) {
      if (invocation.has(engine) && !engine.equals(around.routingEngine())) {
        invocation
            .dialogue()
            .print(
                "ERROR: this is "
                    + around.routingEngine()
                    + "; log in to "
                    + engine
                    + " to change its software\n");
        end(invocation, false);
        return;
      }
    }
    invocation.dialogue().paged(false);
    Consumer<String> out = line -> invocation.dialogue().print(line + "\n");
    source.open(
        invocation,
        out,
        (path, file) -> take(invocation, path, file, out),
        () -> end(invocation, false));
  }

  /** Programs read how it went: 0 is well. */
  static void end(Invocation invocation, boolean well) {
    invocation.answer(Element.of("package-result", well ? 0 : 1), "");
  }

  private void take(Invocation invocation, String path, byte[] file, Consumer<String> out) {
    Consumer<Boolean> done =
        ok -> {
          if (ok && invocation.has("unlink") && path.startsWith("/") && FileGuard.mayChange(path)) {
            around.files().delete(path);
            around.files().sync();
          }
          boolean reboot = ok && invocation.has("reboot");
          if (reboot) {
            out.accept("Rebooting ...");
          }
          end(invocation, ok);
          if (reboot) {
            around.reboot().run();
          }
        };
    switch (verb) {
      case VALIDATE -> around.installer().validate(path, file, out, done);
      case ADD, ADD_TO_HOST ->
          around
              .installer()
              .add(
                  path,
                  file,
                  new Installer.Options(
                      verb == Verb.ADD_TO_HOST,
                      !invocation.has("no-validate"),
                      invocation.has("force") || invocation.has("best-effort-load")),
                  out,
                  done);
    }
  }
}
