package io.mxsim.re.boot;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.software.Manifest;
import io.mxsim.re.software.ModulePackageVerifier;
import io.mxsim.re.software.PackageInspector;
import io.mxsim.re.software.PackageInspector.Inspection;
import io.mxsim.re.software.SoftwarePackage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The install from a USB stick, which recovers a device that reboots continuously (G-SW3). What is
 * not signed, or not for this Routing Engine, leaves the disks alone.
 */
final class UsbInstall {
  private final Board board;
  private final RoutingEngineHardware hardware;
  private final Disks disks;
  private final Consumer<String> console;

  UsbInstall(Board board, Disks disks, Consumer<String> console) {
    this.board = board;
    this.hardware = board.routingEngine().orElseThrow();
    this.disks = disks;
    this.console = console;
  }

  /** The installer runs in a module of its own: that on the disk may be what is to be replaced. */
  void run(byte[] file) {
    console.accept("Booting from USB media");
    CryptoModule openssl = Loader.ownModule(hardware);
    Services services = openssl.selfTestServices();
    PackageInspector inspector =
        new PackageInspector(
            ModulePackageVerifier.atBoot(services),
            content -> services.digest(Sha.SHA_256).update(content).digest());
    switch (inspector.inspect(file)) {
      case Inspection.Bad bad -> {
        console.accept(
            (bad.signature()
                    ? "ERROR: Package signature validation failed: "
                    : "ERROR: Package verification failed: ")
                + bad.why());
        console.accept("Nothing is installed; write the install image to the USB media again");
      }
      case Inspection.Good good -> install(good);
    }
    openssl.powerOff();
  }

  private void install(Inspection.Good good) {
    SoftwarePackage system = good.opened();
    Manifest manifest = system.manifest();
    String name = manifest.fullName();
    console.accept(good.verified());
    String chassis = hardware.chassis().model().model().toLowerCase(Locale.ROOT);
    Set<String> fits = manifest.label().fits();
    if (!fits.contains(chassis) || !fits.contains(Loader.vmhost(hardware) ? "vmhost" : "re1800")) {
      console.accept("ERROR: " + name + " is not for this Routing Engine; nothing is installed");
      return;
    }
    console.accept("Installing " + name + " on every disk; all data on them is erased");
    disks.all().forEach(disk -> disks.erase(disk).finish());
    disks.install(system);
    mend();
    console.accept("Installation complete. Remove the USB media before the next reboot.");
  }

  /** Software that is good again mends what was broken in it. */
  private void mend() {
    RoutingEngineModules modules =
        new RoutingEngineModules(Loader.profile(hardware), board.noise()::read);
    for (String fault : List.copyOf(board.part().faults())) {
      if (modules.isTest(fault)) {
        hardware.chassis().repair(board.backplane().address(), fault);
      }
    }
  }
}
