package io.mxsim.re.os;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The kernel's guard over what executes: a file runs only when a signed manifest gave it a
 * fingerprint and its bytes on the media still have it (G-MODE4, P-ST8).
 */
public final class Veriexec {
  private final FileTree files;
  private final UnaryOperator<byte[]> sha256;
  private final Map<String, byte[]> fingerprints = new HashMap<>();

  /**
   * A guard that lets nothing execute yet.
   *
   * @param sha256 the digest, computed in a module of this Routing Engine
   */
  public Veriexec(FileTree files, UnaryOperator<byte[]> sha256) {
    this.files = files;
    this.sha256 = sha256;
  }

  /** Takes over the fingerprints of a manifest whose signature was verified. */
  public void trust(Map<String, byte[]> manifest) {
    fingerprints.putAll(manifest);
  }

  /** Why {@code path} may not execute, as the kernel logs it; empty when it may. */
  public Optional<String> refuse(String path) {
    byte[] expected = fingerprints.get(path);
    if (expected == null) {
      return Optional.of("veriexec: no fingerprint for file='" + path + "'");
    }
    Optional<byte[]> content = files.read(path);
    if (content.isEmpty()) {
      return Optional.of("veriexec: no such file='" + path + "'");
    }
    if (!Arrays.equals(expected, sha256.apply(content.get()))) {
      return Optional.of("veriexec: fingerprint mismatch for file='" + path + "'");
    }
    return Optional.empty();
  }

  /** The first trusted file whose bytes are not those that were signed; empty when all are. */
  public Optional<String> firstMismatch() {
    return fingerprints.keySet().stream().sorted().filter(p -> refuse(p).isPresent()).findFirst();
  }
}
