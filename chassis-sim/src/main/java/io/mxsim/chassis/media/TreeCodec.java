package io.mxsim.chassis.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** The table of a file system: the whole tree, without the content of files. */
final class TreeCodec {
  private TreeCodec() {}

  /** Encodes the tree; {@code blocks} gives each file's block numbers. */
  static byte[] encode(Node.Directory root, BlocksOf blocks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      encode(root, blocks, out);
    } catch (IOException e) {
      throw new IllegalStateException("an array does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** Where the blocks of a file are in the state that is being written. */
  interface BlocksOf {
    int[] blocks(Node.RegularFile file);
  }

  private static void encode(Node.Directory directory, BlocksOf blocks, DataOutputStream out)
      throws IOException {
    out.writeInt(directory.entries.size());
    for (Map.Entry<String, Node> entry : directory.entries.entrySet()) {
      FileStat stat = entry.getValue().stat();
      out.writeUTF(entry.getKey());
      out.writeBoolean(stat.directory());
      writeStat(stat, out);
      switch (entry.getValue()) {
        case Node.Directory inner -> encode(inner, blocks, out);
        case Node.RegularFile file -> writeBlocks(stat.size(), blocks.blocks(file), out);
      }
    }
  }

  private static void writeStat(FileStat stat, DataOutputStream out) throws IOException {
    out.writeLong(stat.modified().getEpochSecond());
    out.writeInt(stat.modified().getNano());
    out.writeShort(stat.mode());
    out.writeInt(stat.owner());
  }

  private static void writeBlocks(long size, int[] blocks, DataOutputStream out)
      throws IOException {
    out.writeLong(size);
    for (int block : blocks) {
      out.writeInt(block);
    }
  }

  /** Decodes a table into {@code root}. */
  static void decode(byte[] table, Node.Directory root, Partition partition) throws IOException {
    decode(new DataInputStream(new ByteArrayInputStream(table)), root, partition);
  }

  private static void decode(DataInputStream in, Node.Directory directory, Partition partition)
      throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      boolean isDirectory = in.readBoolean();
      Instant modified = Instant.ofEpochSecond(in.readLong(), in.readInt());
      int mode = in.readUnsignedShort();
      int owner = in.readInt();
      if (isDirectory) {
        Node.Directory inner = new Node.Directory(modified, mode, owner);
        directory.entries.put(name, inner);
        decode(in, inner, partition);
      } else {
        Content content = content(in, partition);
        directory.entries.put(name, new Node.RegularFile(content, modified, mode, owner));
      }
    }
  }

  private static Content content(DataInputStream in, Partition partition) throws IOException {
    long size = in.readLong();
    if (size < 0 || size > (long) partition.blocks() * BlockStore.BLOCK) {
      throw new IOException("a file is larger than the partition");
    }
    int[] blocks = new int[Content.blocksFor(size)];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = in.readInt();
      if (blocks[i] < 0 || blocks[i] >= partition.blocks()) {
        throw new IOException("a block number is outside the partition");
      }
    }
    return new Content(partition, blocks, size);
  }
}
