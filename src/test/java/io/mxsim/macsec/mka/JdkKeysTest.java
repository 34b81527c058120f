package io.mxsim.macsec.mka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of the tests are those of IEEE 802.1X-2020 Annex G and of the guide's examples. */
class JdkKeysTest {
  private static final String GUIDE_CAK =
      "2345678922334455667788992223334123456789223344556677889922233341";

  @ParameterizedTest
  @CsvSource({
    "2b7e151628aed2a6abf7158809cf4f3c, '', bb1d6929e95937287fa37d129b756746",
    "2b7e151628aed2a6abf7158809cf4f3c,"
        + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411,"
        + "dfa66747de9ae63030ca32611497c827",
    "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4, '',"
        + "028962f61b7bf89efc6b551f4667d983"
  })
  void cmacIsThatOfRfc4493AndSp80038b(String key, String message, String mac) {
    assertEquals(mac, hex(JdkKeys.cmac(bytes(key), bytes(message))));
  }

  @Test
  @Tag("G-MS7")
  void annexG1DerivesAKey() {
    byte[] key = bytes("1ab9024fa04a03feb9024fa04a03fe11");
    byte[] derived = JdkKeys.derive(key, "HI THERE", bytes("01020104"), 16);

    assertEquals("b57a0b05f43e9600c3c4d15c1e3c26e8", hex(derived));
    assertEquals(8, "HI THERE".getBytes(StandardCharsets.US_ASCII).length);
  }

  @ParameterizedTest
  @Tag("G-MS7")
  @CsvSource({
    "135bd758b0ee5c11c55ff6ab19fdb199, 96437a93ccf10d9dfe347846cce52c7d,"
        + "8f5a384c15d6ae9302b462e363d03ca6, 8f1c5cb1c8ed2e5f047906e0473aad4d",
    "23456789223344556677889922233344,"
        + "2345678922334455667788992223334445556667778889992222333344445555,"
        + "0be18e7be86a9affa06b88ba98e30b8e, dcac7b7928746c3d8a3d6f191056415c",
    GUIDE_CAK
        + ", ab12cd34ef56, 18d006fa223c6c4ce5a3df057a44a9809320f58d27271b16634142ff2614d317,"
        + "88286a04d102de4727ff88577522fb4314ee1b6748c2fd6907f5b7db6e584da0",
    GUIDE_CAK
        + ", 2345678922334455667788992223334445556667778889992222333344445551,"
        + "8c15bffcb38ea96eab63666a08b83df9d9eb6c34ca45ed9fe0ca089589464951,"
        + "c721f0d887a021e62ee00a9acdf91eaabee49d2f5c871b56e5fe19ef19b8c848"
  })
  void kekAndIckOfACak(String cak, String ckn, String kek, String ick) {
    JdkKeys keys = new JdkKeys(bytes(cak), Ckn.parse(ckn));

    assertEquals(kek, hex(keys.kek()));
    assertEquals(ick, hex(keys.ick()));
  }

  @Test
  @Tag("G-MS7")
  void annexG6DerivesASak() {
    JdkKeys keys = new JdkKeys(bytes("135bd758b0ee5c11c55ff6ab19fdb199"), Ckn.parse("00"));
    List<MemberId> members =
        List.of(
            MemberId.of(bytes("cd421cf86ba457938657675b")),
            MemberId.of(bytes("01020304050607080d1f36cf")));

    byte[] sak = keys.sak(bytes("0102030405060708090a0b0c0d0e0f10"), members, 1);

    assertEquals("045205925831ae59c14550ed59cc003d", hex(sak));
  }

  @Test
  void aWrappedSakOpensAndATamperedOneDoesNot() {
    JdkKeys keys = new JdkKeys(bytes(GUIDE_CAK), Ckn.parse("ab"));
    byte[] wrapped = keys.wrap(new JdkKeys.OpenSak(bytes("00112233445566778899aabbccddeeff")));

    JdkKeys.OpenSak opened = (JdkKeys.OpenSak) keys.unwrap(wrapped).orElseThrow();
    byte[] tampered = Arrays.copyOf(wrapped, wrapped.length);
    tampered[3] ^= 1;

    assertArrayEquals(bytes("00112233445566778899aabbccddeeff"), opened.bytes());
    assertTrue(keys.unwrap(tampered).isEmpty());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
