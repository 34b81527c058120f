package io.mxsim.re.software;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A package file taken apart, not yet trusted: {@link PackageVerifier} says whether it may be.
 *
 * @param manifest the manifest, decoded
 * @param signed the manifest's bytes, over which the signature goes
 * @param signature DER form of the ECDSA signature; null when the file carries none
 * @param certificate the signer's X.509 certificate and the Package CA's, DER, one after the other;
 *     null when the file carries none
 * @param files content by absolute path
 */
public record SoftwarePackage(
    Manifest manifest,
    byte[] signed,
    byte[] signature,
    byte[] certificate,
    Map<String, byte[]> files) {
  /** Names inside the archive. */
  static final String MANIFEST = "manifest";

  static final String SIGNATURE = "manifest.esig";
  static final String CERTIFICATE = "manifest.ecerts";

  /** Bytes of the largest archive that is unpacked: more would not fit beside what is there. */
  static final int LARGEST = 12 << 20;

  /**
   * Opens a package file.
   *
   * @throws MalformedPackage when it is no package, is cut off, or has no manifest
   */
  public static SoftwarePackage open(byte[] file) throws MalformedPackage {
    Map<String, byte[]> content = new LinkedHashMap<>(Tar.read(inflate(file)));
    byte[] signed = content.remove(MANIFEST);
    if (signed == null) {
      throw new MalformedPackage("no manifest");
    }
    byte[] signature = content.remove(SIGNATURE);
    byte[] certificate = content.remove(CERTIFICATE);
    Map<String, byte[]> files = new LinkedHashMap<>();
    content.forEach((name, bytes) -> files.put("/" + name, bytes));
    return new SoftwarePackage(Manifest.decode(signed), signed, signature, certificate, files);
  }

  /** The package file; the same content gives the same bytes. */
  public byte[] toFile() {
    Map<String, byte[]> content = new LinkedHashMap<>();
    content.put(MANIFEST, signed);
    content.put(SIGNATURE, signature);
    content.put(CERTIFICATE, certificate);
    files.forEach((path, bytes) -> content.put(path.substring(1), bytes));
    return deflate(Tar.write(content));
  }

  private static byte[] inflate(byte[] file) throws MalformedPackage {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      byte[] archive = in.readNBytes(LARGEST + 1);
      if (archive.length > LARGEST) {
        throw new MalformedPackage("unpacks to more than a disk holds");
      }
      return archive;
    } catch (IOException e) {
      throw new MalformedPackage("not a compressed archive, or cut off");
    }
  }

  static byte[] deflate(byte[] archive) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(archive);
    } catch (IOException e) {
      throw new IllegalStateException("compressing to memory failed", e);
    }
    return out.toByteArray();
  }
}
