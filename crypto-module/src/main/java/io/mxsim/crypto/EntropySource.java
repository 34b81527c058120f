package io.mxsim.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.fips.FipsOutputDigestCalculator;
import org.bouncycastle.crypto.fips.FipsSHS;

/**
 * A board's noise, health-tested and conditioned (SP 800-90B; P-CR4, P-ST9). The claim is four bits
 * of min-entropy a sample. Each output of 256 bits has one whole window of the Adaptive Proportion
 * Test behind it, 2048 bits by the claim, conditioned by SHA-256 (section 3.1.5.1.1, vetted): no
 * output is given before both tests have seen the end of its window. Safe for several threads.
 */
final class EntropySource {
  /** Bits of min-entropy that one sample is credited with. */
  static final int CLAIMED_BITS_PER_SAMPLE = 4;

  /** A sound source trips a test once in two to that power of samples. */
  static final int ALPHA_EXPONENT = 30;

  static final int OUTPUT_BYTES = 32;
  static final int SAMPLES_PER_OUTPUT = HealthCutoffs.WINDOW;

  /** Section 4.3: at least 1024, and whole windows. */
  static final int START_UP_SAMPLES = 1024;

  private static final HealthCutoffs CUTOFFS =
      HealthCutoffs.of(CLAIMED_BITS_PER_SAMPLE, ALPHA_EXPONENT);

  private final RawNoise noise;
  private final Faults faults;
  private final NoiseHealth health = new NoiseHealth(CUTOFFS);

  EntropySource(RawNoise noise, Faults faults) {
    this.noise = noise;
    this.faults = faults;
  }

  /** The start-up test of section 4.3: false when the noise is not fit; the samples are dropped. */
  synchronized boolean startUp() {
    byte[] raw = new byte[START_UP_SAMPLES];
    boolean healthy = sample(raw);
    Arrays.fill(raw, (byte) 0);
    return healthy;
  }

  /** 256 bits of full entropy, or null when a continuous health test has ever tripped. */
  synchronized byte[] next() {
    byte[] raw = new byte[SAMPLES_PER_OUTPUT];
    byte[] conditioned = sample(raw) ? condition(raw) : null;
    Arrays.fill(raw, (byte) 0);
    return conditioned;
  }

  /** The health test that tripped; null when none has. */
  synchronized ConditionalTest tripped() {
    return health.tripped();
  }

  private boolean sample(byte[] raw) {
    noise.read(raw);
    if (faults.isBroken(Function.NOISE_REPETITION)) {
      Arrays.fill(raw, raw.length / 2, raw.length / 2 + CUTOFFS.repetition(), raw[0]);
    }
    if (faults.isBroken(Function.NOISE_PROPORTION)) {
      for (int i = 0; i < raw.length; i += 2) {
        raw[i] = 0x55;
      }
    }
    return health.accept(raw);
  }

  private static byte[] condition(byte[] raw) {
    FipsOutputDigestCalculator<FipsSHS.Parameters> digest =
        new FipsSHS.OperatorFactory<>().createOutputDigestCalculator(FipsSHS.SHA256);
    digest.getDigestStream().update(raw);
    return digest.getDigest();
  }
}
