package io.mxsim.re.software;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Makes signed package files; the build's tool, and a test's. */
public final class PackageMaker {
  private final UnaryOperator<byte[]> signer;
  private final byte[] certificate;

  /**
   * A maker.
   *
   * @param signer gives the signature over a manifest
   * @param certificate the signer's certificate, DER
   */
  public PackageMaker(UnaryOperator<byte[]> signer, byte[] certificate) {
    this.signer = signer;
    this.certificate = certificate.clone();
  }

  /** A package whose every file has a fingerprint. */
  public byte[] make(
      String name, String version, String description, String build, Map<String, byte[]> files) {
    return make(name, version, description, build, files, Map.of());
  }

  /** A package with files that have no fingerprint as well, and therefore never execute. */
  public byte[] make(
      String name,
      String version,
      String description,
      String build,
      Map<String, byte[]> files,
      Map<String, byte[]> untrusted) {
    Map<String, byte[]> fingerprints = new TreeMap<>();
    files.forEach((path, content) -> fingerprints.put(path, sha256(content)));
    Manifest manifest = new Manifest(name, version, description, build, fingerprints);
    byte[] signed = manifest.encode();
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.putAll(untrusted);
    return new SoftwarePackage(manifest, signed, signer.apply(signed), certificate, all).toFile();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
