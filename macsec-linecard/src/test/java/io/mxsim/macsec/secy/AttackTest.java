package io.mxsim.macsec.secy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.SecYReport.ReceiveCounters;
import io.mxsim.macsec.control.SecYReport.SecYCounters;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that was changed, cut or made up is delivered; everything is counted; nothing throws. */
class AttackTest {
  private static final int TYPE = 12;

  private final SecYBench sender = new SecYBench();

  private static long refused(SecYBench bench) {
    SecYCounters all = bench.counters();
    ReceiveCounters channel = bench.received();
    return all.inPktsNoTag()
        + all.inPktsBadTag()
        + all.inPktsNoSci()
        + channel.inPktsNotUsingSa()
        + channel.inPktsNotValid()
        + channel.inPktsLate();
  }

  @ParameterizedTest
  @CsvSource({"true,0,200", "true,30,200", "true,50,60", "false,0,200", "false,0,20"})
  void everyBitOfAFrameMatters(boolean encrypt, int offset, int length) {
    sender.encrypt = encrypt;
    sender.offset = offset;
    sender.keyed();
    SecYBench receiver = sender.peer();
    byte[] sealed = sender.sealed(SecYBench.frame(SecYBench.OWN, length));
    int padding = sealed.length - (length + SecTag.WITH_SCI + SecTag.ICV);
    int bits = 8 * (sealed.length - padding);
    int reserved = 0;
    for (int bit = 0; bit < bits; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      boolean forKay = (changed[14] & 0x0c) == 0x08;
      boolean eapol = changed[TYPE] == (byte) 0x88 && changed[TYPE + 1] == (byte) 0x8e;
      reserved += bit / 8 < 16 && forKay || eapol ? 1 : 0;

      receiver.fromWire(changed);
    }

    assertEquals(0, receiver.client.size());
    assertEquals(bits - reserved, refused(receiver));
    receiver.fromWire(sealed);
    assertEquals(1, receiver.client.size());
  }

  @ParameterizedTest
  @EnumSource(CipherSuite.class)
  void everyTruncationIsRefused(CipherSuite suite) {
    sender.suite = suite;
    sender.keyed();
    SecYBench receiver = sender.peer();
    byte[] sealed = sender.sealed(SecYBench.frame(SecYBench.OWN, 100));
    for (int length = 0; length < sealed.length; length++) {
      receiver.fromWire(Arrays.copyOf(sealed, length));
    }

    assertEquals(0, receiver.client.size());
    assertEquals(sealed.length - 14, refused(receiver));
  }

  @ParameterizedTest
  @EnumSource(CipherSuite.class)
  void randomFramesAreRefused(CipherSuite suite) {
    sender.suite = suite;
    sender.replayProtect = true;
    sender.keyed();
    SecYBench receiver = sender.peer();
    SplittableRandom random = new SplittableRandom(7 + suite.ordinal());
    int kay = 0;
    int frames = 20_000;
    for (int i = 0; i < frames; i++) {
      byte[] frame = new byte[random.nextInt(14, 200)];
      random.nextBytes(frame);
      frame[TYPE] = (byte) 0x88;
      frame[TYPE + 1] = (byte) 0xe5;
      if (frame.length > 28 && random.nextBoolean()) {
        // Near enough to a good one that the later tests are reached.
        byte[] like = SecYBench.hex("02005e1000010001");
        System.arraycopy(like, 0, frame, 20, 8);
        frame[14] = (byte) (0x20 | frame[14] & 0x0f);
        frame[15] = (byte) (frame[15] & 0x1f);
      }
      long before = refused(receiver);
      receiver.fromWire(frame);
      kay += refused(receiver) == before ? 1 : 0;
    }

    assertEquals(0, receiver.client.size());
    assertEquals(0, receiver.reports.size());
    assertEquals(frames - kay, refused(receiver));
    receiver.fromWire(sender.sealed(SecYBench.frame(SecYBench.OWN, 100)));
    assertEquals(1, receiver.client.size());
  }
}
