package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P-CR1")
class GcmChannelTest {
  private static final byte[] IV = pattern(12, 1, 160);

  private final CryptoModule mic =
      Modules.operational(ModuleName.BCM82391, ReleaseProfile.JUNOS_20_3X75);

  @ParameterizedTest
  @CsvFileSource(resources = "gcm-tags.csv")
  void tagsAreThoseOfAnotherImplementation(int bits, int aadLength, int length, String tag) {
    GcmChannel channel = mic.services().gcmChannel(pattern(bits / 8, 7, 1));
    byte[] aad = pattern(aadLength, 3, 5);
    byte[] plain = pattern(length, 11, length);

    byte[] sealed = channel.seal(IV, aad, plain);

    assertEquals(tag, HexFormat.of().formatHex(sealed, length, length + GcmChannel.TAG_LENGTH));
    assertArrayEquals(plain, channel.open(IV, aad, sealed));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32})
  void packetsBetweenArraysAreThoseOfTheLibrary(int keyLength) {
    SplittableRandom random = new SplittableRandom(keyLength);
    byte[] key = new byte[keyLength];
    random.nextBytes(key);
    GcmChannel channel = mic.services().gcmChannel(key);
    GcmKey library =
        Modules.operational(ModuleName.OPENSSL, ReleaseProfile.JUNOS_19_1R2).services().gcm(key);

    for (int i = 0; i < 200; i++) {
      byte[] iv = new byte[12];
      byte[] frame = new byte[2000];
      random.nextBytes(iv);
      random.nextBytes(frame);
      int aadOffset = random.nextInt(100);
      int aadLength = random.nextInt(100);
      int offset = random.nextInt(100);
      int length = random.nextInt(1500);
      int outOffset = random.nextInt(100);
      byte[] out = new byte[outOffset + length + 40];
      int written =
          channel.seal(iv, frame, aadOffset, aadLength, frame, offset, length, out, outOffset);

      byte[] aad = Arrays.copyOfRange(frame, aadOffset, aadOffset + aadLength);
      byte[] plain = Arrays.copyOfRange(frame, offset, offset + length);
      byte[] expected = new byte[out.length];
      System.arraycopy(library.seal(iv, aad, plain), 0, expected, outOffset, length + 16);
      assertEquals(length + 16, written);
      assertArrayEquals(expected, out);

      byte[] opened = new byte[2000];
      int back =
          channel.open(iv, frame, aadOffset, aadLength, out, outOffset, written, opened, offset);
      assertEquals(length, back);
      assertArrayEquals(plain, Arrays.copyOfRange(opened, offset, offset + length));
    }
  }

  /** Clause 14 of IEEE 802.1AE: what stands before the offset is authenticated, and readable. */
  @ParameterizedTest
  @ValueSource(ints = {0, 30, 50, 500})
  void aFrameIsSealedWhereItLiesBehindAConfidentialityOffset(int confidentialityOffset) {
    GcmChannel channel = mic.services().gcmChannel(pattern(16, 7, 1));
    byte[] frame = pattern(28 + 500 + 16, 5, 9);
    byte[] before = frame.clone();
    int cut = 28 + confidentialityOffset;

    int written = channel.seal(IV, frame, 0, cut, frame, cut, 528 - cut, frame, cut);

    assertEquals(544 - cut, written);
    assertEquals(cut, Arrays.mismatch(before, frame));
    assertEquals(528 - cut, channel.open(IV, frame, 0, cut, frame, cut, written, frame, cut));
    assertArrayEquals(Arrays.copyOf(before, 528), Arrays.copyOf(frame, 528));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyChangedByteIsNoticedAndNothingOfThePacketIsLeft(boolean inPlace) {
    GcmChannel channel = mic.services().gcmChannel(pattern(32, 7, 1));
    byte[] good = pattern(28 + 70 + 16, 5, 9);
    channel.seal(IV, good, 0, 28, good, 28, 70, good, 28);

    for (int i = 0; i < good.length; i++) {
      byte[] forged = good.clone();
      forged[i] ^= (byte) (1 << i % 8);
      byte[] out = inPlace ? forged : pattern(good.length, 1, 1);

      assertEquals(-1, channel.open(IV, forged, 0, 28, forged, 28, 86, out, 28), "byte " + i);
      assertArrayEquals(new byte[70], Arrays.copyOfRange(out, 28, 98));
    }
  }

  @Test
  void aPacketShorterThanItsTagIsRefused() {
    GcmChannel channel = mic.services().gcmChannel(pattern(16, 7, 1));

    for (int length = 0; length < 16; length++) {
      assertNull(channel.open(IV, new byte[4], new byte[length]));
    }
  }

  @Test
  void theIvOfThePacketBeforeAndOneOfAnotherLengthAreRefused() {
    GcmChannel channel = mic.services().gcmChannel(pattern(16, 7, 1));
    channel.seal(IV, new byte[4], new byte[4]);

    refused(ModuleRefusal.Reason.BAD_INPUT, () -> channel.seal(IV, new byte[4], new byte[5]));
    refused(ModuleRefusal.Reason.BAD_INPUT, () -> channel.seal(new byte[13], IV, IV));
    refused(ModuleRefusal.Reason.BAD_INPUT, () -> channel.open(new byte[11], IV, new byte[20]));
  }

  @Test
  void aClosedChannelHasNoKey() {
    GcmChannel channel = mic.services().gcmChannel(pattern(16, 7, 1));
    byte[] sealed = channel.seal(IV, new byte[4], new byte[4]);

    channel.close();
    channel.close();

    refused(ModuleRefusal.Reason.NO_SUCH_KEY, () -> channel.seal(new byte[12], IV, IV));
    refused(ModuleRefusal.Reason.NO_SUCH_KEY, () -> channel.open(IV, new byte[4], sealed));
  }

  /** P-CR6: what was a key before the power went is none afterwards. */
  @Test
  @Tag("P-CR6")
  void aKeyDoesNotOutliveThePower() {
    GcmChannel channel = mic.services().gcmChannel(pattern(16, 7, 1));

    mic.powerOff();

    refused(ModuleRefusal.Reason.STATE, () -> channel.seal(IV, IV, IV));
    mic.powerOn();
    refused(ModuleRefusal.Reason.STATE, () -> channel.seal(IV, IV, IV));
    mic.passed();
    refused(ModuleRefusal.Reason.NO_SUCH_KEY, () -> channel.seal(IV, IV, IV));
  }

  @Test
  void aModuleInErrorSealsNothing() {
    GcmChannel channel = mic.services().gcmChannel(pattern(16, 7, 1));

    mic.fail("AES128-GCM");

    refused(ModuleRefusal.Reason.STATE, () -> channel.seal(IV, IV, IV));
    refused(ModuleRefusal.Reason.STATE, () -> mic.services().gcmChannel(new byte[16]));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32})
  @Tag("P-ST7")
  void aBrokenUnitSpoilsThePacketsOfItsKeySizeOnly(int keyLength) {
    GcmChannel channel = mic.services().gcmChannel(pattern(keyLength, 7, 1));
    Function unit = keyLength == 16 ? Function.AES128_GCM : Function.AES256_GCM;
    Function other = keyLength == 16 ? Function.AES256_GCM : Function.AES128_GCM;
    byte[] good = channel.seal(IV, new byte[4], new byte[40]);
    byte[] empty = channel.seal(pattern(12, 1, 1), new byte[4], new byte[0]);

    mic.faults().breakUnit(other);
    assertArrayEquals(good, channel.seal(IV, new byte[4], new byte[40]));
    mic.faults().breakUnit(unit);

    assertFalse(Arrays.equals(good, channel.seal(pattern(12, 1, 2), new byte[4], new byte[40])));
    byte[] spoilt = channel.open(IV, new byte[4], good);
    assertFalse(Arrays.equals(new byte[40], spoilt));
    assertNull(channel.open(pattern(12, 1, 1), new byte[4], empty));
  }

  @ParameterizedTest
  @EnumSource(ModuleName.class)
  void onlyTheBcm82391HasACipherEngine(ModuleName name) {
    Services services = Modules.operational(name, ReleaseProfile.JUNOS_19_1R2).services();

    if (name == ModuleName.BCM82391) {
      assertEquals(GcmChannel.class, services.gcm(new byte[16]).getClass());
      refused(ModuleRefusal.Reason.NOT_IN_TABLE, () -> services.gcmChannel(new byte[24]));
    } else {
      refused(ModuleRefusal.Reason.NOT_IN_TABLE, () -> services.gcmChannel(new byte[16]));
    }
  }

  @Test
  void powerThatGoesWhileAnotherThreadSealsLeavesItWithoutAKey() throws InterruptedException {
    GcmChannel channel = mic.services().gcmChannel(pattern(16, 7, 1));
    ModuleRefusal[] end = new ModuleRefusal[1];
    Thread dataPlane =
        new Thread(() -> {
          byte[] iv = new byte[12];
          byte[] packet = new byte[9100];
          try {
            while (true) {
              iv[0]++;
              channel.seal(iv, packet, 0, 28, packet, 28, 9000, packet, 28);
            }
          } catch (ModuleRefusal e) {
            end[0] = e;
          }
        });
    dataPlane.start();

    Thread.sleep(20);
    mic.powerOff();

    dataPlane.join(20_000);
    assertFalse(dataPlane.isAlive());
    assertEquals(ModuleName.BCM82391, end[0].module());
  }

  private static void refused(ModuleRefusal.Reason reason, Runnable call) {
    assertEquals(reason, assertThrows(ModuleRefusal.class, call::run).reason());
  }

  private static byte[] pattern(int length, int step, int start) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * step + start);
    }
    return bytes;
  }
}
