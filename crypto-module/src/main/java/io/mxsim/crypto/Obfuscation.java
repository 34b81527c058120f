package io.mxsim.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The {@code $9$} form in which a configuration shows shared keys: reversible, a guard against a
 * glance over the shoulder and nothing more. Each character is a distance from the one before it in
 * an alphabet of 65; a run of distances, weighted by position, gives one byte of the secret.
 */
public final class Obfuscation {
  private static final byte[] PREFIX = ascii("$9$");
  private static final String[] FAMILIES = {
    "QzF3n6/9CAtpu0O", "B1IREhcSyrleKvMW8LXx", "7N-dVbwsY2g4oaJZGUDj", "iHkq.mPf5T"
  };
  private static final byte[] ALPHABET = ascii(String.join("", FAMILIES));
  private static final int[][] WEIGHTS = {
    {1, 4, 32}, {1, 16, 32}, {1, 8, 32}, {1, 64}, {1, 32}, {1, 4, 16, 128}, {1, 32, 64}
  };

  private Obfuscation() {}

  /** The obfuscated form of {@code secret}, ASCII, with salt characters from {@code random}. */
  public static byte[] encode(Services random, byte[] secret) {
    byte salt = character(random);
    int fillers = 3 - family(salt);
    byte[] out = new byte[PREFIX.length + 1 + fillers + 4 * secret.length];
    System.arraycopy(PREFIX, 0, out, 0, PREFIX.length);
    int at = PREFIX.length;
    out[at++] = salt;
    for (int i = 0; i < fillers; i++) {
      out[at++] = character(random);
    }
    int previous = index(salt);
    for (int i = 0; i < secret.length; i++) {
      int[] weights = WEIGHTS[i % WEIGHTS.length];
      int[] gaps = gaps(secret[i] & 0xff, weights);
      for (int gap : gaps) {
        previous = (previous + gap + 1) % ALPHABET.length;
        out[at++] = ALPHABET[previous];
      }
    }
    byte[] exact = Arrays.copyOf(out, at);
    Arrays.fill(out, (byte) 0);
    return exact;
  }

  /** The secret; empty when {@code text} is not of the form. The caller overwrites it. */
  public static Optional<byte[]> decode(byte[] text) {
    int start = PREFIX.length;
    if (text.length <= start || !Arrays.equals(text, 0, start, PREFIX, 0, start)) {
      return Optional.empty();
    }
    int previous = index(text[start]);
    if (previous < 0) {
      return Optional.empty();
    }
    int at = start + 1 + 3 - family(text[start]);
    Wipeable secret = new Wipeable();
    int position = 0;
    while (at < text.length) {
      int[] weights = WEIGHTS[position++ % WEIGHTS.length];
      if (at + weights.length > text.length) {
        return Optional.empty();
      }
      int value = 0;
      for (int weight : weights) {
        int index = index(text[at++]);
        if (index < 0) {
          return Optional.empty();
        }
        value += Math.floorMod(index - previous - 1, ALPHABET.length) * weight;
        previous = index;
      }
      secret.write(value);
    }
    byte[] decoded = secret.toByteArray();
    secret.wipe();
    return at == text.length ? Optional.of(decoded) : Optional.empty();
  }

  private static int[] gaps(int value, int[] weights) {
    int[] gaps = new int[weights.length];
    int rest = value;
    for (int i = weights.length - 1; i >= 0; i--) {
      gaps[i] = rest / weights[i];
      rest %= weights[i];
    }
    return gaps;
  }

  /** A character of the alphabet, each as likely as any other. */
  private static byte character(Services random) {
    byte[] draw = new byte[1];
    do {
      random.random(draw);
    } while ((draw[0] & 0xff) >= ALPHABET.length * 3);
    return ALPHABET[(draw[0] & 0xff) % ALPHABET.length];
  }

  private static int family(byte character) {
    int family = 0;
    while (FAMILIES[family].indexOf(character) < 0) {
      family++;
    }
    return family;
  }

  private static int index(byte character) {
    for (int i = 0; i < ALPHABET.length; i++) {
      if (ALPHABET[i] == character) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static final class Wipeable extends ByteArrayOutputStream {
    void wipe() {
      Arrays.fill(buf, (byte) 0);
    }
  }
}
