package io.mxsim.crypto.csp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CspTableTest {

  @Test
  @Tag("P-CSP1")
  void everyCspHasItsOwnerStoresAndLife() {
    for (CspName csp : CspName.values()) {
      CspTable row = CspTable.of(csp);

      assertFalse(row.description().isBlank(), csp::label);
      assertFalse(row.owner().isBlank(), csp::label);
      assertFalse(row.stores().isEmpty(), csp::label);
      assertFalse(row.life().isBlank(), csp::label);
      assertFalse(row.mechanism().isBlank(), csp::label);
    }
  }

  @Test
  @Tag("P-CSP1")
  void thePublicKeysAreThoseOfTable13() {
    assertEquals(
        List.of("SSH-PUB", "SSH-ECDH-PUB", "Auth-User Pub", "Auth-CO Pub", "Root CA", "Package CA"),
        List.copyOf(CspTable.publicKeys().keySet()));
  }

  @Test
  @Tag("G-CSP1")
  void everyRowOfTheGuideHasItsMethod() {
    Set<String> guide = new TreeSet<>();
    for (CspName csp : CspName.values()) {
      CspTable row = CspTable.of(csp);
      if (!row.guideName().isEmpty()) {
        guide.addAll(List.of(row.guideName().split(", ")));
      }
      assertTrue(row.zeroized().contains("zeroize command"), "the policy: Z of every CSP");
    }

    assertEquals(
        Set.of(
            "SSHv2 private host key",
            "SSHv2 session keys",
            "User authentication key",
            "Crypto Officer authentication key",
            "HMAC DRBG seed",
            "HMAC DRBG V value",
            "HMAC DRBG key value",
            "NDRNG entropy"),
        guide);
    assertTrue(CspTable.of(CspName.SSH_SEKS).zeroized().contains("end of the session"));
    assertTrue(CspTable.of(CspName.SSH_SEKS).zeroized().contains("power cycle"));
    assertTrue(CspTable.of(CspName.DRBG_SEED).zeroized().contains("not stored"));
    assertTrue(CspTable.of(CspName.DRBG_STATE).zeroized().contains("power cycle"));
    assertTrue(CspTable.of(CspName.ENTROPY_INPUT_STRING).zeroized().contains("power cycle"));
  }
}
