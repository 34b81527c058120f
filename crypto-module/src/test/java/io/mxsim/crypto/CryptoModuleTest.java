package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
