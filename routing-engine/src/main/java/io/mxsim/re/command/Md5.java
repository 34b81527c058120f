package io.mxsim.re.command;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** MD5 for checking transfers of files; no cryptographic module knows it, and FIPS mode no use. */
final class Md5 {
  private Md5() {}

  static byte[] of(byte[] content) {
    try {
      return MessageDigest.getInstance("MD5").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
