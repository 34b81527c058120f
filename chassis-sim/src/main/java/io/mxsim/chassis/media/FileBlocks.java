package io.mxsim.chassis.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Blocks in a sparse host file. */
final class FileBlocks implements BlockStore {
  private static final int CHUNK = 64 * BLOCK;
  private static final byte[] ZEROS = new byte[CHUNK];

  private final FileChannel file;
  private final boolean durable;

  /**
   * A buffer of our own: the channel's hidden copy of a heap buffer would keep what passed through
   * it, and blocks hold secrets.
   */
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);

  FileBlocks(Path path, int blocks, boolean durable) throws IOException {
    this.durable = durable;
    this.file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    long size = (long) blocks * BLOCK;
    long found = file.size();
    if (found > 0 && found < size) {
      file.close();
      throw StateFolderRefusal.damaged(
          path, "it has " + found + " bytes of the " + size + " of the disk");
    }
    if (found < size) {
      file.write(ByteBuffer.wrap(new byte[1]), size - 1);
    }
  }

  @Override
  public void read(int first, byte[] into) throws IOException {
    if (readToEnd(first, into) < into.length) {
      throw new EOFException("block " + first + " is beyond the end of the disk");
    }
  }

  /** Reads from a block on until the end of the file; returns how many bytes there were. */
  int readToEnd(int first, byte[] into) throws IOException {
    long position = (long) first * BLOCK;
    int done = 0;
    while (done < into.length) {
      buffer.clear().limit(Math.min(CHUNK, into.length - done));
      int count = file.read(buffer, position + done);
      if (count < 0) {
        break;
      }
      buffer.flip().get(into, done, count);
      done += count;
      wipe();
    }
    return done;
  }

  @Override
  public void write(int block, byte[] bytes) throws IOException {
    buffer.clear().put(bytes, 0, BLOCK).flip();
    long position = (long) block * BLOCK;
    while (buffer.hasRemaining()) {
      position += file.write(buffer, position);
    }
    wipe();
  }

  @Override
  public void force() throws IOException {
    if (durable) {
      file.force(false);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void wipe() {
    int used = buffer.position();
    buffer.clear().put(0, ZEROS, 0, used);
  }
}
