package io.mxsim.crypto;

/**
 * The continuous health tests of SP 800-90B section 4.4 over eight-bit samples: Repetition Count
 * and Adaptive Proportion. Once tripped it stays tripped.
 */
final class NoiseHealth {
  private final HealthCutoffs cutoffs;
  private int repeated = -1;
  private int repetitions;
  private int windowSample;
  private int windowPosition;
  private int windowCount;
  private ConditionalTest tripped;

  NoiseHealth(HealthCutoffs cutoffs) {
    this.cutoffs = cutoffs;
  }

  /** Looks at every sample, also after a failure; false when any test has ever tripped. */
  boolean accept(byte[] samples) {
    for (byte sample : samples) {
      countRepetition(sample & 0xff);
      countProportion(sample & 0xff);
    }
    return tripped == null;
  }

  /** The test that tripped first; null when none has. */
  ConditionalTest tripped() {
    return tripped;
  }

  private void countRepetition(int sample) {
    repetitions = sample == repeated ? repetitions + 1 : 1;
    repeated = sample;
    if (repetitions >= cutoffs.repetition()) {
      trip(ConditionalTest.RCT);
    }
  }

  private void countProportion(int sample) {
    if (windowPosition == 0) {
      windowSample = sample;
      windowCount = 0;
    }
    windowCount += sample == windowSample ? 1 : 0;
    windowPosition = (windowPosition + 1) % HealthCutoffs.WINDOW;
    if (windowCount >= cutoffs.proportion()) {
      trip(ConditionalTest.APT);
    }
  }

  private void trip(ConditionalTest test) {
    if (tripped == null) {
      tripped = test;
    }
  }
}
