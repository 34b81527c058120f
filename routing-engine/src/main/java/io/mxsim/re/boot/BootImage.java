package io.mxsim.re.boot;

import io.mxsim.chassis.media.FileSystem;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.re.software.Manifest;
import io.mxsim.re.software.PackageVerifier;
import io.mxsim.re.software.Release;
import io.mxsim.re.software.SoftwareSets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The image on the disk, after the loader has found every byte of it as it was signed (P-ST1).
 *
 * @param signer the common name of the Package CA that signed it
 */
public record BootImage(FileSystem files, Manifest manifest, Release release, String signer) {
  /** What the loader found. */
  sealed interface Found {
    record Verified(BootImage image) implements Found {}

    record Refused(String why) implements Found {}
  }

  /** The profile that the image says it has, before anything of it is verified. */
  static ReleaseProfile profile(FileSystem files) {
    if (files.exists(Release.PROPERTIES)) {
      for (String line : Release.lines(files.read(Release.PROPERTIES))) {
        if (line.startsWith("profile=")) {
          return Release.profile(line.substring("profile=".length()));
        }
      }
    }
    return Release.profile("");
  }

  /** Verifies signature and fingerprints of the image in {@code files}. */
  static Found verify(FileSystem files, PackageVerifier verifier, UnaryOperator<byte[]> sha256) {
    Optional<byte[]> signed = read(files, SoftwareSets.MANIFEST);
    if (signed.isEmpty()) {
      return new Found.Refused("no manifest on the disk");
    }
    byte[] signature = read(files, SoftwareSets.SIGNATURE).orElse(null);
    byte[] certificate = read(files, SoftwareSets.CERTIFICATES).orElse(null);
    return switch (verifier.verify(signed.get(), signature, certificate)) {
      case PackageVerifier.Verdict.Rejected rejected -> new Found.Refused(rejected.reason());
      case PackageVerifier.Verdict.Signed by -> fingerprints(files, signed.get(), by, sha256);
    };
  }

  private static Found fingerprints(
      FileSystem files,
      byte[] signed,
      PackageVerifier.Verdict.Signed by,
      UnaryOperator<byte[]> sha256) {
    Manifest manifest = Manifest.trusted(signed);
    for (Map.Entry<String, byte[]> entry : manifest.files().entrySet()) {
      Optional<byte[]> content = read(files, entry.getKey());
      if (content.isEmpty()) {
        return new Found.Refused(entry.getKey() + " is missing");
      }
      if (!Arrays.equals(entry.getValue(), sha256.apply(content.get()))) {
        return new Found.Refused(entry.getKey() + ": fingerprint mismatch");
      }
    }
    Release release = Release.read(files.read(Release.PROPERTIES), files.read(Release.PACKAGES));
    return new Found.Verified(new BootImage(files, manifest, release, by.signer()));
  }

  private static Optional<byte[]> read(FileSystem files, String path) {
    return files.exists(path) ? Optional.of(files.read(path)) : Optional.empty();
  }
}
