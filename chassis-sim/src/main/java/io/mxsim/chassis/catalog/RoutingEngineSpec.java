package io.mxsim.chassis.catalog;

import java.util.List;

/** What makes a part a Routing Engine. */
public record RoutingEngineSpec(RoutingEngineKind kind, int usbSlots, List<DiskSpec> disks) {
  public RoutingEngineSpec {
    disks = List.copyOf(disks);
  }

  /**
   * A disk.
   *
   * @param name of its file, for instance {@code disk0}; the first disk is the primary one
   * @param device what Junos calls it
   * @param shownMegabytes the size the inventory shows; the simulated disk is smaller
   */
  public record DiskSpec(
      String name,
      String device,
      int shownMegabytes,
      String description,
      List<PartitionSpec> partitions) {
    public DiskSpec {
      partitions = List.copyOf(partitions);
    }
  }

  /** A partition and its simulated size. */
  public record PartitionSpec(String name, int megabytes) {}
}
