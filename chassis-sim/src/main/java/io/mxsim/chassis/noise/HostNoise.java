package io.mxsim.chassis.noise;

import java.security.SecureRandom;

/** The host kernel's noise. This is an edge: nothing that reads it repeats. */
public final class HostNoise implements NoiseSource {
  private final SecureRandom host = new SecureRandom();

  @Override
  public void read(byte[] raw) {
    host.nextBytes(raw);
  }

  @Override
  public boolean seeded() {
    return false;
  }
}
