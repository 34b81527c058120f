package io.mxsim.re.software;

import io.mxsim.chassis.media.PartitionFull;
import io.mxsim.re.software.PackageInspector.Inspection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@code request system|vmhost software add}, from a package file that is at hand: what it prints,
 * and what it changes (G-SW1, P-SW1). Images wait beside the running one until the next boot.
 */
public final class Installer {
  private static final Duration CHECKING = Duration.ofSeconds(3);
  private static final Duration UNPACKING = Duration.ofSeconds(8);
  private static final String NOTHING_CHANGED =
      "NOTICE: the software on this Routing Engine is unchanged; copy the package again from where"
          + " it is published";

  private final Box box;
  private final AddedPackages packages;
  private final SoftwareSets sets;
  private final PackageInspector inspector;
  private boolean busy;

  /**
   * What is installed on.
   *
   * @param chassis model in lower case, such as {@code mx480}
   * @param validation what an image's compiled model finds wrong with the configuration
   * @param later runs something after a while, unless the system is gone by then
   * @param log takes a line for the system log
   */
  public record Box(
      String chassis,
      boolean vmhost,
      Function<byte[], List<String>> validation,
      Later later,
      Consumer<String> log) {}

  /** Runs something after a while. */
  @FunctionalInterface
  public interface Later {
    void after(Duration delay, Runnable action);
  }

  /**
   * What the operator asked for.
   *
   * @param host whether as {@code request vmhost software}
   * @param validate whether an image is checked against the configuration
   * @param force whether findings of that check stop nothing
   */
  public record Options(boolean host, boolean validate, boolean force) {}

  public Installer(Box box, AddedPackages packages, SoftwareSets sets, PackageInspector inspector) {
    this.box = box;
    this.packages = packages;
    this.sets = sets;
    this.inspector = inspector;
  }

  /**
   * Installs a package file.
   *
   * @param path where it lies, as it is printed
   * @param out takes the transcript, line by line
   * @param done told whether it was installed
   */
  public void add(
      String path, byte[] file, Options options, Consumer<String> out, Consumer<Boolean> done) {
    if (busy) {
      out.accept("ERROR: another installation is going on; try again when it is done");
      done.accept(false);
      return;
    }
    busy = true;
    Consumer<Boolean> finished =
        ok -> {
          busy = false;
          done.accept(ok);
        };
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (labelled(file).filter(Manifest.Label::image).isPresent()) {
      image(path, name, file, options, out, finished);
    } else {
      finished.accept(optional(path, name, file, out));
    }
  }

  /** {@code request system software validate}: only checks. */
  public void validate(String path, byte[] file, Consumer<String> out, Consumer<Boolean> done) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    out.accept("Checking compatibility with configuration");
    out.accept("Initializing...");
    box.later()
        .after(
            CHECKING,
            () ->
                done.accept(
                    switch (inspector.inspect(file)) {
                      case Inspection.Bad bad -> refuse(name, bad, out);
                      case Inspection.Good good when !good.opened().manifest().label().image() -> {
                        out.accept("ERROR: " + name + " is no image; only images are checked");
                        yield false;
                      }
                      case Inspection.Good good -> compatible(good, path, out);
                    }));
  }

  private boolean optional(String path, String name, byte[] file, Consumer<String> out) {
    out.accept("Installing package '" + path + "' ...");
    // As on the box: what is meant is a signature beside the file; the one inside is verified.
    out.accept("WARNING: " + name + ": not a signed package");
    return switch (inspector.inspect(file)) {
      case Inspection.Bad bad -> refuse(name, bad, out);
      case Inspection.Good good -> {
        boolean installed = packages.install(file, good, out);
        if (installed) {
          box.log().accept("package " + good.opened().manifest().fullName() + " added");
        }
        yield installed;
      }
    };
  }

  private void image(
      String path,
      String name,
      byte[] file,
      Options options,
      Consumer<String> out,
      Consumer<Boolean> done) {
    if (options.host()) {
      out.accept("Junos Validation begin. Procedure will take few minutes.");
    } else if (options.validate()) {
      out.accept("NOTICE: Validating configuration against " + name + ".");
      out.accept("NOTICE: Use the 'no-validate' option to skip this if desired.");
    }
    if (options.validate()) {
      out.accept("Checking compatibility with configuration");
      out.accept("Initializing...");
    }
    box.later()
        .after(
            CHECKING,
            () -> {
              switch (inspector.inspect(file)) {
                case Inspection.Bad bad -> done.accept(refuse(name, bad, out));
                case Inspection.Good good -> checked(good, path, options, out, done);
              }
            });
  }

  private void checked(
      Inspection.Good good,
      String path,
      Options options,
      Consumer<String> out,
      Consumer<Boolean> done) {
    Optional<String> misfit = misfit(good.opened().manifest(), options.host());
    if (misfit.isPresent()) {
      out.accept("ERROR: " + misfit.get());
      done.accept(false);
      return;
    }
    if (options.validate() && !compatible(good, path, out) && !options.force()) {
      out.accept(
          "ERROR: the software is unchanged; change the configuration, or use 'no-validate'");
      done.accept(false);
      return;
    }
    String text = "Installing package '" + path + "' ...";
    out.accept(options.host() ? "Installing the image..." : text);
    if (!options.validate()) {
      out.accept(good.verified());
    }
    box.later().after(UNPACKING, () -> done.accept(store(good, options, out)));
  }

  private boolean store(Inspection.Good good, Options options, Consumer<String> out) {
    Manifest manifest = good.opened().manifest();
    try {
      sets.add(good.opened());
    } catch (PartitionFull e) {
      out.accept(
          "ERROR: no room for "
              + manifest.fullName()
              + "; delete packages with 'request system software delete' first");
      return false;
    }
    out.accept(good.verifiedManifest());
    out.accept("Adding " + manifest.fullName() + " ...");
    if (!ValidatedFirmware.is(manifest.version(), box.chassis())) {
      out.accept(ValidatedFirmware.warning(manifest.version(), box.chassis()));
    }
    if (options.host()) {
      out.accept("A REBOOT IS REQUIRED TO LOAD THIS SOFTWARE CORRECTLY.");
      out.accept("Use the 'request vmhost reboot' command to reboot the system.");
    } else {
      out.accept("NOTICE: 'pending' set will be activated at next reboot...");
      out.accept("WARNING: A reboot is required to load this software correctly");
      out.accept("WARNING:     Use the 'request system reboot' command");
      out.accept("WARNING:         when software installation is complete");
    }
    out.accept("Saving state for rollback ...");
    box.log().accept("image " + manifest.fullName() + " added, active after the next reboot");
    return true;
  }

  /** Why an image cannot run here; empty when it can. */
  private Optional<String> misfit(Manifest manifest, boolean host) {
    Set<String> fits = manifest.label().fits();
    if (!fits.contains(box.vmhost() ? "vmhost" : "re1800")) {
      return Optional.of(
          manifest.fullName()
              + " is not for this Routing Engine; it takes "
              + (box.vmhost() ? "junos-vmhost-install-mx" : "junos-install-mx")
              + " images");
    }
    if (box.vmhost() && !host) {
      return Optional.of(
          manifest.fullName() + " is an image of the host; use 'request vmhost software add'");
    }
    if (!fits.contains(box.chassis())) {
      return Optional.of(
          manifest.fullName()
              + " is not for "
              + box.chassis()
              + "; it is for "
              + String.join(
                  ", ", fits.stream().filter(fit -> fit.startsWith("mx")).sorted().toList()));
    }
    return Optional.empty();
  }

  private boolean compatible(Inspection.Good good, String path, Consumer<String> out) {
    out.accept(good.verified());
    out.accept("Using " + good.opened().manifest().fullName() + " from " + path);
    out.accept("Validating against /config/juniper.conf.gz");
    byte[] model = good.opened().files().get("/usr/share/model/model.bin");
    List<String> problems =
        model == null ? List.of("the image has no model") : box.validation().apply(model);
    problems.forEach(out);
    out.accept(
        problems.isEmpty() ? "mgd: commit complete" : "mgd: error: configuration check-out failed");
    out.accept(problems.isEmpty() ? "Validation succeeded" : "Validation failed");
    return problems.isEmpty();
  }

  /** The firmware load test has failed (P-ST9): nothing changes, and the log says so. */
  private boolean refuse(String name, Inspection.Bad bad, Consumer<String> out) {
    out.accept("ERROR: " + name + ": " + bad.why());
    out.accept(
        bad.signature()
            ? "ERROR: Package signature validation failed. Aborting install."
            : "ERROR: Package verification failed. Aborting install.");
    out.accept(NOTHING_CHANGED);
    box.log().accept("FIPS firmware load test failed: " + name + ": " + bad.why());
    return false;
  }

  /** What a file says of itself, unverified. */
  private static Optional<Manifest.Label> labelled(byte[] file) {
    try {
      return Optional.of(SoftwarePackage.open(file).manifest().label());
    } catch (MalformedPackage e) {
      return Optional.empty();
    }
  }
}
