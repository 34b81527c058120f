package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntropySourceTest {
  private static final HealthCutoffs CUTOFFS =
      HealthCutoffs.of(EntropySource.CLAIMED_BITS_PER_SAMPLE, EntropySource.ALPHA_EXPONENT);

  @ParameterizedTest
  @CsvSource({"4, 30", "1, 20", "2, 20", "8, 20", "1, 30", "8, 40"})
  @Tag("P-ST9")
  void theCutoffsAreThoseOfTheStandard(int bitsPerSample, int alphaExponent) {
    HealthCutoffs cutoffs = HealthCutoffs.of(bitsPerSample, alphaExponent);

    assertEquals(1 + Math.ceil((double) alphaExponent / bitsPerSample), cutoffs.repetition());
    assertEquals(1 + exactCriticalValue(bitsPerSample, alphaExponent), cutoffs.proportion());
  }

  /** Counts in whole numbers: of 2^(512 H) windows, those with at most n of one value. */
  private static int exactCriticalValue(int bitsPerSample, int alphaExponent) {
    BigInteger others = BigInteger.TWO.pow(bitsPerSample).subtract(BigInteger.ONE);
    BigInteger all = BigInteger.TWO.pow(bitsPerSample * HealthCutoffs.WINDOW);
    BigInteger wanted = all.subtract(all.shiftRight(alphaExponent));
    BigInteger choices = BigInteger.ONE;
    BigInteger atMost = BigInteger.ZERO;
    for (int n = 0; ; n++) {
      atMost = atMost.add(choices.multiply(others.pow(HealthCutoffs.WINDOW - n)));
      if (atMost.compareTo(wanted) >= 0) {
        return n;
      }
      choices =
          choices
              .multiply(BigInteger.valueOf(HealthCutoffs.WINDOW - n))
              .divide(BigInteger.valueOf(n + 1));
    }
  }

  /** SP 800-90B section 4.4.1's example, and the table of 4.4.2 for windows of 512. */
  @Test
  @Tag("P-ST9")
  void theStandardsOwnExamplesHold() {
    assertEquals(11, HealthCutoffs.of(2, 20).repetition());
    assertEquals(311, HealthCutoffs.of(1, 20).proportion());
    assertEquals(177, HealthCutoffs.of(2, 20).proportion());
    assertEquals(62, HealthCutoffs.of(4, 20).proportion());
    assertEquals(13, HealthCutoffs.of(8, 20).proportion());
    assertEquals(new HealthCutoffs(9, 71), CUTOFFS);
  }

  @Test
  void aRunOneShorterThanTheCutoffIsAccepted() {
    NoiseHealth health = new NoiseHealth(CUTOFFS);

    assertTrue(health.accept(new byte[CUTOFFS.repetition() - 1]));
    assertFalse(health.accept(new byte[1]));
    assertEquals(ConditionalTest.RCT, health.tripped());
  }

  @Test
  void oneValueOneTimeFewerThanTheCutoffIsAccepted() {
    NoiseHealth health = new NoiseHealth(CUTOFFS);
    byte[] raw = new byte[HealthCutoffs.WINDOW];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) (i % 2 == 0 && i / 2 < CUTOFFS.proportion() - 1 ? 1 : 2 + i % 200);
    }

    assertTrue(health.accept(raw));
    raw[2 * CUTOFFS.proportion()] = 1;
    assertFalse(health.accept(raw));
    assertEquals(ConditionalTest.APT, health.tripped());
  }

  @Test
  @Tag("P-ST9")
  void theStartUpTestTakesAtLeast1024Samples() {
    AtomicInteger read = new AtomicInteger();
    SplittableRandom good = new SplittableRandom(1);
    EntropySource source =
        source(raw -> {
          read.addAndGet(raw.length);
          good.nextBytes(raw);
        });

    assertTrue(source.startUp());

    assertTrue(read.get() >= 1024);
    assertEquals(0, read.get() % HealthCutoffs.WINDOW);
  }

  @Test
  @Tag("P-CR4")
  void anOutputHasMoreThanItsBitsOfAssessedNoiseBehindIt() {
    int assessed = EntropySource.SAMPLES_PER_OUTPUT * EntropySource.CLAIMED_BITS_PER_SAMPLE;

    assertTrue(assessed >= 2 * 8 * EntropySource.OUTPUT_BYTES);
    assertEquals(256, 8 * EntropySource.OUTPUT_BYTES);
  }

  /** Whenever the source turns biased, the output that would have the bias in it is not given. */
  @Test
  @Tag("P-ST9")
  void noOutputHasAWindowBehindItThatFailed() {
    for (int outputs = 0; outputs < 4; outputs++) {
      SplittableRandom good = new SplittableRandom(outputs);
      boolean[] biased = {false};
      EntropySource source =
          source(raw -> {
            good.nextBytes(raw);
            for (int i = 0; biased[0] && i < raw.length; i += 4) {
              raw[i] = 77;
            }
          });
      source.startUp();
      for (int i = 0; i < outputs; i++) {
        assertNotNull(source.next());
      }

      biased[0] = true;

      assertNull(source.next());
      assertEquals(ConditionalTest.APT, source.tripped());
      biased[0] = false;
      assertNull(source.next());
    }
  }

  @Test
  void soundNoiseGoesOnForLong() {
    SplittableRandom good = new SplittableRandom(3);
    EntropySource source = source(good::nextBytes);

    assertTrue(source.startUp());
    for (int i = 0; i < 2000; i++) {
      assertNotNull(source.next());
    }
  }

  private static EntropySource source(RawNoise noise) {
    return new EntropySource(noise, new Faults());
  }
}
