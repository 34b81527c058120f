package io.mxsim.re.software;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Makes signed package files; the build's tool, and a test's. */
public final class PackageMaker {
  private final UnaryOperator<byte[]> signer;
  private final byte[] chain;

  /**
   * A maker.
   *
   * @param signer gives the signature over a manifest
   * @param chain the signer's certificate and that of the Package CA, DER
   */
  public PackageMaker(UnaryOperator<byte[]> signer, byte[] chain) {
    this.signer = signer;
    this.chain = chain.clone();
  }

  /** A package whose every file has a fingerprint. */
  public byte[] make(Manifest.Label label, Map<String, byte[]> files) {
    return make(label, files, Map.of());
  }

  /** A package with files that have no fingerprint as well, and therefore never execute. */
  public byte[] make(
      Manifest.Label label, Map<String, byte[]> files, Map<String, byte[]> untrusted) {
    return signed(label, files, untrusted).toFile();
  }

  /** The same, not yet packed. */
  public SoftwarePackage signed(
      Manifest.Label label, Map<String, byte[]> files, Map<String, byte[]> untrusted) {
    Map<String, byte[]> fingerprints = new TreeMap<>();
    files.forEach((path, content) -> fingerprints.put(path, sha256(content)));
    Manifest manifest = new Manifest(label, fingerprints, Set.copyOf(untrusted.keySet()));
    byte[] signed = manifest.encode();
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.putAll(untrusted);
    return new SoftwarePackage(manifest, signed, signer.apply(signed), chain, all);
  }

  /** The build has no cryptographic module: this is the JDK's digest. */
  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
