package io.mxsim.chassis.noise;

import java.util.SplittableRandom;

/**
 * Noise that repeats: for scenarios only. A module that runs on it has to say so. Safe for several
 * threads.
 */
public final class SeededNoise implements NoiseSource {
  private final SplittableRandom random;

  public SeededNoise(long seed) {
    this.random = new SplittableRandom(seed);
  }

  @Override
  public synchronized void read(byte[] raw) {
    random.nextBytes(raw);
  }

  @Override
  public boolean seeded() {
    return true;
  }
}
