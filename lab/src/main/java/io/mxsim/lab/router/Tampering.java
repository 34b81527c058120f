package io.mxsim.lab.router;

import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.UsbSlot;
import io.mxsim.chassis.UsbStick;
import io.mxsim.chassis.catalog.HardwareRefusal;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.Mount;
import io.mxsim.chassis.media.Partition;
import io.mxsim.chassis.media.PartitionFull;
import io.mxsim.re.RoutingEngineFirmware;
import io.mxsim.re.boot.Disks;
import io.mxsim.re.boot.Loader;
import java.util.Map;
import java.util.Optional;

/** What hands can do to a Routing Engine's media: USB sticks, and a disk that goes bad. */
final class Tampering {
  private static final String UPLOADS = "/var/tmp/";

  private final RoutingEngineFirmware firmware;
  private final RoutingEngineHardware hardware;

  Tampering(RoutingEngineFirmware firmware) {
    this.firmware = firmware;
    this.hardware = firmware.board().routingEngine().orElseThrow();
  }

  /** Plugs in a stick with the image that the factory ships for this chassis (G-SW3). */
  void plugUsb() {
    plugUsb(Loader.factoryInstallFile(hardware));
  }

  /** Plugs in a stick with an install image, good or bad. */
  void plugUsb(byte[] image) {
    usb().insert(new UsbStick("Junos install media", Map.of(Loader.INSTALL_FILE, image)));
  }

  /** Puts a file below {@code /var/tmp/}, whether the Routing Engine runs or not. */
  void copyIn(String path, byte[] file) {
    String name = path.startsWith(UPLOADS) ? path.substring(UPLOADS.length()) : "";
    if (name.isEmpty() || name.contains("/") || name.startsWith(".")) {
      throw new HardwareRefusal("files are copied into " + UPLOADS + ", not to " + path);
    }
    Partition partition = hardware.disks().getFirst().partition(Disks.VAR);
    Optional<FileSystem> mounted = partition.mounted();
    FileSystem files =
        mounted.orElseGet(() ->
            partition.mount(firmware.board().loop()::now) instanceof Mount.Mounted found
                ? found.fileSystem()
                : partition.format(firmware.board().loop()::now));
    try {
      files.write("/tmp/" + name, file);
      files.sync();
    } catch (PartitionFull e) {
      throw new HardwareRefusal("the disk has no room for " + path);
    } finally {
      if (mounted.isEmpty()) {
        partition.unmount();
      }
    }
  }

  void pullUsb() {
    if (usb().remove().isEmpty()) {
      throw new HardwareRefusal("there is no stick in the USB port");
    }
  }

  /** Flips a bit in the middle of a file of the image, mounted or not. */
  void corrupt(String path) {
    Partition partition = hardware.disks().getFirst().partition(Disks.IMAGE);
    if (partition.mounted().isPresent()) {
      flip(partition.mounted().get(), path);
      return;
    }
    if (!(partition.mount(firmware.board().loop()::now) instanceof Mount.Mounted mounted)) {
      throw new HardwareRefusal("there is no image on the disk yet");
    }
    try {
      flip(mounted.fileSystem(), path);
    } finally {
      partition.unmount();
    }
  }

  private static void flip(FileSystem files, String path) {
    long size = files.stat(path).filter(stat -> !stat.directory()).map(s -> s.size()).orElse(0L);
    if (size == 0) {
      throw new HardwareRefusal("the image has no bytes in a file " + path);
    }
    files.flipBit(path, size / 2, 0);
  }

  private UsbSlot usb() {
    return hardware.usb().getFirst();
  }
}
