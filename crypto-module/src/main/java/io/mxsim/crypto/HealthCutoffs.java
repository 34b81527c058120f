package io.mxsim.crypto;

/**
 * The cut-offs of the two continuous health tests (SP 800-90B section 4.4) for a claim of {@code H}
 * bits of min-entropy a sample and a false alarm once in {@code 2^alphaExponent} samples.
 *
 * @param repetition C of the Repetition Count Test: that many equal samples in a row fail
 * @param proportion C of the Adaptive Proportion Test: that many of a window equal to its first
 *     fail
 */
record HealthCutoffs(int repetition, int proportion) {
  /** Section 4.4.2: for samples of more than one bit. */
  static final int WINDOW = 512;

  /**
   * Sections 4.4.1 and 4.4.2: {@code 1 + ceil(-log2(alpha) / H)}, and {@code 1 + critbinom(W, 2^-H,
   * 1 - alpha)}.
   */
  static HealthCutoffs of(int bitsPerSample, int alphaExponent) {
    int repetition = 1 + (alphaExponent + bitsPerSample - 1) / bitsPerSample;
    return new HealthCutoffs(
        repetition, 1 + criticalValue(Math.pow(2, -bitsPerSample), Math.pow(2, -alphaExponent)));
  }

  /** The least n that more than n of the window's samples are one value only in alpha of all. */
  private static int criticalValue(double p, double alpha) {
    int n = 0;
    double exactly = Math.pow(1 - p, WINDOW);
    double atMost = exactly;
    while (atMost < 1 - alpha) {
      exactly *= (WINDOW - n) / (n + 1.0) * p / (1 - p);
      atMost += exactly;
      n++;
    }
    return n;
  }
}
