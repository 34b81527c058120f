package io.mxsim.chassis.media;

import java.time.Instant;
import java.util.TreeMap;

/** An entry of a file tree, in memory. */
sealed interface Node {
  FileStat stat();

  /** Changes what {@code chmod} and {@code chown} change. */
  void own(int mode, int owner);

  /** Overwrites the bytes it holds in memory. */
  void wipe();

  /** A directory: entries by name. */
  final class Directory implements Node {
    final TreeMap<String, Node> entries = new TreeMap<>();
    Instant modified;
    private int mode;
    private int owner;

    Directory(Instant modified, int mode, int owner) {
      this.modified = modified;
      this.mode = mode;
      this.owner = owner;
    }

    @Override
    public FileStat stat() {
      return new FileStat(true, 0, modified, mode, owner);
    }

    @Override
    public void own(int newMode, int newOwner) {
      mode = newMode;
      owner = newOwner;
    }

    @Override
    public void wipe() {
      entries.values().forEach(Node::wipe);
    }
  }

  /** A file: its content and what the directory says about it. */
  final class RegularFile implements Node {
    final Content content;
    Instant modified;
    private int mode;
    private int owner;

    RegularFile(Content content, Instant modified, int mode, int owner) {
      this.content = content;
      this.modified = modified;
      this.mode = mode;
      this.owner = owner;
    }

    @Override
    public FileStat stat() {
      return new FileStat(false, content.size(), modified, mode, owner);
    }

    @Override
    public void own(int newMode, int newOwner) {
      mode = newMode;
      owner = newOwner;
    }

    @Override
    public void wipe() {
      content.wipe();
    }
  }
}
