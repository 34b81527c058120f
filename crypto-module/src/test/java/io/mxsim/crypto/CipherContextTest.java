package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CipherContextTest {
  private final Services services = Modules.openssl().services();

  @ParameterizedTest
  @EnumSource(
      value = Algorithm.class,
      names = {"AES_CBC", "AES_CTR", "AES_ECB"})
  @Tag("P-CR2")
  void piecesGiveWhatTheWholeGives(Algorithm mode) {
    byte[] iv = new byte[16];
    Arrays.fill(iv, 1, 16, (byte) 0xff);
    byte[] plain = new byte[480];
    services.random(plain);
    byte[] whole = new byte[480];
    services.cipher(mode, true, new byte[32], iv).update(plain, 0, 480, whole, 0);

    byte[] pieces = plain.clone();
    CipherContext encrypt = services.cipher(mode, true, new byte[32], iv);
    CipherContext decrypt = services.cipher(mode, false, new byte[32], iv);
    for (int at = 0, size = 16; at < 480; at += size, size = size == 16 ? 64 : 16) {
      assertEquals(size, encrypt.update(pieces, at, size, pieces, at));
    }
    assertArrayEquals(whole, pieces);

    for (int at = 0; at < 480; at += 96) {
      decrypt.update(pieces, at, 96, pieces, at);
    }
    assertArrayEquals(plain, pieces);
  }

  @Test
  void aForgedPacketDoesNotOpen() {
    CryptoModule mic = Modules.operational(ModuleName.BCM82391, ReleaseProfile.JUNOS_20_3X75);
    try (GcmKey key = mic.services().gcm(new byte[32])) {
      byte[] sealed = key.seal(new byte[12], new byte[4], new byte[100]);
      assertArrayEquals(new byte[100], key.open(new byte[12], new byte[4], sealed));

      sealed[50] ^= 1;

      assertNull(key.open(new byte[12], new byte[4], sealed));
    }
  }
}
