package io.mxsim.re.boot;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.UsbSlot;
import io.mxsim.chassis.UsbStick;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.Eraser;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Sha;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.software.FactoryImage;
import io.mxsim.re.software.MalformedPackage;
import io.mxsim.re.software.ModulePackageVerifier;
import io.mxsim.re.software.PackageVerifier;
import io.mxsim.re.software.SoftwarePackage;
import io.mxsim.selftest.FirmwareFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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
  private final RoutingEngineModules modules;
  private BootImage image;

  public Loader(Board board, Disks disks, Consumer<String> console, Consumer<String> panic) {
    this.board = board;
    this.hardware = board.routingEngine().orElseThrow();
    this.disks = disks;
    this.console = console;
    this.panic = panic;
    this.modules = new RoutingEngineModules(profile(hardware), board.noise()::read);
  }

  /** The release that the two source documents describe for a family of chassis. */
  static ReleaseProfile profile(RoutingEngineHardware hardware) {
    return hardware.chassis().model().model().startsWith("MX20")
        ? ReleaseProfile.JUNOS_20_3X75
        : ReleaseProfile.JUNOS_19_1R2;
  }

  /** The name of that release's image. */
  public static String releaseName(RoutingEngineHardware hardware) {
    return switch (profile(hardware)) {
      case JUNOS_20_3X75 -> "20.3X75";
      case JUNOS_19_1R2 -> "19.1R2";
    };
  }

  public ConsoleScript script() {
    boolean vmhost = hardware.kind() == RoutingEngineKind.VMHOST;
    return ConsoleScript.parse(resource(vmhost ? "loader-vmhost" : "loader-re1800"));
  }

  public Map<String, ConsoleScriptRunner.Action> actions() {
    return Map.of("select-disk", this::selectDisk, "verify-image", this::verifyImage);
  }

  public String variable(String name) {
    return HardwareText.of(board, name);
  }

  /** The cryptographic modules, which get power when the image is verified. */
  public RoutingEngineModules modules() {
    return modules;
  }

  /** What was verified; empty when the loader did not get there. */
  public Optional<BootImage> image() {
    return Optional.ofNullable(image);
  }

  private void selectDisk(Runnable next) {
    for (Disk disk : disks.all()) {
      Optional<Eraser> interrupted = disk.interruptedErasure();
      if (interrupted.isPresent()) {
        resume(disk, interrupted.get());
      } else if (disks.condemned()) {
        resume(disk, disks.erase(disk));
      }
    }
    disks.cleared();
    Optional<byte[]> stick = installFile();
    if (stick.isPresent()) {
      installFromUsb(stick.get());
    } else if (!disks.manufactured()) {
      FactoryImage factory = FactoryImage.of(releaseName(hardware));
      disks.install(factory.system(), factory.optional());
    }
    console.accept("Booting from Junos volume on " + disks.all().getFirst().name() + " ...");
    next.run();
  }

  private void resume(Disk disk, Eraser eraser) {
    console.accept("Zeroization of " + disk.name() + " was interrupted; it is completed now");
    eraser.finish();
    console.accept("Zeroize done on " + disk.name() + ".");
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
  private CryptoModule ownModule() {
    CryptoModule own =
        new CryptoModule(ModuleName.OPENSSL, profile(hardware), new SplittableRandom(0)::nextBytes);
    own.powerOn();
    return own;
  }

  private void installFromUsb(byte[] file) {
    console.accept("Booting from USB media");
    CryptoModule openssl = ownModule();
    try {
      SoftwarePackage system = SoftwarePackage.open(file);
      PackageVerifier verifier = new ModulePackageVerifier(openssl.selfTestServices());
      switch (verifier.verify(system.signed(), system.signature(), system.certificate())) {
        case PackageVerifier.Verdict.Rejected rejected ->
            console.accept("ERROR: Package signature validation failed: " + rejected.reason());
        case PackageVerifier.Verdict.Signed signed -> install(system, signed.signer());
      }
    } catch (MalformedPackage e) {
      console.accept("ERROR: " + INSTALL_FILE + " is not a package: " + e.getMessage());
    } finally {
      openssl.powerOff();
    }
  }

  private void install(SoftwarePackage system, String signer) {
    String name = system.manifest().fullName();
    console.accept("Verified " + name + " signed by " + signer + " method ECDSA256+SHA256");
    console.accept("Installing " + name + " on every disk; all data on them is erased");
    disks.all().forEach(disk -> disks.erase(disk).finish());
    disks.install(system, FactoryImage.of(releaseName(hardware)).optional());
    for (String fault : List.copyOf(board.part().faults())) {
      if (modules.isTest(fault)) {
        hardware.chassis().repair(board.backplane().address(), fault);
      }
    }
    console.accept("Installation complete. Remove the USB media before the next reboot.");
  }

  private void verifyImage(Runnable next) {
    Optional<FileSystem> files = disks.image();
    if (files.isEmpty()) {
      panic.accept("no bootable image; install Junos from USB media");
      return;
    }
    modules.powerOn(board.part().faults());
    switch (verified(files.get())) {
      case BootImage.Found.Refused refused ->
          panic.accept("firmware integrity check failed: " + refused.why());
      case BootImage.Found.Verified verified -> {
        image = verified.image();
        console.accept(
            "Verified "
                + image.manifest().fullName()
                + " signed by "
                + image.signer()
                + " method ECDSA256+SHA256");
        next.run();
      }
    }
  }

  private BootImage.Found verified(FileSystem files) {
    CryptoModule own = ownModule();
    try {
      PackageVerifier verifier = new ModulePackageVerifier(own.selfTestServices());
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
