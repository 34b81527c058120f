package io.mxsim.cli.memory;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks for secrets in everything that can be reached in this process. The searcher itself keeps
 * them masked, so that it does not find its own.
 */
public final class HeapSearch {
  private static final int MASK = 0xa5;
  private static final int WINDOW = 1 << 22;
  private static final int LONGEST = 1024;

  private final List<Needle> needles = new ArrayList<>();

  /** A secret in one of the forms in which it may lie in memory. */
  private record Needle(String name, byte[] masked, int xor, boolean swapped) {
    /** The byte at {@code i} as it lies in memory. */
    int at(int i) {
      int index = swapped ? i ^ 3 : i;
      return (masked[index] ^ MASK ^ xor) & 0xff;
    }
  }

  /** Remembers {@code secret} by a name; the caller's array is left alone. */
  public synchronized HeapSearch plant(String name, byte[] secret) {
    byte[] masked = secret.clone();
    for (int i = 0; i < masked.length; i++) {
      masked[i] ^= (byte) MASK;
    }
    needles.add(new Needle(name, masked, 0, false));
    // The two padded keys of an HMAC, and an AES key as words of the other byte order.
    needles.add(new Needle(name + " as HMAC's inner key", masked, 0x36, false));
    needles.add(new Needle(name + " as HMAC's outer key", masked, 0x5c, false));
    if (masked.length % 4 == 0) {
      needles.add(new Needle(name + " as words", masked, 0, true));
    }
    return this;
  }

  /** How many secrets were planted under names that begin so. */
  public synchronized long planted(String prefix) {
    return needles.stream().filter(n -> n.name().startsWith(prefix) && n.xor() == 0).count();
  }

  /** The names of those that can be reached now. */
  public List<String> reachable(Path folder) throws IOException {
    Path dump = Files.createTempFile(folder, "heap", ".hprof");
    Files.delete(dump);
    letCleanersRun();
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    try (InputStream in = Files.newInputStream(dump)) {
      return search(in);
    } finally {
      Files.delete(dump);
    }
  }

  /** What waits for a cleaner is reachable until the cleaner has seen it. */
  private static void letCleanersRun() {
    for (int i = 0; i < 2; i++) {
      System.gc();
      CountDownLatch cleaned = new CountDownLatch(1);
      Cleaner.create().register(new Object(), cleaned::countDown);
      try {
        while (!cleaned.await(10, TimeUnit.MILLISECONDS)) {
          System.gc();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized List<String> search(InputStream in) throws IOException {
    List<List<Needle>> byFirst = byFirstByte();
    Set<String> found = new TreeSet<>();
    byte[] window = new byte[WINDOW + LONGEST];
    int held = 0;
    while (true) {
      int read = in.readNBytes(window, held, WINDOW + LONGEST - held);
      held += read;
      boolean last = held < window.length;
      look(window, last ? held : held - LONGEST, held, byFirst, found);
      if (last) {
        return List.copyOf(found);
      }
      System.arraycopy(window, held - LONGEST, window, 0, LONGEST);
      held = LONGEST;
    }
  }

  private List<List<Needle>> byFirstByte() {
    List<List<Needle>> byFirst = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      byFirst.add(null);
    }
    for (Needle needle : needles) {
      int first = needle.at(0);
      if (byFirst.get(first) == null) {
        byFirst.set(first, new ArrayList<>());
      }
      byFirst.get(first).add(needle);
    }
    return byFirst;
  }

  private static void look(
      byte[] window, int end, int held, List<List<Needle>> byFirst, Set<String> found) {
    List<?>[] first = byFirst.toArray(List<?>[]::new);
    for (int at = 0; at < end; at++) {
      List<?> candidates = first[window[at] & 0xff];
      if (candidates != null) {
        for (Object candidate : candidates) {
          Needle needle = (Needle) candidate;
          if (matches(window, at, held, needle)) {
            found.add(needle.name());
          }
        }
      }
    }
  }

  private static boolean matches(byte[] window, int at, int held, Needle needle) {
    int length = needle.masked().length;
    if (at + length > held) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ((window[at + i] & 0xff) != needle.at(i)) {
        return false;
      }
    }
    return true;
  }

  /** A secret of {@code length} bytes that no other has. */
  public static byte[] secret(int length) {
    byte[] secret = new byte[length];
    new java.security.SecureRandom().nextBytes(secret);
    secret[0] |= 0x40;
    secret[0] &= 0x7f;
    return secret;
  }

  /** Overwrites what a test held. */
  public static void forget(byte[]... secrets) {
    for (byte[] secret : secrets) {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
