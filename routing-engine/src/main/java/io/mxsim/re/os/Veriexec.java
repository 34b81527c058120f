package io.mxsim.re.os;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The kernel's guard over what executes: a file runs only when a signed manifest gave it a
 * fingerprint and its bytes on the media still have it (G-MODE4, P-ST8).
 */
public final class Veriexec {
  private final Function<String, Optional<byte[]>> files;
  private final UnaryOperator<byte[]> sha256;
  private final BooleanSupplier enforcing;
  private final Map<String, byte[]> fingerprints = new HashMap<>();

  /**
   * A guard that lets nothing execute yet.
   *
   * @param sha256 the digest, computed in a module of this Routing Engine
   */
  public Veriexec(FileTree files, UnaryOperator<byte[]> sha256) {
    this(files::read, sha256, () -> true);
  }

  /**
   * A guard that lets nothing execute yet.
   *
   * @param files reads a program as it would be executed
   * @param enforcing false when the guard is broken and stops nothing
   */
  public Veriexec(
      Function<String, Optional<byte[]>> files,
      UnaryOperator<byte[]> sha256,
      BooleanSupplier enforcing) {
    this.files = files;
    this.sha256 = sha256;
    this.enforcing = enforcing;
  }

  /** Takes over the fingerprints of a manifest whose signature was verified. */
  public void trust(Map<String, byte[]> manifest) {
    fingerprints.putAll(manifest);
  }

  /** Why {@code path} may not execute, as the kernel logs it; empty when it may. */
  public Optional<String> refuse(String path) {
    return enforcing.getAsBoolean() ? mismatch(path) : Optional.empty();
  }

  private Optional<String> mismatch(String path) {
    byte[] expected = fingerprints.get(path);
    if (expected == null) {
      return Optional.of("veriexec: no fingerprint for file='" + path + "'");
    }
    Optional<byte[]> content = files.apply(path);
    if (content.isEmpty()) {
      return Optional.of("veriexec: no such file='" + path + "'");
    }
    if (!Arrays.equals(expected, sha256.apply(content.get()))) {
      return Optional.of("veriexec: fingerprint mismatch for file='" + path + "'");
    }
    return Optional.empty();
  }

  /**
   * The first trusted file whose bytes are not those that were signed; empty when all are.
   *
   * @param of the paths to look at
   */
  public Optional<String> firstMismatch(Predicate<String> of) {
    for (String path : new TreeSet<>(fingerprints.keySet())) {
      if (of.test(path) && mismatch(path).isPresent()) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }
}
