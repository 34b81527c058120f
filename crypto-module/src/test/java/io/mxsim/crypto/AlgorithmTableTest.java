package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AlgorithmTableTest {
  @Test
  @Tag("P-CR7")
  @Tag("P-CR3")
  void anRsaKeyBelow2048BitsIsRefused() {
    Services services = Modules.openssl().services();

    ModuleRefusal refusal = assertThrows(ModuleRefusal.class, () -> services.generateRsa(1024));

    assertEquals(
        "openssl module refuses RSA 1024/256 for keygen: not in its algorithm table",
        refusal.getMessage());
    assertEquals(ModuleRefusal.Reason.NOT_IN_TABLE, refusal.reason());
  }

  @Test
  @Tag("P-CR1")
  void theSizesOfTheTableAreTheOnlyOnes() {
    AlgorithmTable table = AlgorithmTable.of(ReleaseProfile.JUNOS_20_3X75, ModuleName.OPENSSL);

    assertEquals(true, table.permits(Algorithm.HMAC_SHA_224, 224, 192));
    assertEquals(false, table.permits(Algorithm.HMAC_SHA_224, 224, 224));
    assertEquals(false, table.permits(Algorithm.ECDSA, 256, 512));
    assertEquals(false, table.has(Algorithm.DES3_CBC));
    assertEquals(true, table.permits(Algorithm.ECDSA, Use.PKV, 384, 384));
    assertEquals(false, table.permits(Algorithm.ECDSA, Use.AGREE, 384, 384));
    assertEquals(null, AlgorithmTable.of(ReleaseProfile.JUNOS_20_3X75, ModuleName.SSH_IPSEC));
  }

  @Test
  @Tag("P-CR4")
  void aGeneratorIsSeededWith256BitsOrMore() {
    AlgorithmTable entropy = AlgorithmTable.entropy(ReleaseProfile.JUNOS_20_3X75);

    assertEquals(true, entropy.permits(Algorithm.ENT_NP, Use.SEED, 256, 0));
    assertEquals(true, entropy.permits(Algorithm.ENT_NP, Use.SEED, 384, 0));
    assertEquals(false, entropy.permits(Algorithm.ENT_NP, Use.SEED, 255, 0));
  }

  @Test
  @Tag("P-CR3")
  void anEd25519UserKeyIsNotAKey() {
    byte[] blob = {0, 0, 0, 11, 's', 's', 'h', '-', 'e', 'd', '2', '5', '5', '1', '9', 0, 0, 0, 0};

    assertEquals(true, SshKeys.parse(blob).isEmpty());
  }
}
