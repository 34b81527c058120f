package io.mxsim.re.boot;

import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.Eraser;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.Mount;
import io.mxsim.chassis.media.Nvram;
import io.mxsim.chassis.media.Partition;
import io.mxsim.re.software.SoftwarePackage;
import io.mxsim.re.software.SoftwareSets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The disks of a Routing Engine as its firmware uses them: what lies on which partition. */
public final class Disks {
  /** Partition of the image: the only one that zeroization leaves alone. */
  public static final String IMAGE = "junos";

  public static final String CONFIG = "config";
  public static final String VAR = "var";

  private static final String MANUFACTURED = "manufactured";
  private static final String CONDEMNED = "zeroize";
  private static final String OTHER_CONDEMNED = "zeroize-other";

  private final RoutingEngineHardware hardware;
  private final InstantSource clock;

  public Disks(RoutingEngineHardware hardware, InstantSource clock) {
    this.hardware = hardware;
    this.clock = clock;
  }

  /** Whether the image was put on the disks, by the factory or from USB. */
  public boolean manufactured() {
    return nvram().get(MANUFACTURED).isPresent();
  }

  /**
   * Writes an image to every disk, one after the other: what the factory and an install from USB
   * do. A disk has its old software or the new one, whole, whenever the power goes.
   */
  public void install(SoftwarePackage image) {
    for (Disk disk : hardware.disks()) {
      Partition partition = disk.partition(IMAGE);
      FileSystem files =
          partition.mount(clock) instanceof Mount.Mounted mounted
              ? mounted.fileSystem()
              : partition.format(clock);
      new SoftwareSets(files).replace(image);
      partition.unmount();
    }
    nvram().put(MANUFACTURED, "yes");
  }

  /**
   * The file system of the image on the primary disk; where that has none that can be read, on the
   * next one.
   */
  public Optional<FileSystem> image() {
    for (Disk disk : hardware.disks()) {
      Partition partition = disk.partition(IMAGE);
      if (partition.mount(clock) instanceof Mount.Mounted(FileSystem files, String ignored)) {
        if (new SoftwareSets(files).bootable()) {
          return Optional.of(files);
        }
        partition.unmount();
      }
    }
    return Optional.empty();
  }

  /**
   * The file system of a partition of the primary disk, made when there is none.
   *
   * @param report takes a sentence for the console when what was there is damaged
   */
  public FileSystem mount(String name, Consumer<String> report) {
    Partition partition = hardware.disks().getFirst().partition(name);
    return switch (partition.mount(clock)) {
      case Mount.Mounted mounted -> {
        report.accept(
            mounted.warning().isEmpty()
                ? "/dev/gpt/" + name + ": FILE SYSTEM CLEAN; SKIPPING CHECKS"
                : "/dev/gpt/" + name + ": FILE SYSTEM RECOVERED: " + mounted.warning());
        yield mounted.fileSystem();
      }
      case Mount.Blank ignored -> {
        report.accept("/dev/gpt/" + name + ": new file system");
        yield partition.format(clock);
      }
      case Mount.Damaged damaged -> {
        report.accept(
            "/dev/gpt/" + name + ": FILE SYSTEM DAMAGED: " + damaged.what() + "; made anew");
        yield partition.format(clock);
      }
    };
  }

  /** Begins to overwrite everything but the image on {@code disk}. */
  public Eraser erase(Disk disk) {
    List<Partition> doomed = new ArrayList<>();
    for (Partition partition : disk.partitions()) {
      if (!partition.name().equals(IMAGE)) {
        partition.unmount();
        doomed.add(partition);
      }
    }
    return disk.erase(doomed, (byte) 0);
  }

  /** From now on the disks are to be zeroized, also when the power goes off before it begins. */
  public void condemn() {
    nvram().put(CONDEMNED, "yes");
  }

  /** The other Routing Engine is to be zeroized, too, and has not confirmed that it knows. */
  public void owe() {
    nvram().put(OTHER_CONDEMNED, "yes");
  }

  /** Whether the other Routing Engine is still to be told. */
  public boolean owes() {
    return nvram().get(OTHER_CONDEMNED).isPresent();
  }

  /** The other Routing Engine is bound to it, or is given up. */
  public void settled() {
    nvram().remove(OTHER_CONDEMNED);
  }

  /** Whether a zeroization has begun that has not ended. */
  public boolean condemned() {
    return nvram().get(CONDEMNED).isPresent();
  }

  /** The disks are zeroized. */
  public void cleared() {
    nvram().remove(CONDEMNED);
  }

  /** The disks, the primary one first. */
  public List<Disk> all() {
    return hardware.disks();
  }

  public Nvram nvram() {
    return hardware.nvram();
  }
}
