package io.mxsim.re.dot1xd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.mka.CaKeys;
import io.mxsim.macsec.mka.Ckn;
import io.mxsim.macsec.mka.Kay;
import io.mxsim.macsec.mka.KaySettings;
import io.mxsim.macsec.mka.MemberId;
import io.mxsim.macsec.mka.Role;
import io.mxsim.macsec.mka.Sak;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ModuleCaKeysTest {
  private static final HexFormat HEX = HexFormat.of();

  private final KeyBench bench = KeyBench.of19(1);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "mka-keys.csv")
  @Tag("P-CR5")
  void kekAndIckAreThoseOfTheVector(String name, String cak, String ckn, String kek, String ick) {
    byte[] frame = "something to authenticate".getBytes();
    byte[] sak = HEX.parseHex("00112233445566778899aabbccddeeff");
    byte[] wrapped = bench.reference().wrap(HEX.parseHex(kek), sak);

    try (CaKeys keys = bench.association(cak, ckn)) {
      byte[] icv = keys.icv(frame, frame.length);
      Sak unwrapped = keys.unwrap(wrapped).orElseThrow();

      assertArrayEquals(
          bench.reference().cmac(HEX.parseHex(ick)).update(frame).mac(), icv);
      assertArrayEquals(wrapped, keys.wrap(unwrapped));
      unwrapped.close();
    }
  }

  /** G.6.1 of IEEE 802.1X-2020. */
  @Test
  @Tag("P-CR5")
  void theSakIsThatOfTheStandard() {
    byte[] nonce = HEX.parseHex("0102030405060708090a0b0c0d0e0f10");
    List<MemberId> members =
        List.of(
            MemberId.of(HEX.parseHex("cd421cf86ba457938657675b")),
            MemberId.of(HEX.parseHex("01020304050607080d1f36cf")));

    try (ModuleCaKeys keys =
            bench.association("135bd758b0ee5c11c55ff6ab19fdb199", "96437a93ccf10d9dfe347846cce52c7d");
        Sak sak = keys.sak(nonce, members, 1)) {
      assertArrayEquals(
          bench
              .reference()
              .wrap(
                  HEX.parseHex("8f5a384c15d6ae9302b462e363d03ca6"),
                  HEX.parseHex("045205925831ae59c14550ed59cc003d")),
          keys.wrap(sak));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "mkpdus.csv")
  @Tag("P-CR5")
  void theIcvOfARecordedFrameVerifies(String name, String cak, String ckn, String frame) {
    EventLoop loop = new EventLoop(Instant.EPOCH);
    SessionWorld world = new SessionWorld(loop, bench.keys(false));
    Kay kay = new Kay(settings(), world, new SilentPort(), event -> {});
    kay.add(Ckn.parse(ckn), bench.association(cak, ckn), Role.PRIMARY);
    byte[] good = HEX.parseHex(frame);
    byte[] bad = good.clone();
    bad[bad.length - 1] ^= 1;

    kay.received(bad);
    assertEquals(1, kay.counters().icvMismatch());
    kay.received(good);

    assertEquals(1, kay.counters().icvMismatch());
    assertEquals(1, kay.counters().received());
  }

  @Test
  @Tag("P-CSP2")
  void whatIsClosedIsNoLongerAlive() {
    CaKeys keys = bench.association("135bd758b0ee5c11c55ff6ab19fdb199", "aa");
    Sak sak = keys.generate(CipherSuite.GCM_AES_256, List.of(new MemberId(1, 2)), 1);

    assertEquals(1, bench.alive(CspName.MACSEC_CAK));
    assertEquals(1, bench.alive(CspName.MACSEC_KEK));
    assertEquals(1, bench.alive(CspName.MACSEC_ICK));
    assertEquals(1, bench.alive(CspName.MACSEC_SAK));
    sak.close();
    keys.close();

    assertEquals(0, bench.alive(CspName.MACSEC_CAK));
    assertEquals(0, bench.alive(CspName.MACSEC_KEK));
    assertEquals(0, bench.alive(CspName.MACSEC_ICK));
    assertEquals(0, bench.alive(CspName.MACSEC_SAK));
  }

  @Test
  void aSpoiltWrappingGivesNoKey() {
    try (CaKeys keys = bench.association("135bd758b0ee5c11c55ff6ab19fdb199", "aa")) {
      assertTrue(keys.unwrap(new byte[24]).isEmpty());
    }
  }

  /** CAVP KW_AE_256, length 256, count 0, and the module's own in the other direction. */
  @Test
  void theWrapOverEcbIsTheStandards() {
    byte[] kek = HEX.parseHex("8b54e6bc3d20e823d96343dc776c0db10c51708ceecc9a38a14beb4ca5b8b221");
    byte[] plain = HEX.parseHex("d6192635c620dee3054e0963396b260af5c6f02695a5205f159541b4bc584bac");
    byte[] wrapped =
        HEX.parseHex(
            "b13eeb7619fab818f1519266516ceb82abc0e699a7153cf26edcb8aeb879f4c0"
                + "11da906841fc5956");

    assertArrayEquals(wrapped, EcbKeyWrap.wrap(bench.keys(false).connect(), kek, plain));
    assertArrayEquals(plain, EcbKeyWrap.unwrap(bench.keys(false).connect(), kek, wrapped));
    wrapped[3] ^= 1;
    assertEquals(null, EcbKeyWrap.unwrap(bench.keys(false).connect(), kek, wrapped));
  }

  /** The policy's module wraps with 128 bits only: so long is a CAK there in FIPS mode. */
  @Test
  @Tag("G-MS7")
  void aCakIsAsLongAsTheModuleCanUseIt() {
    KeyBench policy = new KeyBench(ReleaseProfile.JUNOS_20_3X75, 1);

    assertEquals(16, policy.keys(true).cakBytes(CipherSuite.GCM_AES_256));
    assertEquals(32, policy.keys(false).cakBytes(CipherSuite.GCM_AES_256));
    assertEquals(32, bench.keys(true).cakBytes(CipherSuite.GCM_AES_256));
    assertEquals(16, bench.keys(true).cakBytes(CipherSuite.GCM_AES_128));
  }

  private static KaySettings settings() {
    return new KaySettings(
        Sci.of(new MacAddress(1), 1),
        16,
        CipherSuite.GCM_AES_128,
        0,
        true,
        Duration.ofSeconds(2),
        Duration.ZERO,
        true);
  }
}
