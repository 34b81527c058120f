package io.mxsim.re.ssh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.access.SshSettings.HostKey;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.Configurations;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.fips.NonApprovedMode;
import io.mxsim.re.nonapproved.NonApprovedSignatures;
import io.mxsim.re.os.MemoryFiles;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NonApprovedHostKeysTest {
  private static final byte[] DATA = {1, 2, 3};

  private final CryptoModule openssl =
      new CryptoModule(
          ModuleName.OPENSSL,
          ReleaseProfile.JUNOS_20_3X75,
          new SeededNoise(7)::read,
          CspMonitor.ofBoard());
  private final MemoryFiles files = new MemoryFiles();
  private final FipsState fips = new FipsState();
  private final NonApprovedMode mode = fips.nonApproved().orElseThrow();
  private final ConfigNode ssh =
      Configurations.of(
              "set system services ssh hostkey-algorithm ssh-ed25519",
              "set system services ssh hostkey-algorithm ssh-dss allow")
          .find("system", "services", "ssh")
          .orElseThrow();

  @BeforeEach
  void theModuleIsOperational() {
    openssl.powerOn();
    openssl.passed();
  }

  private List<HostKey> load() {
    return new NonApprovedHostKeys(files).load(ssh, mode, openssl);
  }

  @Test
  @Tag("P-CR3")
  void theKeysThatAreAskedForAreMadeOnceAndSign() {
    List<HostKey> made = load();
    List<HostKey> loaded = load();

    NonApprovedSignatures signatures =
        new NonApprovedSignatures(mode, openssl.services(Service.SSH_CONNECT));
    assertEquals(2, loaded.size());
    for (int i = 0; i < 2; i++) {
      HostKey key = loaded.get(i);
      String name = key.signatureNames().getFirst();
      byte[] signature = key.signer().sign(name, DATA);
      assertArrayEquals(made.get(i).publicBlob(), key.publicBlob());
      assertTrue(signatures.verify(key.publicBlob(), name, DATA, signature), name);
      assertFalse(signatures.verify(key.publicBlob(), name, new byte[3], signature), name);
    }
  }

  @Test
  @Tag("P-CR3")
  void aKindThatIsDeniedOrNotNamedIsNotUsed() {
    ConfigNode denied =
        Configurations.of("set system services ssh hostkey-algorithm ssh-dss deny")
            .find("system", "services", "ssh")
            .orElseThrow();

    assertTrue(NonApprovedHostKeys.configured(denied).isEmpty());
  }

  @Test
  @Tag("P-CR1")
  @Tag("P-CR3")
  void inFipsModeNobodyGetsOrKeepsTheLeaveToUseThem() {
    HostKey key = load().getFirst();
    NonApprovedSignatures signatures =
        new NonApprovedSignatures(mode, openssl.services(Service.SSH_CONNECT));

    fips.boot(1, List.of(true));

    assertTrue(fips.nonApproved().isEmpty());
    assertThrows(IllegalStateException.class, () -> key.signer().sign("ssh-ed25519", DATA));
    assertThrows(
        IllegalStateException.class,
        () -> signatures.verify(key.publicBlob(), "ssh-ed25519", DATA, DATA));
    assertThrows(
        IllegalStateException.class, () -> new NonApprovedSignatures(mode, openssl.services()));
  }
}
