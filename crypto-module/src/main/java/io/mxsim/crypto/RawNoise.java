package io.mxsim.crypto;

/** The physical noise of a board (SP 800-90B section 2.2.1), handed to a module by its board. */
@FunctionalInterface
public interface RawNoise {
  /** Fills {@code raw} with the next samples, one sample a byte. */
  void read(byte[] raw);
}
