package io.mxsim.chassis.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A disk: block 0 holds the partition table, block 1 the marker of a running erasure, the rest the
 * partitions.
 */
public final class Disk implements AutoCloseable {
  static final int RESERVED = 2;
  private static final int TABLE = 0;
  private static final int MARKER = 1;
  private static final long TABLE_MAGIC = 0x6d78_7369_6d20_7074L;
  private static final long MARKER_MAGIC = 0x6d78_7369_6d20_6572L;
  private static final int MAX_PARTITIONS = 64;

  private final String name;
  private final BlockStore blocks;
  private final List<Partition> partitions = new ArrayList<>();

  private Disk(String name, BlockStore blocks) {
    this.name = name;
    this.blocks = blocks;
  }

  /**
   * Opens the disk in {@code file}, making it when there is none.
   *
   * @throws StateFolderRefusal when the partition table is damaged
   */
  static Disk open(Path file, DiskLayout layout, boolean durable) {
    try {
      boolean made = !Files.exists(file);
      BlockStore blocks = new FileBlocks(file, layout.blocks(), durable);
      Optional<Disk> disk = open(layout, blocks, made);
      if (disk.isEmpty()) {
        blocks.close();
        throw StateFolderRefusal.damaged(file, "its partition table does not match its checksum");
      }
      return disk.get();
    } catch (IOException e) {
      throw new MediaFault("cannot open " + file, e);
    }
  }

  /** The disk on {@code blocks}; empty when it is not blank and has no whole partition table. */
  static Optional<Disk> open(DiskLayout layout, BlockStore blocks, boolean made)
      throws IOException {
    Disk disk = new Disk(layout.name(), blocks);
    if (made) {
      disk.label(layout);
      return Optional.of(disk);
    }
    byte[] table = disk.block(TABLE);
    ByteBuffer fields = Blocks.open(table, TABLE_MAGIC);
    if (fields != null) {
      disk.readTable(fields);
    } else if (Blocks.blank(table)) {
      // The process that made the file was killed before it wrote the first block.
      disk.label(layout);
    } else {
      return Optional.empty();
    }
    return Optional.of(disk);
  }

  private void label(DiskLayout layout) throws IOException {
    ByteBuffer table = Blocks.framed(TABLE_MAGIC);
    table.putInt(layout.partitions().size());
    int first = RESERVED;
    for (DiskLayout.Area area : layout.partitions()) {
      byte[] label = area.name().getBytes(StandardCharsets.US_ASCII);
      table.putInt(first).putInt(area.blocks()).put((byte) label.length).put(label);
      partitions.add(new Partition(this, area.name(), first, area.blocks()));
      first += area.blocks();
    }
    blocks.write(TABLE, Blocks.seal(table));
    blocks.force();
  }

  private void readTable(ByteBuffer table) {
    int count = Math.min(table.getInt(), MAX_PARTITIONS);
    for (int i = 0; i < count; i++) {
      int first = table.getInt();
      int size = table.getInt();
      byte[] label = new byte[table.get()];
      table.get(label);
      partitions.add(
          new Partition(this, new String(label, StandardCharsets.US_ASCII), first, size));
    }
  }

  /** How the Routing Engine calls it. */
  public String name() {
    return name;
  }

  /** The partitions in their order on the disk. */
  public List<Partition> partitions() {
    return List.copyOf(partitions);
  }

  /** The partition called {@code partition}; asking for one that does not exist is a bug. */
  public Partition partition(String partition) {
    for (Partition candidate : partitions) {
      if (candidate.name().equals(partition)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException(name + " has no partition " + partition);
  }

  /** Size in bytes. */
  public long size() {
    return (long) lastBlock() * BlockStore.BLOCK;
  }

  private int lastBlock() {
    int last = RESERVED;
    for (Partition partition : partitions) {
      last = Math.max(last, partition.first() + partition.blocks());
    }
    return last;
  }

  /** Power is gone: what no file system of the disk has synced is lost. */
  public void powerCut() {
    for (Partition partition : partitions) {
      partition.unmount();
    }
  }

  /**
   * Begins to overwrite whole partitions with {@code pattern}. The disk remembers that it is being
   * erased until {@link Eraser#step} has finished. Mounted file systems of them are dropped.
   */
  public Eraser erase(List<Partition> doomed, byte pattern) {
    for (Partition partition : doomed) {
      partition.unmount();
    }
    Eraser eraser = new Eraser(this, List.copyOf(doomed), pattern, 0);
    mark(eraser);
    return eraser;
  }

  /** The erasure that a power cut or a kill has interrupted, ready to go on. */
  public Optional<Eraser> interruptedErasure() {
    byte[] bytes = block(MARKER);
    if (Blocks.blank(bytes)) {
      return Optional.empty();
    }
    ByteBuffer marker = Blocks.open(bytes, MARKER_MAGIC);
    if (marker == null) {
      // A damaged marker proves that an erasure ran, not how far it came: all of it again.
      return Optional.of(new Eraser(this, partitions(), (byte) 0, 0));
    }
    byte pattern = marker.get();
    long chosen = marker.getLong();
    List<Partition> doomed = new ArrayList<>();
    for (int i = 0; i < partitions.size(); i++) {
      if ((chosen >> i & 1) == 1) {
        doomed.add(partitions.get(i));
      }
    }
    return Optional.of(new Eraser(this, List.copyOf(doomed), pattern, marker.getInt()));
  }

  /** Records how far an erasure has come. */
  void mark(Eraser eraser) {
    long chosen = 0;
    for (int i = 0; i < partitions.size(); i++) {
      if (eraser.partitions().contains(partitions.get(i))) {
        chosen |= 1L << i;
      }
    }
    ByteBuffer marker = Blocks.framed(MARKER_MAGIC);
    marker.put(eraser.pattern()).putLong(chosen).putInt(eraser.blocksDone());
    write(MARKER, Blocks.seal(marker));
    force();
  }

  /** Records that no erasure is running. */
  void unmark() {
    write(MARKER, new byte[BlockStore.BLOCK]);
    force();
  }

  /** How often {@code needle} occurs anywhere on the disk, freed blocks included. */
  public int search(byte[] needle) {
    return Search.count(needle, lastBlock(), this::read);
  }

  /** Flips one bit, as decay or an attacker would; for scenarios. */
  public void flipBit(long offset, int bit) {
    int number = Math.toIntExact(offset / BlockStore.BLOCK);
    byte[] block = block(number);
    block[(int) (offset % BlockStore.BLOCK)] ^= (byte) (1 << bit);
    write(number, block);
  }

  byte[] block(int number) {
    byte[] block = new byte[BlockStore.BLOCK];
    read(number, block);
    return block;
  }

  void read(int first, byte[] into) {
    try {
      blocks.read(first, into);
    } catch (IOException e) {
      throw new MediaFault("cannot read " + name, e);
    }
  }

  void write(int number, byte[] bytes) {
    try {
      blocks.write(number, bytes);
    } catch (IOException e) {
      throw new MediaFault("cannot write " + name, e);
    }
  }

  void force() {
    try {
      blocks.force();
    } catch (IOException e) {
      throw new MediaFault("cannot write " + name, e);
    }
  }

  /** Lets go of the host file; what was not synced is lost. */
  @Override
  public void close() {
    powerCut();
    try {
      blocks.close();
    } catch (IOException e) {
      throw new MediaFault("cannot close " + name, e);
    }
  }
}
