package io.mxsim.chassis.noise;

/** The physical noise of one board: raw, unconditioned bytes for an entropy source to judge. */
public interface NoiseSource {
  /** Fills {@code raw} with the next samples, one sample a byte. */
  void read(byte[] raw);

  /** True when the samples come from a seed, so that a run repeats and no secret is a secret. */
  boolean seeded();
}
