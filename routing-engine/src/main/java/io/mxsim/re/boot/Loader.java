package io.mxsim.re.boot;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.UsbSlot;
import io.mxsim.chassis.UsbStick;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Sha;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.software.FactoryImage;
import io.mxsim.re.software.ModulePackageVerifier;
import io.mxsim.re.software.PackageVerifier;
import io.mxsim.re.software.SoftwareSets;
import io.mxsim.re.software.ValidatedFirmware;
import io.mxsim.selftest.FirmwareFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The loader: goes on with an erasure that was cut short, installs from a USB stick that carries an
 * image (G-SW3), and starts an image only when its signature and every fingerprint are good
 * (P-ST1).
 */
public final class Loader {
  /** The install file that makes a USB stick bootable. */
  public static final String INSTALL_FILE = "/junos-install.tgz";

  private final Board board;
  private final RoutingEngineHardware hardware;
  private final Disks disks;
  private final Consumer<String> console;
  private final Consumer<String> panic;
  private final Service reset;
  private final Consumer<RoutingEngineModules> powered;
  private RoutingEngineModules modules;
  private BootImage image;

  /**
   * A loader that has not begun.
   *
   * @param panic takes the reason why there is no going on
   * @param reset the service that started the board
   * @param powered takes the cryptographic modules of the image that is being verified
   */
  public Loader(
      Board board,
      Disks disks,
      Consumer<String> console,
      Consumer<String> panic,
      Service reset,
      Consumer<RoutingEngineModules> powered) {
    this.board = board;
    this.hardware = board.routingEngine().orElseThrow();
    this.disks = disks;
    this.console = console;
    this.panic = panic;
    this.reset = reset;
    this.powered = powered;
  }

  /** The release that the two source documents describe for a family of chassis. */
  static ReleaseProfile profile(RoutingEngineHardware hardware) {
    return hardware.chassis().model().model().startsWith("MX20")
        ? ReleaseProfile.JUNOS_20_3X75
        : ReleaseProfile.JUNOS_19_1R2;
  }

  /** The name of that release's image. */
  static String releaseName(RoutingEngineHardware hardware) {
    return switch (profile(hardware)) {
      case JUNOS_20_3X75 -> "20.3X75";
      case JUNOS_19_1R2 -> "19.1R2";
    };
  }

  static boolean vmhost(RoutingEngineHardware hardware) {
    return hardware.kind() == RoutingEngineKind.VMHOST;
  }

  /** The install file that the factory ships for a Routing Engine. */
  public static byte[] factoryInstallFile(RoutingEngineHardware hardware) {
    return FactoryImage.installFile(releaseName(hardware), vmhost(hardware));
  }

  public ConsoleScript script() {
    return ConsoleScript.parse(resource(vmhost(hardware) ? "loader-vmhost" : "loader-re1800"));
  }

  public Map<String, ConsoleScriptRunner.Action> actions() {
    return Map.of("select-disk", this::selectDisk, "verify-image", this::verifyImage);
  }

  public String variable(String name) {
    return HardwareText.of(board, name);
  }

  /** What was verified; empty when the loader did not get there. */
  public Optional<BootImage> image() {
    return Optional.ofNullable(image);
  }

  private void selectDisk(Runnable next) {
    new Zeroizer(board, disks).resume(new Resumed(console), () -> install(next));
  }

  private void install(Runnable next) {
    Optional<byte[]> stick = installFile();
    if (stick.isPresent()) {
      new UsbInstall(board, disks, console).run(stick.get());
    } else if (!disks.manufactured()) {
      disks.install(FactoryImage.of(releaseName(hardware), vmhost(hardware)));
    }
    console.accept("Booting from Junos volume on " + disks.all().getFirst().name() + " ...");
    next.run();
  }

  /** What the console shows of a zeroization that goes on after a power cut. */
  private record Resumed(Consumer<String> console) implements Zeroizer.Progress {
    @Override
    public void begins(Disk disk) {
      console.accept("Zeroization of " + disk.name() + " was interrupted; it is completed now");
    }

    @Override
    public void reached(Disk disk, int percent) {
      console.accept("Zeroization of " + disk.name() + ": " + percent + "% done");
    }

    @Override
    public void ends(Disk disk) {
      console.accept("Zeroize done on " + disk.name() + ".");
    }
  }

  private Optional<byte[]> installFile() {
    for (UsbSlot slot : hardware.usb()) {
      Optional<byte[]> file =
          slot.stick().map(UsbStick::files).map(files -> files.get(INSTALL_FILE));
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  /**
   * The loader has code of its own, which only verifies and so needs no noise: what is wrong with
   * the modules of the system is for their tests to find.
   */
  static CryptoModule ownModule(RoutingEngineHardware hardware) {
    CryptoModule own =
        new CryptoModule(ModuleName.OPENSSL, profile(hardware), new SplittableRandom(0)::nextBytes);
    own.powerOn();
    return own;
  }

  /** What the next boot takes is made active, and made inactive again when it does not verify. */
  private void verifyImage(Runnable next) {
    Optional<FileSystem> found = disks.image();
    if (found.isEmpty()) {
      panic.accept("no bootable image; install Junos from USB media");
      return;
    }
    FileSystem files = found.get();
    SoftwareSets sets = new SoftwareSets(files);
    sets.pending()
        .ifPresent(pending -> {
          console.accept("Activating " + pending.fullName());
          sets.activate();
        });
    BootImage.Found verdict = verify(files);
    if (verdict instanceof BootImage.Found.Refused refused && sets.revert()) {
      console.accept("ERROR: the new image is not started: " + refused.why());
      console.accept("The software before it is started; install the new one again");
      verdict = verify(files);
    }
    switch (verdict) {
      case BootImage.Found.Refused refused -> {
        console.accept("To recover, plug in USB media with an install image and reboot");
        panic.accept("firmware integrity check failed: " + refused.why());
      }
      case BootImage.Found.Verified verified -> {
        sets.settle();
        image = verified.image();
        announce(image);
        next.run();
      }
    }
  }

  private void announce(BootImage image) {
    console.accept(
        "Verified "
            + image.manifest().fullName()
            + " signed by "
            + image.signer()
            + " method ECDSA256+SHA256");
    String chassis = hardware.chassis().model().model();
    if (!ValidatedFirmware.is(image.release().version(), chassis)) {
      console.accept(ValidatedFirmware.warning(image.release().version(), chassis));
    }
  }

  /** The modules of the image itself get power before it is verified (P-ST1). */
  private BootImage.Found verify(FileSystem files) {
    if (modules != null) {
      modules.powerOff(reset);
    }
    modules = new RoutingEngineModules(BootImage.profile(files), board.noise()::read);
    powered.accept(modules);
    modules.powerOn(reset, board.part().faults());
    CryptoModule own = ownModule(hardware);
    try {
      PackageVerifier verifier = ModulePackageVerifier.atBoot(own.selfTestServices());
      return BootImage.verify(
          files,
          (signed, signature, certificate) ->
              verifier.verify(
                  modules.read(FirmwareFault.SIGNATURE, signed), signature, certificate),
          content -> own.selfTestServices().digest(Sha.SHA_256).update(content).digest());
    } finally {
      own.powerOff();
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Loader.class.getResourceAsStream(name + ".console")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
