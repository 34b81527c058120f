package io.mxsim.chassis.media;

/** A partition has no room for what was to be written; nothing changed. */
public final class PartitionFull extends RuntimeException {
  private final String partition;

  PartitionFull(String partition) {
    super("partition " + partition + " is full");
    this.partition = partition;
  }

  /** The name of the partition. */
  public String partition() {
    return partition;
  }
}
