package io.mxsim.macsec.secy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.macsec.control.CipherSuite;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one SecY protects another one validates, whatever the settings. */
class RoundTripTest {
  private static final int[] JUMBO = {1601, 2047, 2048, 2049, 4096, 9000, 16_352};

  @ParameterizedTest
  @EnumSource(CipherSuite.class)
  @Tag("G-MS7")
  @Tag("G-MS2")
  void everyLengthPassesUnderEverySetting(CipherSuite suite) {
    SplittableRandom random = new SplittableRandom(suite.ordinal());
    for (int offset : new int[] {0, 30, 50}) {
      for (int bits = 0; bits < 4; bits++) {
        SecYBench bench = new SecYBench();
        bench.suite = suite;
        bench.offset = offset;
        bench.encrypt = (bits & 1) == 0;
        bench.includeSci = (bits & 2) == 0;
        bench.keyed();
        SecYBench peer = bench.peer();
        for (int length = 14; length <= 1600; length += length < 130 ? 1 : random.nextInt(1, 60)) {
          pass(bench, peer, length, random);
        }
        for (int length : JUMBO) {
          pass(bench, peer, length, random);
        }
      }
    }
  }

  @Test
  void everyLengthUpTo1600Passes() {
    SecYBench bench = new SecYBench().keyed();
    SecYBench peer = bench.peer();
    SplittableRandom random = new SplittableRandom(1);
    for (int length = 14; length <= 1600; length++) {
      pass(bench, peer, length, random);
    }
    assertEquals(1587, peer.received().inPktsOk());
    assertEquals(peer.received().inOctetsDecrypted(), bench.counters().outOctetsEncrypted());
  }

  private static void pass(SecYBench from, SecYBench to, int length, SplittableRandom random) {
    byte[] frame = SecYBench.frame(SecYBench.OWN, length);
    for (int i = 14; i < length; i++) {
      frame[i] = (byte) random.nextInt();
    }
    byte[] sealed = from.sealed(frame);
    to.client.clear();

    to.fromWire(sealed);

    int tag = from.includeSci ? 16 : 8;
    assertEquals(Math.max(60, length + tag + 16), sealed.length);
    assertEquals(1, to.client.size(), () -> "length " + length + ": " + to.secY.status());
    assertArrayEquals(frame, to.client.getFirst());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 50})
  @Tag("G-MS2")
  void onlyTheOctetsBeforeTheOffsetAreReadable(int offset) {
    SecYBench bench = new SecYBench();
    bench.offset = offset;
    bench.keyed();
    byte[] frame = SecYBench.frame(SecYBench.OWN, 200);

    byte[] sealed = bench.sealed(frame);

    int data = 12 + 16;
    byte[] before = Arrays.copyOfRange(sealed, data, data + offset);
    byte[] after = Arrays.copyOfRange(sealed, data + offset, sealed.length - 16);
    assertArrayEquals(Arrays.copyOfRange(frame, 12, 12 + offset), before);
    byte[] plain = Arrays.copyOfRange(frame, 12 + offset, 200);
    assertEquals(plain.length, after.length);
    assertFalse(Arrays.equals(plain, after));
    assertEquals(0x2c, sealed[14]);
  }

  @Test
  @Tag("G-MS2")
  void withoutEncryptionTheUserDataIsReadable() {
    SecYBench bench = new SecYBench();
    bench.encrypt = false;
    bench.keyed();
    byte[] frame = SecYBench.frame(SecYBench.OWN, 200);

    byte[] sealed = bench.sealed(frame);

    assertEquals(0x20, sealed[14]);
    assertArrayEquals(
        Arrays.copyOfRange(frame, 12, 200), Arrays.copyOfRange(sealed, 28, sealed.length - 16));
  }

  @Test
  @Tag("G-MS2")
  void withoutSciTheTagHasEightOctets() {
    SecYBench bench = new SecYBench();
    bench.includeSci = false;
    bench.keyed();

    byte[] sealed = bench.sealed(SecYBench.frame(SecYBench.OWN, 200));

    assertEquals(0x0c, sealed[14]);
    assertEquals(200 + 24, sealed.length);
  }

  @Test
  void whatPaddedAShortFrameIsIgnored() {
    SecYBench bench = new SecYBench();
    bench.includeSci = false;
    bench.keyed();
    SecYBench peer = bench.peer();
    byte[] sealed = bench.sealed(SecYBench.frame(SecYBench.OWN, 20));
    byte[] padded = Arrays.copyOf(sealed, 64);
    padded[63] = 1;

    peer.fromWire(padded);

    assertTrue(sealed.length == 60 && sealed[15] == 8);
    assertArrayEquals(SecYBench.frame(SecYBench.OWN, 20), peer.client.getFirst());
  }

  @Test
  void aSettingThatChangesLeavesTheAssociationsAsTheyWereMade() {
    SecYBench bench = new SecYBench().keyed();
    SecYBench peer = bench.peer();
    bench.offset = 30;
    bench.configured();

    peer.fromWire(bench.sealed(SecYBench.frame(SecYBench.OWN, 100)));

    assertEquals(1, peer.client.size());
  }
}
