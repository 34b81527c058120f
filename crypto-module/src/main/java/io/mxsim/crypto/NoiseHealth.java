package io.mxsim.crypto;

/**
 * The continuous health tests of SP 800-90B section 4.4 over eight-bit samples: Repetition Count
 * and Adaptive Proportion, for a claim of four bits a sample and a false alarm rate of 2^-30. Once
 * tripped it stays tripped.
 */
final class NoiseHealth {
  /** Section 4.4.1: 1 + ceil(30 / 4). */
  static final int REPETITION_CUTOFF = 9;

  /** Section 4.4.2: window for samples of more than one bit. */
  static final int WINDOW = 512;

  /** Section 4.4.2: 1 + critbinom(512, 2^-4, 1 - 2^-30). */
  static final int PROPORTION_CUTOFF = 71;

  private int repeated = -1;
  private int repetitions;
  private int windowSample;
  private int windowPosition;
  private int windowCount;
  private boolean tripped;

  /** Looks at every sample, also after a failure; false when any test has ever tripped. */
  boolean accept(byte[] samples) {
    for (byte sample : samples) {
      countRepetition(sample & 0xff);
      countProportion(sample & 0xff);
    }
    return !tripped;
  }

  private void countRepetition(int sample) {
    repetitions = sample == repeated ? repetitions + 1 : 1;
    repeated = sample;
    tripped |= repetitions >= REPETITION_CUTOFF;
  }

  private void countProportion(int sample) {
    if (windowPosition == 0) {
      windowSample = sample;
      windowCount = 0;
    }
    windowCount += sample == windowSample ? 1 : 0;
    windowPosition = (windowPosition + 1) % WINDOW;
    tripped |= windowCount >= PROPORTION_CUTOFF;
  }
}
