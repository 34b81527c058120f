package io.mxsim.crypto;

import javax.security.auth.DestroyFailedException;
import org.bouncycastle.crypto.Algorithm;
import org.bouncycastle.crypto.Parameters;
import org.bouncycastle.crypto.SymmetricSecretKey;

/**
 * The library's copy of a symmetric key for the length of one call, overwritten at its end (table
 * 12). What the library expands it to lives as long as the operator that was made with it.
 */
final class LibraryKey implements AutoCloseable {
  private final SymmetricSecretKey key;

  LibraryKey(Algorithm algorithm, byte[] bytes) {
    key = new SymmetricSecretKey(algorithm, bytes);
  }

  LibraryKey(Parameters parameters, byte[] bytes) {
    key = new SymmetricSecretKey(parameters, bytes);
  }

  SymmetricSecretKey key() {
    return key;
  }

  @Override
  public void close() {
    try {
      key.destroy();
    } catch (DestroyFailedException e) {
      throw new IllegalStateException(e);
    }
  }
}
