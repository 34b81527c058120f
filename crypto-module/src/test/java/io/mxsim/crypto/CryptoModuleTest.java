package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.crypto.csp.CspName;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CryptoModuleTest {
  private static final ReleaseProfile RELEASE = ReleaseProfile.JUNOS_20_3X75;
  private static final byte[] DATA = {1, 2, 3};

  @Test
  @Tag("P-ST10")
  void inSelfTestOnlyTheSelfTestIsServed() {
    CryptoModule module = Modules.inSelfTest(ModuleName.OPENSSL, RELEASE, 1);

    assertNotNull(module.selfTestServices().digest(Sha.SHA_256));
    assertThrows(ModuleRefusal.class, () -> module.services().digest(Sha.SHA_256));

    module.passed();

    assertNotNull(module.services().digest(Sha.SHA_256));
    assertThrows(ModuleRefusal.class, () -> module.selfTestServices().digest(Sha.SHA_256));
  }

  @Test
  @Tag("P-MODE5")
  void inErrorEveryServiceAndEveryOpenContextRefuses() {
    CryptoModule module = Modules.openssl();
    DigestContext digest = module.services().digest(Sha.SHA_256);
    PrivateKeyHandle key = module.services().generateEcdsa(Curve.P256);

    module.fail("test");
    module.passed();

    assertEquals(ModuleState.ERROR, module.state());
    assertThrows(ModuleRefusal.class, digest::digest);
    assertThrows(ModuleRefusal.class, () -> module.services().random(new byte[1]));
    assertThrows(ModuleRefusal.class, () -> key.sealedExport(CspName.SSH_PHK));
  }

  @Test
  @Tag("P-CSP1")
  void powerOffTakesTheKeys() {
    CryptoModule module = Modules.openssl();
    PrivateKeyHandle key = module.services().generateEcdsa(Curve.P256);
    CipherContext cipher =
        module.services().cipher(Algorithm.AES_CTR, true, new byte[16], new byte[16]);

    module.powerOff();
    module.powerOn();
    module.passed();

    assertThrows(ModuleRefusal.class, () -> module.services().sign(key, Sha.SHA_256, DATA));
    assertThrows(ModuleRefusal.class, () -> cipher.update(new byte[16], 0, 16, new byte[16], 0));
  }

  @Test
  @Tag("P-ST10")
  void aCallDuringAnOnDemandTestWaitsForItsEnd() throws Exception {
    CryptoModule module = Modules.openssl();
    byte[] digest = module.services().digest(Sha.SHA_256).digest();

    module.beginSelfTest();
    CompletableFuture<byte[]> call =
        CompletableFuture.supplyAsync(() -> module.services().digest(Sha.SHA_256).digest());
    assertThrows(
        java.util.concurrent.TimeoutException.class, () -> call.get(50, TimeUnit.MILLISECONDS));
    module.passed();

    assertArrayEquals(digest, call.get(10, TimeUnit.SECONDS));
  }

  @Test
  void theSameNoiseGivesTheSameRandomBytes() {
    byte[] first = random(7);
    byte[] second = random(7);
    byte[] other = random(8);

    assertArrayEquals(first, second);
    assertFalse(Arrays.equals(first, other));
  }

  private static byte[] random(long seed) {
    CryptoModule module = Modules.inSelfTest(ModuleName.KERNEL, RELEASE, seed);
    module.passed();
    byte[] out = new byte[64];
    module.services().random(out);
    return out;
  }

  @Test
  @Tag("P-ST9")
  @Tag("P-CR4")
  void stuckNoiseAtPowerOnPutsTheModuleInError() {
    CryptoModule module =
        new CryptoModule(ModuleName.OPENSSL, RELEASE, raw -> Arrays.fill(raw, (byte) 5));

    module.powerOn();

    assertEquals(ModuleState.ERROR, module.state());
    assertTrue(module.errorReason().contains("noise"));
  }

  @Test
  @Tag("P-ST9")
  void noiseThatSticksLaterPutsTheModuleInErrorAtTheNextReseed() {
    SplittableRandom good = new SplittableRandom(1);
    boolean[] stuck = {false};
    CryptoModule module =
        new CryptoModule(
            ModuleName.OPENSSL,
            RELEASE,
            raw -> {
              if (!stuck[0]) {
                good.nextBytes(raw);
              }
            });
    module.powerOn();
    module.passed();
    module.services().random(new byte[32]);

    stuck[0] = true;

    assertThrows(ModuleRefusal.class, () -> module.services().reseed());
    assertEquals(ModuleState.ERROR, module.state());
  }

  @Test
  @Tag("P-ST9")
  void noiseThatFavoursOneValueTripsTheProportionTest() {
    NoiseHealth health = new NoiseHealth();
    byte[] raw = new byte[NoiseHealth.WINDOW];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) (i % 7 == 0 ? 1 : 2 + i % 200);
    }

    assertFalse(health.accept(raw));
    assertFalse(health.accept(new byte[] {9}));
  }

  @Test
  void aRunOneShorterThanTheCutoffIsAccepted() {
    NoiseHealth health = new NoiseHealth();

    assertTrue(health.accept(new byte[NoiseHealth.REPETITION_CUTOFF - 1]));
    assertFalse(health.accept(new byte[1]));
  }

  @ParameterizedTest
  @EnumSource(
      value = Function.class,
      names = {"ECDSA_KEYGEN", "RSA_KEYGEN"})
  @Tag("P-ST9")
  void aPairThatIsNotConsistentPutsTheModuleInError(Function generator) {
    CryptoModule module = Modules.openssl();
    module.faults().breakUnit(generator);

    assertThrows(
        ModuleRefusal.class,
        () -> {
          if (generator == Function.ECDSA_KEYGEN) {
            module.services().generateEcdsa(Curve.P256);
          } else {
            module.services().generateRsa(2048);
          }
        });

    assertEquals(ModuleState.ERROR, module.state());
  }

  @Test
  @Tag("P-CSP3")
  void aClosedCspIsOverwritten() {
    byte[] bytes = {1, 2, 3};
    Csp csp = new Csp(CspName.MACSEC_CAK, bytes);
    assertFalse(csp.toString().contains("1, 2"));

    csp.close();

    assertArrayEquals(new byte[3], bytes);
    assertThrows(IllegalStateException.class, csp::bytes);
  }
}
