package io.mxsim.re.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.Configurations;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SshAlgorithmsTest {
  private final CryptoModule of19 = module(ReleaseProfile.JUNOS_19_1R2);
  private final CryptoModule of20 = module(ReleaseProfile.JUNOS_20_3X75);

  @Test
  @Tag("P-CR2")
  void withoutConfigurationExactlyTheListsOfTable11AreServed() {
    ConfigNode ssh = ssh("set system services ssh");

    assertEquals(
        List.of("aes128-ctr", "aes192-ctr", "aes256-ctr", "aes128-cbc", "aes192-cbc", "aes256-cbc"),
        SshAlgorithms.Choice.CIPHERS.of(ssh, of20, true));
    assertEquals(
        List.of("hmac-sha2-256", "hmac-sha2-512", "hmac-sha1"),
        SshAlgorithms.Choice.MACS.of(ssh, of20, true));
    assertEquals(
        List.of("ecdh-sha2-nistp256", "ecdh-sha2-nistp384", "ecdh-sha2-nistp521"),
        SshAlgorithms.Choice.KEY_EXCHANGES.of(ssh, of20, true));
  }

  @Test
  @Tag("G-SSH1")
  void configuredAlgorithmsAreServedInTheirOrder() {
    ConfigNode ssh =
        ssh(
            "set system services ssh ciphers aes256-cbc",
            "set system services ssh ciphers aes128-ctr");

    assertEquals(
        List.of("aes256-cbc", "aes128-ctr"), SshAlgorithms.Choice.CIPHERS.of(ssh, of19, true));
  }

  @Test
  @Tag("G-CR1")
  void tripleDesIsServedByTheReleaseThatHasItAndOnlyWhenConfigured() {
    ConfigNode ssh = ssh("set system services ssh ciphers 3des-cbc");

    assertEquals(List.of("3des-cbc"), SshAlgorithms.Choice.CIPHERS.of(ssh, of19, true));
    assertTrue(SshAlgorithms.Choice.CIPHERS.of(ssh, of20, true).isEmpty());
    assertFalse(SshAlgorithms.Choice.CIPHERS.approves("3des-cbc", of20));
    assertFalse(SshAlgorithms.Choice.CIPHERS.approves("arcfour", of19));
  }

  @Test
  @Tag("G-SSH1")
  void hostKeyStatementsTakeAKindOut() {
    ConfigNode ssh =
        ssh(
            "set system services ssh hostkey-algorithm no-ssh-rsa",
            "set system services ssh hostkey-algorithm ssh-ecdsa");

    assertFalse(SshAlgorithms.offers(ssh, "rsa"));
    assertTrue(SshAlgorithms.offers(ssh, "ecdsa"));
  }

  private static ConfigNode ssh(String... lines) {
    return Configurations.of(lines).find("system", "services", "ssh").orElseThrow();
  }

  private static CryptoModule module(ReleaseProfile release) {
    return new CryptoModule(ModuleName.OPENSSL, release, new SeededNoise(1)::read);
  }
}
