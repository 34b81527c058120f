package io.mxsim.chassis.media;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file tree of a partition. Paths begin with a slash at the partition's root. Changes stay in
 * memory until {@link #sync}; a path that does not exist is the caller's bug unless the method says
 * otherwise.
 */
public final class FileSystem {
  /** Superblocks, two tables, and room for something. */
  static final int MIN_BLOCKS = 16;

  private static final int FILE_MODE = 0644;
  private static final int DIRECTORY_MODE = 0755;

  /** Kept free so that deleting and syncing works on a full partition. */
  private static final int RESERVE = 4;

  private final Partition partition;
  private final InstantSource clock;
  private final Node.Directory root;
  private Superblocks.Superblock inForce;
  private Allocation allocation;
  private boolean changed;
  private boolean dropped;

  /** Blocks that changed since the last sync, or more. */
  private int pendingAtMost;

  FileSystem(Partition partition, InstantSource clock, Superblocks.Superblock inForce) {
    this.partition = partition;
    this.clock = clock;
    this.inForce = inForce;
    this.root = new Node.Directory(clock.instant(), DIRECTORY_MODE, 0);
    this.allocation = Allocation.empty(partition);
    this.changed = true;
  }

  /** Reads the tree that the superblock in force leads to. */
  void load(byte[] table) throws IOException {
    TreeCodec.decode(table, root, partition);
    allocation = live();
    changed = false;
  }

  /** The whole file. */
  public byte[] read(String path) {
    Content content = file(path).content;
    return content.read(0, Math.toIntExact(content.size()));
  }

  /** At most {@code length} bytes from {@code from} on; fewer at the end of the file. */
  public byte[] read(String path, long from, int length) {
    return file(path).content.read(from, length);
  }

  /**
   * Flips one bit of a file where it lies on the disk, as decay or an attacker would: nobody is
   * told. For scenarios.
   *
   * @param from offset in the file of the byte
   */
  public void flipBit(String path, long from, int bit) {
    Content content = file(path).content;
    if (from < 0 || from >= content.size()) {
      throw new IllegalArgumentException(path + " has no byte " + from);
    }
    content.flipBit(from, bit);
  }

  /** Sets a file's bytes; makes the file, and the directories that lead to it, when missing. */
  public void write(String path, byte[] bytes) {
    reserve(Content.blocksFor(bytes.length));
    Node.RegularFile file = fileOrNew(path);
    file.content.replace(bytes);
    file.modified = touch();
  }

  /** Adds to the end of a file; makes it when missing. */
  public void append(String path, byte[] bytes) {
    reserve(Content.blocksFor(bytes.length) + 1);
    Node.RegularFile file = fileOrNew(path);
    file.content.append(bytes);
    file.modified = touch();
  }

  /** Deletes a file or a directory with all it holds; returns whether there was one. */
  public boolean delete(String path) {
    Optional<Node> doomed = find(path);
    if (doomed.isEmpty()) {
      return false;
    }
    doomed.get().wipe();
    unlink(path);
    return true;
  }

  /** Moves an entry; a file that has the new name is replaced. */
  public void rename(String from, String to) {
    if (to.startsWith(from + "/")) {
      throw new IllegalArgumentException("cannot move " + from + " into itself");
    }
    Node node = node(from);
    Optional<Node> replaced = find(to);
    if (replaced.isPresent() && replaced.get() == node) {
      return;
    }
    if (replaced.isPresent() && replaced.get() instanceof Node.Directory) {
      throw new IllegalArgumentException(to + " is a directory");
    }
    replaced.ifPresent(Node::wipe);
    Node.Directory target = directoryOrNew(parent(to));
    unlink(from);
    target.entries.put(name(to), node);
    target.modified = touch();
  }

  /** Makes a directory and those that lead to it; nothing when it is there. */
  public void mkdir(String path) {
    directoryOrNew(path);
  }

  /** The names in a directory, sorted. */
  public List<String> list(String path) {
    if (node(path) instanceof Node.Directory directory) {
      return List.copyOf(directory.entries.keySet());
    }
    throw new IllegalArgumentException(path + " is not a directory");
  }

  /** What the directory says about an entry; empty when there is none. */
  public Optional<FileStat> stat(String path) {
    return find(path).map(Node::stat);
  }

  public boolean exists(String path) {
    return find(path).isPresent();
  }

  /** Sets permission bits and owner. */
  public void own(String path, int mode, int owner) {
    node(path).own(mode, owner);
    touch();
  }

  /** Bytes of the partition, in use or not. */
  public long size() {
    return (long) partition.blocks() * BlockStore.BLOCK;
  }

  /** Bytes that can still be written; what changed since the last sync counts as in use. */
  public long free() {
    return (long) Math.max(0, freeBlocks()) * BlockStore.BLOCK;
  }

  /** Writes everything that changed, in one step that happens wholly or not at all. */
  public void sync() {
    checkMounted();
    if (!changed) {
      return;
    }
    Allocation next = allocation.copy();
    Map<Node.RegularFile, int[]> written = writeContents(next);
    byte[] table =
        TreeCodec.encode(root, file -> written.getOrDefault(file, file.content.blocks()));
    int[] tableBlocks = writeTable(table, next);
    partition.force();
    Superblocks.Superblock superblock =
        Superblocks.Superblock.of(inForce.generation() + 1, tableBlocks, table);
    Superblocks.write(partition, superblock);
    partition.force();
    inForce = superblock;
    written.forEach((file, blocks) -> file.content.synced(blocks));
    allocation = live();
    changed = false;
    pendingAtMost = 0;
  }

  /** The power is gone or the partition unmounted: forgets everything. */
  void drop() {
    root.wipe();
    root.entries.clear();
    dropped = true;
  }

  private Map<Node.RegularFile, int[]> writeContents(Allocation next) {
    Map<Node.RegularFile, int[]> written = new IdentityHashMap<>();
    for (Node.RegularFile file : files()) {
      if (!file.content.changed().isEmpty()) {
        int[] blocks = file.content.blocks().clone();
        file.content
            .changed()
            .forEach((index, bytes) -> {
              blocks[index] = next.next();
              partition.write(blocks[index], bytes);
            });
        written.put(file, blocks);
      }
    }
    return written;
  }

  private int[] writeTable(byte[] table, Allocation next) {
    int[] blocks = new int[Content.blocksFor(table.length)];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = next.next();
      int from = i * BlockStore.BLOCK;
      byte[] slice = Arrays.copyOfRange(table, from, from + BlockStore.BLOCK);
      partition.write(blocks[i], slice);
    }
    return blocks;
  }

  private Allocation live() {
    Allocation live = Allocation.empty(partition);
    live.take(inForce.tableBlocks());
    for (Node.RegularFile file : files()) {
      live.take(file.content.blocks());
    }
    return live;
  }

  private List<Node.RegularFile> files() {
    List<Node.RegularFile> files = new ArrayList<>();
    collect(root, files);
    return files;
  }

  private static void collect(Node.Directory directory, List<Node.RegularFile> files) {
    for (Node node : directory.entries.values()) {
      switch (node) {
        case Node.Directory inner -> collect(inner, files);
        case Node.RegularFile file -> files.add(file);
      }
    }
  }

  private int pendingBlocks() {
    int pending = 0;
    for (Node.RegularFile file : files()) {
      pending += file.content.changed().size();
    }
    return pending;
  }

  private int freeBlocks() {
    return freeBlocks(pendingBlocks());
  }

  private int freeBlocks(int pending) {
    int nextTable = inForce.tableBlocks().length;
    return allocation.free() - pending - nextTable - RESERVE;
  }

  /** Looks at the files only when they might not leave enough. */
  private void reserve(int blocks) {
    if (blocks > freeBlocks(pendingAtMost)) {
      pendingAtMost = pendingBlocks();
      if (blocks > freeBlocks(pendingAtMost)) {
        throw new PartitionFull(partition.name());
      }
    }
    pendingAtMost += blocks;
  }

  private Instant touch() {
    changed = true;
    return clock.instant();
  }

  private void checkMounted() {
    if (dropped) {
      throw new IllegalStateException(partition.name() + " is no longer mounted");
    }
  }

  private void unlink(String path) {
    Node.Directory parent = directoryOrNew(parent(path));
    parent.entries.remove(name(path));
    parent.modified = touch();
  }

  private Node.RegularFile fileOrNew(String path) {
    Node.Directory parent = directoryOrNew(parent(path));
    Node node = parent.entries.get(name(path));
    if (node == null) {
      Content content = new Content(partition, new int[0], 0);
      node = new Node.RegularFile(content, touch(), FILE_MODE, 0);
      parent.entries.put(name(path), node);
      parent.modified = touch();
    }
    return asFile(path, node);
  }

  private Node.RegularFile file(String path) {
    return asFile(path, node(path));
  }

  private static Node.RegularFile asFile(String path, Node node) {
    if (node instanceof Node.RegularFile file) {
      return file;
    }
    throw new IllegalArgumentException(path + " is a directory");
  }

  private Node.Directory directoryOrNew(String path) {
    checkMounted();
    Node.Directory directory = root;
    for (String name : names(path)) {
      Node node = directory.entries.get(name);
      if (node == null) {
        node = new Node.Directory(touch(), DIRECTORY_MODE, 0);
        directory.entries.put(name, node);
        directory.modified = touch();
      }
      if (!(node instanceof Node.Directory inner)) {
        throw new IllegalArgumentException(name + " in " + path + " is a file");
      }
      directory = inner;
    }
    return directory;
  }

  private Node node(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalArgumentException("no such file or directory: " + path));
  }

  private Optional<Node> find(String path) {
    checkMounted();
    Node node = root;
    for (String name : names(path)) {
      node = node instanceof Node.Directory directory ? directory.entries.get(name) : null;
    }
    return Optional.ofNullable(node);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  private static String name(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!path.startsWith("/") || name.isEmpty()) {
      throw new IllegalArgumentException("no path of a file: " + path);
    }
    return name;
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (int from = 0; from < path.length(); ) {
      int end = path.indexOf('/', from);
      end = end < 0 ? path.length() : end;
      if (end > from) {
        names.add(path.substring(from, end));
      }
      from = end + 1;
    }
    return names;
  }
}
