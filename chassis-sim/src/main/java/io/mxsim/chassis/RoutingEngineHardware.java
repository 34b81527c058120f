package io.mxsim.chassis;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.catalog.RoutingEngineSpec;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.DiskLayout;
import io.mxsim.chassis.media.Nvram;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.serial.SerialLine;
import java.util.ArrayList;
import java.util.List;

/** What a Routing Engine has beyond any other board. */
public final class RoutingEngineHardware {
  private static final int SCROLLBACK_BYTES = 64 * 1024;
  private static final int BLOCKS_PER_MEGABYTE = 256;

  private final Chassis chassis;
  private final RoutingEngineSpec spec;
  private final StateFolder state;
  private final String serial;
  private final SerialLine console = new SerialLine(SCROLLBACK_BYTES);
  private final ManagementPort managementPort;
  private final List<UsbSlot> usb = new ArrayList<>();
  private final List<Disk> disks = new ArrayList<>();
  private Nvram nvram;

  RoutingEngineHardware(
      Chassis chassis,
      RoutingEngineSpec spec,
      StateFolder state,
      String serial,
      MacAddress managementAddress) {
    this.chassis = chassis;
    this.spec = spec;
    this.state = state;
    this.serial = serial;
    this.managementPort = new ManagementPort(managementAddress);
    for (int i = 0; i < spec.usbSlots(); i++) {
      usb.add(new UsbSlot());
    }
  }

  public RoutingEngineKind kind() {
    return spec.kind();
  }

  /** The control board's hold on the chassis: what is where, power to slots, craft LEDs. */
  public Chassis chassis() {
    return chassis;
  }

  public SerialLine console() {
    return console;
  }

  public ManagementPort managementPort() {
    return managementPort;
  }

  public List<UsbSlot> usb() {
    return List.copyOf(usb);
  }

  /** The disks, the primary one first; opened, or made, when first asked for. */
  public List<Disk> disks() {
    if (disks.isEmpty()) {
      for (RoutingEngineSpec.DiskSpec disk : spec.disks()) {
        disks.add(state.disk(serial, layout(disk)));
      }
    }
    return List.copyOf(disks);
  }

  /**
   * Opens disks and NVRAM, which is otherwise done when they are first asked for.
   *
   * @throws io.mxsim.chassis.media.StateFolderRefusal when one of them is damaged
   */
  public void openMedia() {
    disks();
    nvram();
  }

  private static DiskLayout layout(RoutingEngineSpec.DiskSpec disk) {
    List<DiskLayout.Area> areas = new ArrayList<>();
    for (RoutingEngineSpec.PartitionSpec partition : disk.partitions()) {
      int blocks = partition.megabytes() * BLOCKS_PER_MEGABYTE;
      areas.add(new DiskLayout.Area(partition.name(), blocks));
    }
    return new DiskLayout(disk.name(), areas);
  }

  /** The memory that survives power cuts and zeroization. */
  public Nvram nvram() {
    if (nvram == null) {
      nvram = state.nvram(serial);
    }
    return nvram;
  }

  /** Power or processor are gone: what was only in memory is lost. */
  void interrupt() {
    disks.forEach(Disk::powerCut);
    console.read(null);
    managementPort.enable(false);
  }

  void unplug() {
    disks.forEach(Disk::close);
    disks.clear();
  }
}
