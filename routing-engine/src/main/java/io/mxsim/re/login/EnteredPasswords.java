package io.mxsim.re.login;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Sha;
import io.mxsim.re.os.FileTree;
import java.util.Arrays;

/**
 * Remembers which passwords were typed here without conforming to FIPS mode, so that FIPS mode is
 * not entered with them (G-MODE2). What is remembered is the SHA-256 of the stored hash: it tells
 * nothing but "this one".
 */
public final class EnteredPasswords {
  private static final String FILE = "/var/db/nonconforming-passwords";
  private static final int LENGTH = 32;

  private final FileTree files;
  private final CryptoModule libmd;

  public EnteredPasswords(FileTree files, CryptoModule libmd) {
    this.files = files;
    this.libmd = libmd;
  }

  /** A password that would not do in FIPS mode was hashed to {@code hash}. */
  public void nonconforming(byte[] hash) {
    files.append(FILE, fingerprint(hash));
  }

  /** Whether {@code hash} may stay in a configuration for FIPS mode. */
  public boolean mayStay(byte[] hash) {
    byte[] known = files.read(FILE).orElse(new byte[0]);
    byte[] wanted = fingerprint(hash);
    for (int at = 0; at + LENGTH <= known.length; at += LENGTH) {
      if (Arrays.equals(known, at, at + LENGTH, wanted, 0, LENGTH)) {
        return false;
      }
    }
    return true;
  }

  private byte[] fingerprint(byte[] hash) {
    return libmd.services().digest(Sha.SHA_256).update(hash).digest();
  }
}
