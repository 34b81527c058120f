package io.mxsim.cli.ssh;

import io.mxsim.crypto.DigestContext;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import org.apache.sshd.common.digest.Digest;

/** The digest of a key exchange, in the module. */
final class ModuleDigest implements Digest {
  private final Sha sha;
  private final DigestContext context;

  ModuleDigest(Services openssl, Sha sha) {
    this.sha = sha;
    this.context = openssl.digest(sha);
  }

  @Override
  public void init() {}

  @Override
  public void update(byte[] data) {
    context.update(data);
  }

  @Override
  public void update(byte[] data, int offset, int length) {
    context.update(data, offset, length);
  }

  @Override
  public byte[] digest() {
    return context.digest();
  }

  @Override
  public String getAlgorithm() {
    return "SHA-" + sha.bits();
  }

  @Override
  public int getBlockSize() {
    return sha.bits() / 8;
  }

  @Override
  public int compareTo(Digest other) {
    return getAlgorithm().compareTo(other.getAlgorithm());
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return sha.hashCode();
  }
}
