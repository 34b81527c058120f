package io.mxsim.re.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.PublicKey;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.SshKeys;
import io.mxsim.re.access.SshSettings.HostKey;
import io.mxsim.re.os.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HostKeysTest {
  private final CryptoModule openssl =
      new CryptoModule(ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75, new SeededNoise(7)::read);
  private final MemoryFiles files = new MemoryFiles();
  private final HostKeys keys = new HostKeys(files, openssl, () -> {});

  @BeforeEach
  void theModuleIsOperational() {
    openssl.powerOn();
    openssl.passed();
  }

  @Test
  @Tag("P-CSP1")
  @Tag("P-MODE8")
  void theFipsSetHasThreeFilesAndOffersTwoKeys() {
    HostKeySet.FIPS.files().forEach(keys::generate);

    List<HostKey> offered = keys.load(HostKeySet.FIPS);

    assertTrue(keys.missing(HostKeySet.FIPS).isEmpty());
    assertFalse(keys.missing(HostKeySet.ORDINARY).isEmpty());
    assertEquals(
        List.of(List.of("rsa-sha2-512", "rsa-sha2-256"), List.of("ecdsa-sha2-nistp256")),
        offered.stream().map(HostKey::signatureNames).toList());
    assertEquals(6, files.paths().size());
  }

  @Test
  @Tag("P-CR2")
  void aKeyFromTheMediaSignsWhatItsPublicKeyVerifies() {
    HostKeySet.ORDINARY.files().forEach(keys::generate);
    byte[] data = "exchange hash".getBytes(StandardCharsets.US_ASCII);

    for (HostKey key : keys.load(HostKeySet.ORDINARY)) {
      PublicKey publicKey = SshKeys.parse(key.publicBlob()).orElseThrow();
      for (String name : key.signatureNames()) {
        byte[] signature = key.signer().sign(name, data);
        assertTrue(SshKeys.verify(openssl.services(), publicKey, name, data, signature), name);
      }
    }
  }

  @Test
  @Tag("P-CR7")
  void rsaHostKeysHave2048Bits() {
    keys.generate(HostKeySet.ORDINARY.files().getFirst());

    String line =
        new String(
            files.read("/etc/ssh/ssh_host_rsa_key.pub").orElseThrow(), StandardCharsets.US_ASCII);
    byte[] blob = Base64.getDecoder().decode(line.strip().split(" ")[1]);
    PublicKey.Rsa rsa = (PublicKey.Rsa) SshKeys.parse(blob).orElseThrow();
    assertEquals(2048, rsa.modulus().bitLength());
  }

  @Test
  void generatedAnewTheKeyIsAnother() {
    HostKeySet.KeyFile ecdsa = HostKeySet.FIPS.files().getLast();
    keys.generate(ecdsa);
    byte[] first = files.read(ecdsa.path()).orElseThrow();

    keys.generate(ecdsa);

    assertFalse(Arrays.equals(first, files.read(ecdsa.path()).orElseThrow()));
  }
}
