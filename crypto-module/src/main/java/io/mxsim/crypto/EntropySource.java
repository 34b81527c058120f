package io.mxsim.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.fips.FipsOutputDigestCalculator;
import org.bouncycastle.crypto.fips.FipsSHS;

/**
 * A board's noise, health-tested and conditioned (SP 800-90B; P-CR4, P-ST9). The claim is four bits
 * of min-entropy a sample, so 1024 bits of assessed noise stand behind each 256 bits of output,
 * conditioned by SHA-256 (section 3.1.5.1.1, vetted). Not safe for several threads.
 */
final class EntropySource {
  /** Bits of min-entropy that one sample is credited with. */
  static final int CLAIMED_BITS_PER_SAMPLE = 4;

  static final int OUTPUT_BYTES = 32;
  private static final int SAMPLES_PER_OUTPUT = 256;
  private static final int START_UP_SAMPLES = 1024;

  private final RawNoise noise;
  private final NoiseHealth health = new NoiseHealth();

  EntropySource(RawNoise noise) {
    this.noise = noise;
  }

  /** The start-up test of section 4.3: false when the noise is not fit; the samples are dropped. */
  boolean startUp() {
    byte[] raw = new byte[START_UP_SAMPLES];
    noise.read(raw);
    boolean healthy = health.accept(raw);
    Arrays.fill(raw, (byte) 0);
    return healthy;
  }

  /** 256 bits of full entropy, or null when a continuous health test tripped. */
  byte[] next() {
    byte[] raw = new byte[SAMPLES_PER_OUTPUT];
    noise.read(raw);
    byte[] conditioned = health.accept(raw) ? condition(raw) : null;
    Arrays.fill(raw, (byte) 0);
    return conditioned;
  }

  private static byte[] condition(byte[] raw) {
    FipsOutputDigestCalculator<FipsSHS.Parameters> digest =
        new FipsSHS.OperatorFactory<>().createOutputDigestCalculator(FipsSHS.SHA256);
    digest.getDigestStream().update(raw);
    return digest.getDigest();
  }
}
