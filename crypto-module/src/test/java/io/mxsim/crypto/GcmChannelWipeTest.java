package io.mxsim.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for the bytes of a key in dumps of the heap, where the first round key has them too. */
class GcmChannelWipeTest {
  private final CryptoModule mic =
      Modules.operational(ModuleName.BCM82391, ReleaseProfile.JUNOS_20_3X75);

  @TempDir Path folder;

  @Test
  @Tag("P-CR6")
  void noByteOfAKeyIsLeftWhenItIsClosedOrThePowerGoes() throws IOException {
    GcmChannel closed = inUse(1);
    GcmChannel unpowered = inUse(2);
    assertEquals(true, heapHolds(1));
    assertEquals(true, heapHolds(2));

    closed.close();
    mic.powerOff();

    assertEquals(false, heapHolds(1));
    assertEquals(false, heapHolds(2));
    assertEquals(false, closed == unpowered);
  }

  /** A channel that has sealed and opened, in one order and the other. */
  private GcmChannel inUse(long seed) {
    byte[] key = key(seed, 0);
    GcmChannel channel = mic.services().gcmChannel(key);
    Arrays.fill(key, (byte) 0);
    for (int i = 0; i < 3; i++) {
      byte[] iv = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, (byte) i};
      channel.open(iv, new byte[4], channel.seal(iv, new byte[4], new byte[50]));
    }
    return channel;
  }

  /** The key of a seed, under a mask so that it is nowhere by itself. */
  private static byte[] key(long seed, int mask) {
    byte[] key = new byte[32];
    new SplittableRandom(seed).nextBytes(key);
    for (int i = 0; i < key.length; i++) {
      key[i] ^= (byte) mask;
    }
    return key;
  }

  private boolean heapHolds(long seed) throws IOException {
    Path dump = folder.resolve("heap.hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), false);
    byte[] heap = Files.readAllBytes(dump);
    Files.delete(dump);
    byte[] masked = key(seed, 0x5a);
    boolean found = false;
    for (int at = 0; at + 16 <= heap.length && !found; at++) {
      found = begins(heap, at, masked);
    }
    Arrays.fill(heap, (byte) 0);
    return found;
  }

  private static boolean begins(byte[] heap, int at, byte[] masked) {
    for (int i = 0; i < 16; i++) {
      if ((heap[at + i] ^ 0x5a) != masked[i]) {
        return false;
      }
    }
    return true;
  }
}
