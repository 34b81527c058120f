package io.mxsim.cli.nonapproved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.mac.Mac;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ciphers and MACs that no present OpenSSH client has any more, and what is in no library. */
class NonApprovedTransportTest {
  private static final HexFormat HEX = HexFormat.of();

  private final CryptoModule openssl =
      new CryptoModule(
          ModuleName.OPENSSL, ReleaseProfile.JUNOS_20_3X75, new SplittableRandom(1)::nextBytes);
  private final FipsState fips = new FipsState();
  private NonApprovedTransport transport;

  @BeforeEach
  void theRouterIsNotInFipsMode() {
    openssl.powerOn();
    openssl.passed();
    Services services = openssl.services();
    transport = new NonApprovedTransport(fips.nonApproved().orElseThrow(), services);
  }

  @ParameterizedTest
  @ValueSource(strings = {"arcfour", "arcfour128", "arcfour256", "blowfish-cbc", "3des-cbc"})
  @Tag("P-CR3")
  void anOldCipherDecryptsWhatItEncrypts(String name) throws Exception {
    byte[] packet = new byte[48];
    byte[] plain = packet.clone();
    byte[] key = HEX.parseHex("00".repeat(31) + "07");
    byte[] iv = HEX.parseHex("0001020304050607");
    Cipher seal = transport.cipher(name).create();
    Cipher open = transport.cipher(name).create();
    seal.init(Cipher.Mode.Encrypt, key.clone(), iv.clone());
    open.init(Cipher.Mode.Decrypt, key.clone(), iv.clone());

    seal.update(packet, 0, 32);
    seal.update(packet, 32, 16);

    assertNotEquals(HEX.formatHex(plain), HEX.formatHex(packet));
    open.update(packet, 0, 32);
    open.update(packet, 32, 16);
    assertEquals(HEX.formatHex(plain), HEX.formatHex(packet));
  }

  /** RFC 6229 section 2, the key 0102...10: the first bytes of the key stream. */
  @Test
  @Tag("P-CR3")
  void arcfourBeginsWithTheFirstByteOfTheKeyStream() throws Exception {
    Cipher cipher = transport.cipher("arcfour").create();
    cipher.init(Cipher.Mode.Encrypt, HEX.parseHex("0102030405060708090a0b0c0d0e0f10"), new byte[8]);
    byte[] zeros = new byte[16];

    cipher.update(zeros, 0, 16);

    assertEquals("9ac7cc9a609d1ef7b2932899cde41b97", HEX.formatHex(zeros));
  }

  /** RFC 2202 section 2, test case 3, cut where the name says. */
  @ParameterizedTest
  @CsvSource({
    "hmac-md5, 56be34521d144c88dbb8c733f0e8b3f6",
    "hmac-md5-96, 56be34521d144c88dbb8c733"
  })
  @Tag("P-CR3")
  void hmacMd5IsThatOfItsRfc(String name, String expected) throws Exception {
    Mac mac = transport.mac(name).create();
    byte[] out = new byte[mac.getBlockSize()];
    mac.init(HEX.parseHex("aa".repeat(16)));
    mac.update(HEX.parseHex("dd".repeat(50)), 0, 50);

    mac.doFinal(out, 0);

    assertEquals(expected, HEX.formatHex(out));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cast128-cbc",
        "hmac-ripemd160",
        "hmac-ripemd160-etm@openssh.com",
        "umac-64@openssh.com",
        "umac-64-etm@openssh.com",
        "umac-128@openssh.com",
        "umac-128-etm@openssh.com"
      })
  @Tag("P-CR3")
  void whatNoLibraryHasIsNotThere(String name) {
    assertNull(transport.cipher(name));
    assertNull(transport.mac(name));
  }

  @Test
  @Tag("P-CR1")
  @Tag("P-CR3")
  void inFipsModeNothingIsMade() {
    var cipher = transport.cipher("arcfour");
    var mac = transport.mac("hmac-md5");
    var exchange = transport.keyExchange("curve25519-sha256", List.of());
    assertNotNull(cipher.create());

    fips.boot(1, List.of());

    assertThrows(IllegalStateException.class, cipher::create);
    assertThrows(IllegalStateException.class, mac::create);
    assertThrows(IllegalStateException.class, () -> exchange.createKeyExchange(null));
  }

  @Test
  @Tag("P-CR3")
  void inFipsModeTheLanguageHasTheListsOfTheGuide() {
    assertEquals(
        "[3des-cbc, aes128-cbc, aes128-ctr, aes192-cbc, aes192-ctr, aes256-cbc, aes256-ctr]",
        inFips("ciphers"));
    assertEquals("[hmac-sha1, hmac-sha2-256, hmac-sha2-512]", inFips("macs"));
    assertEquals(
        "[ecdh-sha2-nistp256, ecdh-sha2-nistp384, ecdh-sha2-nistp521]", inFips("key-exchange"));
  }

  private static String inFips(String statement) {
    Statement at = Model.load(new Platform(true, true)).root();
    for (String name : new String[] {"system", "services", "ssh", statement}) {
      at = at.child(name).orElseThrow();
    }
    TreeSet<String> words = new TreeSet<>();
    for (ValueType.Word word : ((ValueType.Words) at.type()).words()) {
      if (!word.forbiddenInFips()) {
        words.add(word.name());
      }
    }
    return words.toString();
  }
}
