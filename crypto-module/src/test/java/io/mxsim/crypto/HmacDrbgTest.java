package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HmacDrbgTest {
  private static final int STRENGTH = HmacDrbg.STRENGTH;
  private static final byte[] NOTHING = {};

  private final HmacDrbg drbg = new HmacDrbg(1 << 20);

  /** NIST CAVP drbgtestvectors, pr_false, HMAC_DRBG SHA-256, count 0. */
  @Test
  @Tag("P-ST2")
  void itGivesTheAnswerOfTheValidationProgramme() {
    drbg.instantiate(
        STRENGTH,
        hex("06032cd5eed33f39265f49ecb142c511da9aff2af71203bffaf34a9ca5bd9c0d"),
        hex("0e66f71edc43e42a45ad3c6fc6cdc4df"),
        NOTHING);
    drbg.reseed(hex("01920a4e669ed3a85ae8a33b35a74ad7fb2a6bb4cf395ce00334a9c9a5a5d552"), NOTHING);
    byte[] out = new byte[128];
    drbg.generate(STRENGTH, out, NOTHING);
    drbg.generate(STRENGTH, out, NOTHING);

    assertEquals(
        "76fc79fe9b50beccc991a11b5635783a83536add03c157fb30645e611c2898bb"
            + "2b1bc215000209208cd506cb28da2a51bdb03826aaf2bd2335d576d519160842"
            + "e7158ad0949d1a9ec3e66ea1b1a064b005de914eac2e9d4f2d72a8616a802254"
            + "22918250ff66a41bd2f864a6a38cc5b6499dc43f7f2bd09e1e0f8f5885935124",
        HexFormat.of().formatHex(out));
  }

  @Test
  void itAgreesWithAnotherImplementationWhateverItIsAsked() throws Exception {
    SplittableRandom chance = new SplittableRandom(5);
    byte[] entropy = bytes(chance, 48);
    byte[] nonce = bytes(chance, 16);
    byte[] personalization = bytes(chance, 9);
    drbg.instantiate(STRENGTH, entropy, nonce, personalization);
    ModelDrbg model = new ModelDrbg(true, entropy, nonce, personalization);

    for (int round = 0; round < 300; round++) {
      byte[] additional = bytes(chance, chance.nextInt(3) * 20);
      if (chance.nextInt(5) == 0) {
        byte[] fresh = bytes(chance, 32 + chance.nextInt(20));
        drbg.reseed(fresh, additional);
        model.reseed(fresh, additional);
      }
      byte[] out = new byte[chance.nextInt(100)];
      assertEquals(HmacDrbg.Status.SUCCESS, drbg.generate(STRENGTH, out, additional));
      assertArrayEquals(model.generate(out.length, additional), out);
    }
  }

  /** Without the update after a request, its V would be there for whoever reads the state. */
  @Test
  @Tag("P-ST2")
  void everyRequestEndsWithAnUpdateOfTheState() throws Exception {
    byte[] entropy = bytes(new SplittableRandom(6), 32);
    byte[] nonce = bytes(new SplittableRandom(7), 16);
    drbg.instantiate(STRENGTH, entropy, nonce, NOTHING);
    ModelDrbg updated = new ModelDrbg(true, entropy, nonce, NOTHING);
    ModelDrbg notUpdated = new ModelDrbg(false, entropy, nonce, NOTHING);
    byte[] first = new byte[32];
    byte[] second = new byte[32];

    drbg.generate(STRENGTH, first, NOTHING);
    drbg.generate(STRENGTH, second, NOTHING);

    assertArrayEquals(updated.generate(32, NOTHING), first);
    assertArrayEquals(notUpdated.generate(32, NOTHING), first);
    assertArrayEquals(first, notUpdated.v());
    assertFalse(Arrays.equals(first, updated.v()));
    assertArrayEquals(updated.generate(32, NOTHING), second);
    assertFalse(Arrays.equals(notUpdated.generate(32, NOTHING), second));
  }

  @Test
  void itRefusesARequestWhenItsIntervalIsOver() {
    HmacDrbg short2 = new HmacDrbg(2);
    short2.instantiate(STRENGTH, new byte[32], new byte[16], NOTHING);
    byte[] out = new byte[8];

    assertEquals(HmacDrbg.Status.SUCCESS, short2.generate(STRENGTH, out, NOTHING));
    assertEquals(HmacDrbg.Status.SUCCESS, short2.generate(STRENGTH, out, NOTHING));
    byte[] last = out.clone();
    assertEquals(HmacDrbg.Status.RESEED_REQUIRED, short2.generate(STRENGTH, out, NOTHING));
    assertArrayEquals(last, out);
    assertEquals(HmacDrbg.Status.SUCCESS, short2.reseed(new byte[32], NOTHING));
    assertEquals(HmacDrbg.Status.SUCCESS, short2.generate(STRENGTH, out, NOTHING));
  }

  @Test
  @Tag("P-CSP1")
  void uninstantiatedItHasNothingLeft() {
    drbg.instantiate(STRENGTH, new byte[32], new byte[16], "name".getBytes(StandardCharsets.UTF_8));
    assertFalse(drbg.isBlank());

    drbg.uninstantiate();

    assertTrue(drbg.isBlank());
    assertEquals(HmacDrbg.Status.NO_STATE, drbg.generate(STRENGTH, new byte[1], NOTHING));
    assertEquals(HmacDrbg.Status.NO_STATE, drbg.reseed(new byte[32], NOTHING));
  }

  private static byte[] bytes(SplittableRandom chance, int length) {
    byte[] bytes = new byte[length];
    chance.nextBytes(bytes);
    return bytes;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
