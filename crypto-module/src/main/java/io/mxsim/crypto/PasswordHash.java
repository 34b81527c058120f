package io.mxsim.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The crypt(3) schemes {@code $5$} and {@code $6$} (U. Drepper, "Unix crypt using SHA-256 and
 * SHA-512", 2008) over the digests of a module, which is LibMD in operation. Passwords and hashes
 * are bytes (ASCII for hashes); nothing of a password survives a call.
 */
public final class PasswordHash {
  private static final byte[] ALPHABET =
      ascii("./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  private static final byte[] ROUNDS = ascii("rounds=");
  private static final int DEFAULT_ROUNDS = 5000;
  private static final int MIN_ROUNDS = 1000;
  private static final int MAX_ROUNDS = 999_999_999;
  private static final int MAX_SALT = 16;
  private static final int SALT = 8;

  private PasswordHash() {}

  /**
   * Hashes with 5000 rounds and a salt of eight characters.
   *
   * @param scheme {@link Sha#SHA_256} or {@link Sha#SHA_512}
   * @param random the services that draw the salt
   */
  public static byte[] create(Services digests, Sha scheme, byte[] password, Services random) {
    byte[] salt = new byte[SALT];
    random.random(salt);
    for (int i = 0; i < salt.length; i++) {
      salt[i] = ALPHABET[salt[i] & 0x3f];
    }
    return crypt(digests, password, Bytes.join(prefix(scheme), salt));
  }

  /** Whether {@code hash} is of {@code password}; false for a hash of another scheme. */
  public static boolean matches(Services digests, byte[] password, byte[] hash) {
    return scheme(hash) != null && equal(crypt(digests, password, hash), hash);
  }

  /**
   * crypt(3).
   *
   * @param setting {@code $5$salt}, {@code $6$rounds=N$salt} or a whole hash
   */
  static byte[] crypt(Services digests, byte[] password, byte[] setting) {
    Sha sha = scheme(setting);
    int position = 3;
    int rounds = DEFAULT_ROUNDS;
    boolean explicit = startsWith(setting, position, ROUNDS);
    if (explicit) {
      int end = indexOf(setting, '$', position);
      rounds = rounds(setting, position + ROUNDS.length, end);
      position = end + 1;
    }
    int end = Math.min(indexOf(setting, '$', position), position + MAX_SALT);
    byte[] salt = Arrays.copyOfRange(setting, position, end);
    byte[] digest = new Rounds(digests.digest(sha), password, salt).run(rounds);
    byte[] count =
        explicit ? ascii("rounds=".concat(Integer.toString(rounds)).concat("$")) : new byte[0];
    byte[] hash =
        Bytes.join(prefix(sha), count, salt, new byte[] {'$'}, encode(digest, sha.bits() / 8));
    Arrays.fill(digest, (byte) 0);
    return hash;
  }

  /** In a time that does not depend on where the two differ. */
  private static boolean equal(byte[] a, byte[] b) {
    int difference = a.length ^ b.length;
    for (int i = 0; i < a.length; i++) {
      difference |= a[i] ^ b[i % b.length];
    }
    return difference == 0;
  }

  private static Sha scheme(byte[] setting) {
    if (setting.length < 4 || setting[0] != '$' || setting[2] != '$') {
      return null;
    }
    return setting[1] == '5' ? Sha.SHA_256 : setting[1] == '6' ? Sha.SHA_512 : null;
  }

  private static byte[] prefix(Sha sha) {
    return ascii(sha == Sha.SHA_256 ? "$5$" : "$6$");
  }

  private static int rounds(byte[] setting, int start, int end) {
    long rounds = 0;
    for (int i = start; i < end; i++) {
      rounds = Math.min(MAX_ROUNDS, rounds * 10 + (setting[i] - '0'));
    }
    return (int) Math.max(MIN_ROUNDS, rounds);
  }

  /** The byte order of the specification, step 22: three digest bytes give four characters. */
  private static byte[] encode(byte[] digest, int size) {
    byte[] text = new byte[(size * 8 + 5) / 6];
    int third = size / 3;
    int written = 0;
    int a = 0;
    int b = third;
    int c = 2 * third;
    for (int group = 0; group < third; group++) {
      written = encode(text, written, digest[a], digest[b], digest[c], 4);
      int first = a;
      if (size == 32) {
        a = c + 1;
        c = b + 1;
        b = first + 1;
      } else {
        a = b + 1;
        b = c + 1;
        c = first + 1;
      }
    }
    if (size == 32) {
      encode(text, written, (byte) 0, digest[31], digest[30], 3);
    } else {
      encode(text, written, (byte) 0, (byte) 0, digest[63], 2);
    }
    return text;
  }

  private static int encode(byte[] text, int at, byte high, byte middle, byte low, int count) {
    int bits = (high & 0xff) << 16 | (middle & 0xff) << 8 | low & 0xff;
    for (int i = 0; i < count; i++) {
      text[at + i] = ALPHABET[bits >>> (6 * i) & 0x3f];
    }
    return at + count;
  }

  private static boolean startsWith(byte[] text, int at, byte[] word) {
    int end = at + word.length;
    return text.length >= end && Arrays.equals(text, at, end, word, 0, word.length);
  }

  private static int indexOf(byte[] text, char wanted, int from) {
    int at = from;
    while (at < text.length && text[at] != wanted) {
      at++;
    }
    return at;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The digest loop of the specification, steps 1 to 21. */
  private static final class Rounds {
    private final DigestContext digest;
    private final byte[] password;
    private final byte[] salt;

    Rounds(DigestContext digest, byte[] password, byte[] salt) {
      this.digest = digest;
      this.password = password;
      this.salt = salt;
    }

    byte[] run(int rounds) {
      byte[] a = first();
      byte[] p = repeated(passwordSequence(), password.length);
      byte[] s = repeated(saltSequence(a[0] & 0xff), salt.length);
      for (int round = 0; round < rounds; round++) {
        digest.update((round & 1) != 0 ? p : a);
        if (round % 3 != 0) {
          digest.update(s);
        }
        if (round % 7 != 0) {
          digest.update(p);
        }
        byte[] next = digest.update((round & 1) != 0 ? a : p).digest();
        Arrays.fill(a, (byte) 0);
        a = next;
      }
      Arrays.fill(p, (byte) 0);
      Arrays.fill(s, (byte) 0);
      return a;
    }

    private byte[] first() {
      byte[] b = digest.update(password).update(salt).update(password).digest();
      digest.update(password).update(salt);
      byte[] stretched = repeated(b, password.length);
      digest.update(stretched);
      for (int length = password.length; length > 0; length >>= 1) {
        digest.update((length & 1) != 0 ? b : password);
      }
      Arrays.fill(stretched, (byte) 0);
      return digest.digest();
    }

    private byte[] passwordSequence() {
      for (int i = 0; i < password.length; i++) {
        digest.update(password);
      }
      return digest.digest();
    }

    private byte[] saltSequence(int first) {
      for (int i = 0; i < 16 + first; i++) {
        digest.update(salt);
      }
      return digest.digest();
    }

    /** {@code block} over and over, {@code length} bytes. */
    private static byte[] repeated(byte[] block, int length) {
      byte[] all = new byte[length];
      for (int i = 0; i < length; i++) {
        all[i] = block[i % block.length];
      }
      return all;
    }
  }
}
