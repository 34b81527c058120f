package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.crypto.csp.CspName;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SshKeysTest {
  private final Services services = Modules.openssl().services();
  private final byte[] data = {1, 2, 3};

  @ParameterizedTest
  @EnumSource(Curve.class)
  @Tag("P-CR2")
  void anEcdsaSignatureVerifiesFromItsBlob(Curve curve) {
    String name = "ecdsa-sha2-" + curve.sshName();
    PrivateKeyHandle key = services.generateEcdsa(curve);
    PublicKey parsed = SshKeys.parse(SshKeys.blob(key.publicKey())).orElseThrow();

    byte[] signature = SshKeys.sign(services, key, name, data);

    assertTrue(SshKeys.verify(services, parsed, name, data, signature));
    assertFalse(SshKeys.verify(services, parsed, name, new byte[] {1}, signature));
    assertFalse(SshKeys.verify(services, parsed, "rsa-sha2-256", data, signature));
    for (int length = 0; length < signature.length; length++) {
      byte[] cut = Arrays.copyOf(signature, length);
      assertFalse(SshKeys.verify(services, parsed, name, data, cut));
    }
  }

  @Test
  @Tag("P-CR2")
  void anRsaHostKeyComesBackFromItsExport() {
    PrivateKeyHandle key = services.generateRsa(2048);
    PrivateKeyHandle restored;
    try (Csp pkcs8 = key.sealedExport(CspName.SSH_PHK)) {
      restored = services.restore(key.publicKey(), pkcs8);
    }

    byte[] signature = SshKeys.sign(services, restored, "rsa-sha2-512", data);

    assertTrue(SshKeys.verify(services, key.publicKey(), "rsa-sha2-512", data, signature));
    assertThrows(ModuleRefusal.class, () -> SshKeys.sign(services, restored, "ssh-rsa", data));
  }

  @ParameterizedTest
  @EnumSource(Curve.class)
  @Tag("P-CR2")
  void bothSidesOfAnAgreementGetTheSameSecret(Curve curve) {
    try (AgreementKey a = services.ecdh(curve);
        AgreementKey b = services.ecdh(curve);
        Csp left = a.agree(b.publicValue());
        Csp right = b.agree(a.publicValue())) {
      assertArrayEquals(left.bytes(), right.bytes());
      assertEquals(curve.bytes(), left.bytes().length);
    }
  }

  @Test
  void aPointOffTheCurveIsRefused() {
    byte[] point = new byte[65];
    point[0] = 4;
    point[64] = 1;
    try (AgreementKey key = services.ecdh(Curve.P256)) {
      assertThrows(ModuleRefusal.class, () -> key.agree(point));
    }
  }
}
