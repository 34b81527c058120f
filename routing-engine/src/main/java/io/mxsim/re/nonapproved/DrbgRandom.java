package io.mxsim.re.nonapproved;

import io.mxsim.crypto.Services;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/** The JDK's view of a module's DRBG: with the same noise, the same keys. */
public final class DrbgRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  public DrbgRandom(Services services) {
    super(new Generator(services), null);
  }

  private static final class Generator extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;
    private final transient Services services;

    Generator(Services services) {
      this.services = services;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // The module seeds itself.
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      services.random(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      byte[] seed = new byte[length];
      services.random(seed);
      return seed;
    }
  }
}
