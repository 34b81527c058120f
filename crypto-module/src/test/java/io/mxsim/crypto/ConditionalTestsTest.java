package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionalTestsTest {
  private static final ReleaseProfile RELEASE = ReleaseProfile.JUNOS_19_1R2;

  /** Noise that can be made to stick, and that counts what was drawn. */
  private static final class Noise implements RawNoise {
    private final SplittableRandom good = new SplittableRandom(1);
    private volatile boolean stuck;
    private volatile int draws;

    @Override
    public synchronized void read(byte[] raw) {
      draws++;
      good.nextBytes(raw);
      if (stuck) {
        Arrays.fill(raw, (byte) 5);
      }
    }
  }

  private final Noise noise = new Noise();
  private final CryptoModule module = new CryptoModule(ModuleName.OPENSSL, RELEASE, noise, 3);
  private final List<ConditionalTest> failed = new ArrayList<>();

  private Services operational() {
    module.powerOn();
    module.passed();
    module.onConditionalFailure(failed::add);
    return module.services();
  }

  @Test
  @Tag("P-ST9")
  @Tag("P-CR4")
  void stuckNoiseFailsTheStartUpTest() {
    noise.stuck = true;
    module.powerOn();

    assertEquals(Optional.of(ConditionalTest.RCT), module.testNoise());
    module.passed();

    assertEquals(ModuleState.ERROR, module.state());
    assertTrue(module.errorReason().contains("Repetition Count Test"));
  }

  @ParameterizedTest
  @EnumSource(names = {"RCT", "APT"})
  @Tag("P-ST9")
  void eachHealthTestCanBeMadeToFail(ConditionalTest test) {
    module.powerOn();
    module.faults().breakUnit(test.unit());

    assertEquals(Optional.of(test), module.testNoise());
    module.passed();
    assertEquals(ModuleState.ERROR, module.state());
  }

  @Test
  @Tag("P-ST9")
  @Tag("P-MODE5")
  void noiseThatSticksInOperationStopsTheNextKeyGeneration() {
    Services services = operational();
    services.generateEcdsa(Curve.P256).close();
    noise.stuck = true;

    assertThrows(ModuleRefusal.class, () -> services.generateEcdsa(Curve.P256));

    assertEquals(ModuleState.ERROR, module.state());
    assertEquals(List.of(ConditionalTest.RCT), failed);
    noise.stuck = false;
    assertThrows(ModuleRefusal.class, () -> services.random(new byte[8]));
    assertThrows(ModuleRefusal.class, () -> services.ecdh(Curve.P256));
    assertEquals(1, failed.size());
  }

  @Test
  void aNewPowerOnTestsTheNoiseAnew() {
    noise.stuck = true;
    module.powerOn();
    module.testNoise();
    module.powerOff();

    noise.stuck = false;
    byte[] out = new byte[8];
    operational().random(out);

    assertFalse(Arrays.equals(new byte[8], out));
  }

  @Test
  void theOnDemandTestLooksAtTheNoiseAgainAndKeepsTheDrbg() {
    Services services = operational();
    services.random(new byte[8]);
    module.beginSelfTest();
    int draws = noise.draws;
    Drbg before = module.drbg();

    assertEquals(Optional.empty(), module.testNoise());
    module.passed();

    assertTrue(noise.draws > draws);
    assertEquals(before, module.drbg());
  }

  /** Instantiated with the counter at one and an interval of three: the fourth request reseeds. */
  @Test
  @Tag("P-ST2")
  void theDrbgReseedsFromTheNoiseWhenItsIntervalIsOver() {
    Services services = operational();
    services.random(new byte[8]);
    int draws = noise.draws;

    services.random(new byte[8]);
    services.random(new byte[8]);
    assertEquals(draws, noise.draws);
    services.random(new byte[8]);

    assertEquals(draws + 1, noise.draws);
    assertEquals(2, module.drbg().requests());
  }

  @Test
  @Tag("P-CR4")
  void everyKeyHasFreshNoiseBehindIt() {
    Services services = operational();
    services.random(new byte[8]);

    for (int i = 0; i < 3; i++) {
      int draws = noise.draws;
      services.ecdh(Curve.P256).close();
      assertTrue(noise.draws > draws);
    }
  }

  @Test
  void aRequestLongerThanTheStandardAllowsIsRefusedAndHarmless() {
    Services services = operational();

    ModuleRefusal refusal =
        assertThrows(
            ModuleRefusal.class, () -> services.random(new byte[HmacDrbg.REQUEST_BYTES + 1]));

    assertEquals(ModuleRefusal.Reason.BAD_INPUT, refusal.reason());
    assertEquals(ModuleState.OPERATIONAL, module.state());
  }

  @Test
  @Tag("P-CSP1")
  void powerOffOverwritesTheStateOfTheDrbg() {
    operational().random(new byte[8]);
    Drbg drbg = module.drbg();

    module.powerOff();

    assertTrue(drbg.isBlank());
  }

  @Test
  void twoModulesOnTheSameNoiseGiveDifferentNumbers() {
    byte[] first = numbers(ModuleName.OPENSSL);
    byte[] second = numbers(ModuleName.KERNEL);

    assertFalse(Arrays.equals(first, second));
    assertArrayEquals(first, numbers(ModuleName.OPENSSL));
  }

  private static byte[] numbers(ModuleName name) {
    CryptoModule module = Modules.inSelfTest(name, RELEASE, 4);
    module.passed();
    byte[] out = new byte[32];
    module.services().random(out);
    return out;
  }

  @ParameterizedTest
  @EnumSource(names = {"ECDSA_PCT", "RSA_PCT", "ECDH_PCT", "DH_PCT"})
  @Tag("P-ST9")
  @Tag("G-ST5")
  void aPairThatIsNotConsistentIsNobodysAndPutsTheModuleInError(ConditionalTest test) {
    Services services = operational();
    module.faults().breakUnit(test.unit());

    assertThrows(ModuleRefusal.class, () -> generate(services, test));

    assertEquals(ModuleState.ERROR, module.state());
    assertEquals(test.title(), module.errorReason());
    assertEquals(List.of(test), failed);
  }

  /** Broken one at a time, the others pass. */
  @ParameterizedTest
  @EnumSource(names = {"ECDSA_PCT", "ECDH_PCT", "DH_PCT"})
  void aBrokenGeneratorIsThatOfItsOwnTestOnly(ConditionalTest test) {
    Services services = operational();
    module.faults().breakUnit(test.unit());

    for (ConditionalTest other : List.of(ConditionalTest.ECDSA_PCT, ConditionalTest.ECDH_PCT)) {
      if (other != test) {
        generate(services, other);
      }
    }

    assertEquals(ModuleState.OPERATIONAL, module.state());
  }

  private static void generate(Services services, ConditionalTest test) {
    switch (test) {
      case ECDSA_PCT -> services.generateEcdsa(Curve.P256).close();
      case RSA_PCT -> services.generateRsa(2048).close();
      case ECDH_PCT -> services.ecdh(Curve.P384).close();
      case DH_PCT -> services.dh().close();
      case RCT, APT, FIRMWARE_LOAD -> throw new IllegalArgumentException(test.title());
    }
  }

  @Test
  @Tag("P-ST10")
  void whileAKeyIsGeneratedNobodyElseIsServed() throws Exception {
    Services services = operational();
    CipherContext cipher = services.cipher(Algorithm.AES_CTR, true, new byte[16], new byte[16]);
    // Warm, so that it is not slow for another reason.
    cipher.update(new byte[16], 0, 16, new byte[16], 0);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);

    CompletableFuture<Void> generation =
        CompletableFuture.runAsync(() ->
            module.generateKey(
                false,
                () -> {
                  inside.countDown();
                  await(goOn);
                  return null;
                }));
    inside.await();
    CompletableFuture<Integer> output =
        CompletableFuture.supplyAsync(
            () -> cipher.update(new byte[16], 0, 16, new byte[16], 0), Thread::startVirtualThread);
    assertThrows(TimeoutException.class, () -> output.get(300, TimeUnit.MILLISECONDS));
    goOn.countDown();

    assertEquals(16, output.get(10, TimeUnit.SECONDS));
    generation.get(10, TimeUnit.SECONDS);
  }

  @Test
  @Tag("P-ST10")
  void whoWaitsForAKeyThatFailsIsRefused() throws Exception {
    Services services = operational();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> generation =
        CompletableFuture.runAsync(() ->
            module.generateKey(
                false,
                () -> {
                  inside.countDown();
                  await(goOn);
                  throw module.conditionalFailure(ConditionalTest.RSA_PCT);
                }));
    inside.await();
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> services.random(new byte[8]), Thread::startVirtualThread);
    goOn.countDown();

    assertThrows(Exception.class, () -> other.get(10, TimeUnit.SECONDS));
    assertThrows(Exception.class, () -> generation.get(10, TimeUnit.SECONDS));
    assertEquals(ModuleState.ERROR, module.state());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
