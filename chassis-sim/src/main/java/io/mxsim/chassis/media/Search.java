package io.mxsim.chassis.media;

import java.util.Arrays;

/** Finds bytes in a sequence of blocks, across their borders. */
final class Search {
  private static final int CHUNK = 64 * BlockStore.BLOCK;
  private static final byte[] ZEROS = new byte[CHUNK];

  private Search() {}

  /** Fills a buffer from a block on. */
  interface Reader {
    void read(int firstBlock, byte[] into);
  }

  /** How often {@code needle} begins in the first {@code blocks} blocks. */
  static int count(byte[] needle, int blocks, Reader reader) {
    if (needle.length == 0 || needle.length > BlockStore.BLOCK) {
      throw new IllegalArgumentException("a needle has 1 to 4096 bytes");
    }
    int found = 0;
    int overlap = needle.length - 1;
    byte[] chunk = new byte[CHUNK];
    byte[] window = new byte[overlap + CHUNK];
    for (int block = 0; block < blocks; block += CHUNK / BlockStore.BLOCK) {
      int length = Math.min(CHUNK, (blocks - block) * BlockStore.BLOCK);
      if (length < CHUNK) {
        chunk = new byte[length];
      }
      reader.read(block, chunk);
      System.arraycopy(chunk, 0, window, overlap, length);
      found += count(needle, window, block == 0 ? overlap : 0, overlap + length);
      System.arraycopy(window, length, window, 0, overlap);
    }
    Arrays.fill(chunk, (byte) 0);
    Arrays.fill(window, (byte) 0);
    return found;
  }

  private static int count(byte[] needle, byte[] hay, int from, int end) {
    int found = 0;
    for (int i = from; i + needle.length <= end; i++) {
      if (hay[i] == needle[0]
          && Arrays.equals(hay, i, i + needle.length, needle, 0, needle.length)) {
        found++;
      } else if (hay[i] == 0 && needle[0] != 0) {
        i += zeros(hay, i, end) - 1;
      }
    }
    return found;
  }

  /** How many zeros there are from {@code from} on: most of a disk was never written. */
  private static int zeros(byte[] hay, int from, int end) {
    int length = Math.min(end - from, CHUNK);
    int other = Arrays.mismatch(hay, from, from + length, ZEROS, 0, length);
    return other < 0 ? length : other;
  }
}
