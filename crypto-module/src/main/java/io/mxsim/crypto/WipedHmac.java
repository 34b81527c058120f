package io.mxsim.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.UpdateOutputStream;
import org.bouncycastle.crypto.fips.FipsOutputDigestCalculator;
import org.bouncycastle.crypto.fips.FipsSHS;

/**
 * HMAC-SHA-256 (FIPS 198-1) over the library's SHA-256, which leaves no copy of its key behind: the
 * library's own HMAC keeps the padded key in objects that nobody can overwrite. For one thread at a
 * time.
 */
final class WipedHmac {
  static final int BYTES = 32;
  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private final FipsOutputDigestCalculator<FipsSHS.Parameters> sha256 =
      new FipsSHS.OperatorFactory<>().createOutputDigestCalculator(FipsSHS.SHA256);
  private final UpdateOutputStream in = sha256.getDigestStream();
  private final byte[] pad = new byte[BLOCK];
  private final byte[] inner = new byte[BYTES];

  /**
   * The MAC of {@code parts}, one behind the other.
   *
   * @param key of 32 bytes
   * @param out takes the 32 bytes; may be the key or a part
   */
  void mac(byte[] key, byte[] out, byte[]... parts) {
    pad(key, INNER);
    for (byte[] part : parts) {
      in.update(part, 0, part.length);
    }
    sha256.getDigest(inner, 0);
    pad(key, OUTER);
    in.update(inner, 0, BYTES);
    sha256.getDigest(out, 0);
    Arrays.fill(inner, (byte) 0);
  }

  private void pad(byte[] key, int filler) {
    for (int i = 0; i < BLOCK; i++) {
      pad[i] = (byte) (i < key.length ? key[i] ^ filler : filler);
    }
    in.update(pad, 0, BLOCK);
    Arrays.fill(pad, (byte) 0);
  }
}
