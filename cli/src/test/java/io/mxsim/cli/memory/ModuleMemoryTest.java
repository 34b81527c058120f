package io.mxsim.cli.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.crypto.AgreementKey;
import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.CipherContext;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.GcmKey;
import io.mxsim.crypto.MacContext;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ModuleRefusal;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import io.mxsim.crypto.csp.Right;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys that are planted in modules. The tests keep what the modules gave them, and the arrays in
 * which our own contexts hold keys, until the end: what is not found there was overwritten or let
 * go, and not only out of reach.
 */
class ModuleMemoryTest {
  private final HeapSearch heap = new HeapSearch();
  private final List<Object> retained = new ArrayList<>();
  @TempDir Path folder;

  private static CryptoModule module(ModuleName name) {
    CryptoModule module =
        new CryptoModule(name, ReleaseProfile.JUNOS_20_3X75, new SecureRandom()::nextBytes);
    module.powerOn();
    return module;
  }

  private byte[] planted(String name, int length) {
    byte[] secret = HeapSearch.secret(length);
    heap.plant(name, secret);
    return secret;
  }

  private <T> T retain(T what) {
    retained.add(what);
    return what;
  }

  /** Uses every kind of key holder of the OpenSSL module, and leaves it open. */
  private List<AutoCloseable> useKeys(CryptoModule module) throws Exception {
    Services services = module.selfTestServices();
    byte[] cbc = planted("CBC key", 32);
    byte[] ctr = planted("CTR key", 16);
    byte[] mac = planted("HMAC key", 32);
    byte[] scalar = planted("ECDH private value", 32);
    CipherContext encrypt = retain(services.cipher(Algorithm.AES_CBC, true, cbc, new byte[16]));
    CipherContext count = retain(services.cipher(Algorithm.AES_CTR, true, ctr, new byte[16]));
    MacContext hmac = retain(services.hmac(Sha.SHA_256, mac, 256));
    AgreementKey ecdh = retain(services.knownEcdh(Curve.P256, scalar, new byte[65]));
    retain(Reach.into(encrypt, "key"));
    retain(Reach.into(count, "key"));
    encrypt.update(new byte[64], 0, 64, new byte[64], 0);
    count.update(new byte[64], 0, 64, new byte[64], 0);
    hmac.update(new byte[100]).mac();
    AgreementKey peer = services.ecdh(Curve.P256);
    Csp shared = retain(ecdh.agree(peer.publicValue()));
    heap.plant("ECDH shared secret", shared.bytes(services.access(), Right.EXECUTE));
    HeapSearch.forget(cbc, ctr, mac, scalar);
    return new ArrayList<>(List.of(encrypt, count, hmac, ecdh, peer, shared));
  }

  @Test
  @Tag("P-CSP1")
  @Tag("G-CSP1")
  void aClosedContextHoldsNoKey() throws Exception {
    CryptoModule module = retain(module(ModuleName.OPENSSL));
    List<AutoCloseable> open = useKeys(module);
    assertEquals(
        List.of(
            "CBC key",
            "CTR key",
            "ECDH private value",
            "ECDH shared secret",
            "HMAC key as HMAC's inner key"),
        withoutOuterKey(heap.reachable(folder)),
        "the search finds what is there");

    for (AutoCloseable one : open) {
      one.close();
    }

    assertEquals(List.of(), heap.reachable(folder));
    assertEquals(8, retained.size());
  }

  @Test
  @Tag("P-CSP1")
  @Tag("G-CSP1")
  @Tag("P-CR6")
  void aModuleWithoutPowerHoldsNoKey() throws Exception {
    CryptoModule openssl = retain(module(ModuleName.OPENSSL));
    CryptoModule silicon = retain(module(ModuleName.BCM82391));
    List<AutoCloseable> open = useKeys(openssl);
    byte[] sak = planted("SAK", 32);
    silicon.passed();
    GcmKey gcm = retain(silicon.services().gcm(sak));
    gcm.seal(new byte[12], new byte[20], new byte[100]);
    HeapSearch.forget(sak);
    assertTrue(heap.reachable(folder).contains("SAK"), "the search finds what is there");

    openssl.powerOff();
    silicon.powerOff();

    // The shared secret is the caller's.
    open.removeIf(one -> !(one instanceof Csp));
    open.getFirst().close();
    assertEquals(List.of(), heap.reachable(folder));
    silicon.powerOn();
    silicon.passed();
    ModuleRefusal refused =
        assertThrows(
            ModuleRefusal.class, () -> gcm.seal(new byte[12], new byte[20], new byte[100]));
    assertEquals(ModuleRefusal.Reason.NO_SUCH_KEY, refused.reason());
  }

  @Test
  @Tag("P-CSP1")
  void keysOfSingleCallsDoNotOutliveThem() throws Exception {
    CryptoModule macsec = retain(module(ModuleName.MACSEC));
    Services services = macsec.selfTestServices();
    byte[] kek = planted("KEK", 16);
    byte[] sak = planted("SAK", 32);
    byte[] cak = planted("CAK", 32);
    byte[] fixed = new byte[40];

    byte[] wrapped = services.wrap(kek, sak);
    byte[] unwrapped = services.unwrap(kek, wrapped);
    byte[] derived = services.kbkdf(cak, fixed, 256);
    heap.plant("ICK", derived);
    assertEquals(
        List.of("CAK", "ICK", "KEK", "SAK"),
        heap.reachable(folder).stream().filter(name -> name.length() == 3).toList());
    HeapSearch.forget(kek, sak, cak, unwrapped, derived);

    assertEquals(List.of(), heap.reachable(folder));
  }

  @Test
  @Tag("P-CSP1")
  void aModuleWithoutPowerKeepsNothingOfItsDrbg() throws Exception {
    List<byte[]> inputs = new ArrayList<>();
    SecureRandom noise = new SecureRandom();
    CryptoModule openssl =
        new CryptoModule(ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75, noise::nextBytes);
    openssl.powerOn();
    openssl.selfTestServices().random(new byte[64]);
    Object mechanism = retain(Reach.into(openssl, "drbg", "mechanism"));
    byte[] k = (byte[]) Reach.into(mechanism, "key");
    byte[] v = (byte[]) Reach.into(mechanism, "v");
    inputs.add(k.clone());
    inputs.add(v.clone());
    heap.plant("K", inputs.get(0)).plant("V", inputs.get(1));
    inputs.forEach(HeapSearch::forget);
    assertTrue(heap.reachable(folder).containsAll(List.of("K", "V")));

    openssl.powerOff();

    assertEquals(List.of(), heap.reachable(folder));
  }

  private static List<String> withoutOuterKey(List<String> names) {
    // The library may have hashed it already.
    return names.stream()
        .filter(name -> !name.endsWith("outer key") && !name.endsWith("words"))
        .toList();
  }
}
