package io.mxsim.chassis.media;

import java.io.IOException;

/** Numbered blocks of {@link #BLOCK} bytes; a block that was never written reads as zeros. */
interface BlockStore extends AutoCloseable {
  int BLOCK = 4096;

  /** Reads whole blocks from {@code first} on, as many as {@code into} holds. */
  void read(int first, byte[] into) throws IOException;

  /** Writes one whole block; a kill leaves the old or the new block. */
  void write(int block, byte[] bytes) throws IOException;

  /** Returns when everything written so far is on the host's medium, if that is wanted. */
  void force() throws IOException;

  @Override
  void close() throws IOException;
}
