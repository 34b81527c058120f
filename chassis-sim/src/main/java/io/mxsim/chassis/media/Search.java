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
    byte[] window = new byte[0];
    for (int block = 0; block < blocks; block += CHUNK / BlockStore.BLOCK) {
      byte[] chunk = new byte[Math.min(CHUNK, (blocks - block) * BlockStore.BLOCK)];
      reader.read(block, chunk);
      int kept = Math.min(window.length, needle.length - 1);
      byte[] joined =
          Arrays.copyOf(
              Arrays.copyOfRange(window, window.length - kept, window.length), kept + chunk.length);
      System.arraycopy(chunk, 0, joined, kept, chunk.length);
      found += count(needle, joined);
      window = joined;
    }
    return found;
  }

  private static int count(byte[] needle, byte[] hay) {
    if (needle[0] != 0
        && hay.length <= ZEROS.length
        && Arrays.equals(hay, 0, hay.length, ZEROS, 0, hay.length)) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i + needle.length <= hay.length; i++) {
      if (hay[i] == needle[0]
          && Arrays.equals(hay, i, i + needle.length, needle, 0, needle.length)) {
        found++;
      }
    }
    return found;
  }
}
