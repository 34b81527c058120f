package io.mxsim.chassis.media;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The frame of every block that describes others: checksum, magic, then its fields. */
final class Blocks {
  private static final int HEADER = Integer.BYTES + Long.BYTES;

  private Blocks() {}

  /** An empty framed block, positioned at its first field. */
  static ByteBuffer framed(long magic) {
    ByteBuffer block = ByteBuffer.allocate(BlockStore.BLOCK);
    return block.putInt(0).putLong(magic);
  }

  /** The bytes of a framed block, its checksum set. */
  static byte[] seal(ByteBuffer block) {
    byte[] bytes = block.array();
    block.putInt(0, checksum(bytes, Integer.BYTES, bytes.length - Integer.BYTES));
    return bytes;
  }

  /** The fields of a framed block, or null when its checksum or magic is not right. */
  static ByteBuffer open(byte[] bytes, long magic) {
    ByteBuffer block = ByteBuffer.wrap(bytes);
    boolean whole = block.getInt(0) == checksum(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
    return whole && block.getLong(Integer.BYTES) == magic ? block.position(HEADER) : null;
  }

  static boolean blank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  static int checksum(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }
}
