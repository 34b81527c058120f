package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRefusal;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a module does for a declared service, and for nobody else. */
class DeclaredServiceTest {
  private final CspMonitor monitor = CspMonitor.ofBoard();
  private final List<String> audited = new ArrayList<>();
  private final CryptoModule module =
      new CryptoModule(
          ModuleName.OPENSSL,
          ReleaseProfile.JUNOS_20_3X75,
          new SplittableRandom(1)::nextBytes,
          monitor);

  @BeforeEach
  void powerOn() {
    monitor.onRefusal(audited::add);
    module.powerOn();
    module.passed();
  }

  @Test
  @Tag("P-CSP2")
  void nothingThatTouchesACspIsDoneForWhoDeclaresNoService() {
    Services nobody = module.services();
    PrivateKeyHandle key = module.services(Service.CONFIGURE_SECURITY).generateEcdsa(Curve.P256);
    byte[] block = new byte[16];
    List<Runnable> calls =
        List.of(
            () -> nobody.random(new byte[1]),
            nobody::reseed,
            () -> nobody.ecdh(Curve.P256),
            () -> nobody.generateEcdsa(Curve.P256),
            () -> nobody.generateRsa(2048),
            () -> nobody.sign(key, Sha.SHA_256, block),
            () -> nobody.sealedExport(key),
            () -> nobody.hold(CspName.SSH_PHK, Right.READ, new byte[1]),
            () -> nobody.cipher(Algorithm.AES_CTR, true, block, block),
            () -> nobody.hmac(Sha.SHA_256, new byte[32], 256),
            () -> nobody.sshKdf(Sha.SHA_256, block, block, 'A', block, 16));

    calls.forEach(call -> assertThrows(CspRefusal.class, call::run));

    assertEquals(calls.size(), audited.size(), audited::toString);
  }

  @Test
  @Tag("P-CSP2")
  void theServiceThatUsesAHostKeyNeitherMakesNorExportsOne() {
    PrivateKeyHandle key = module.services(Service.CONFIGURE_SECURITY).generateEcdsa(Curve.P256);
    Services sshConnect = module.services(Service.SSH_CONNECT);

    sshConnect.sign(key, Sha.SHA_256, new byte[1]);

    assertThrows(CspRefusal.class, () -> sshConnect.generateEcdsa(Curve.P256));
    assertThrows(CspRefusal.class, () -> sshConnect.sealedExport(key));
    assertEquals(
        List.of(
            "CSP access refused: service SSH connect, generate SSH PHK",
            "CSP access refused: service SSH connect, write SSH PHK"),
        audited);
  }

  @Test
  @Tag("P-CSP2")
  void theBytesOfACspAreOpenedByAServiceWithTheRight() {
    Services security = module.services(Service.CONFIGURE_SECURITY);
    try (Csp secret = security.hold(CspName.SSH_PHK, Right.WRITE, new byte[] {1, 2})) {

      assertEquals(2, secret.bytes(security.access(), Right.WRITE).length);
      assertThrows(
          CspRefusal.class, () -> secret.bytes(monitor.access(Service.STATUS), Right.READ));
      assertThrows(CspRefusal.class, () -> secret.bytes(monitor.undeclared(), Right.READ));
    }
  }

  @Test
  @Tag("P-CSP1")
  void whatTheModuleHoldsIsRegisteredAsLongAsItLives() {
    Services ssh = module.services(Service.SSH_CONNECT);
    CipherContext cipher = ssh.cipher(Algorithm.AES_CTR, true, new byte[16], new byte[16]);
    MacContext mac = ssh.hmac(Sha.SHA_256, new byte[32], 256);
    AgreementKey own = ssh.ecdh(Curve.P256);
    Csp secret = own.agree(own.publicValue());

    assertEquals(1, count(CspName.DRBG_STATE));
    assertEquals(2, count(CspName.SSH_SEKS));
    assertEquals(1, count(CspName.ECDH_SHARED_SECRET));

    secret.close();
    own.close();
    cipher.close();

    assertEquals(0, count(CspName.ECDH_SHARED_SECRET));
    assertEquals(1, count(CspName.SSH_SEKS));

    module.powerOff();

    assertEquals(List.of(), monitor.register().live());
    mac.close();
  }

  @Test
  @Tag("P-CSP2")
  void aResetMakesSeedAndStateAndNothingElseDoes() {
    Map<Service, Boolean> resets =
        Map.of(Service.STATUS, false, Service.SSH_CONNECT, false, Service.REMOTE_RESET, true);
    resets.forEach((service, may) -> {
      module.powerOff();
      module.powerOn(service);
      if (may) {
        assertEquals(Optional.empty(), module.testNoise());
      } else {
        assertThrows(CspRefusal.class, module::testNoise);
      }
    });
  }

  private int count(CspName csp) {
    return monitor.register().count(csp);
  }
}
