package io.mxsim.selftest;

import java.util.Optional;

/**
 * A fault below one of the tests that are not about the algorithms of a module: a bit that reads
 * wrong, or a guard that no longer guards. The name is that of the test which has to notice.
 */
public enum FirmwareFault {
  /** The loader reads the signed manifest of the image with one bit flipped (P-ST1). */
  SIGNATURE("firmware/signature"),
  /** A program reads with one bit flipped once the system runs (P-ST1). */
  FILE_INTEGRITY("firmware/File integrity"),
  /** A cryptographic library reads with one bit flipped once the system runs. */
  CRYPTO_INTEGRITY("firmware/Crypto integrity"),
  /** The guard over execution lets everything run (P-ST8, G-MODE4). */
  CANNOT_EXEC("firmware/cannot-exec"),
  /** The optional packages read with one bit flipped when the system boots (P-ST8). */
  OPTIONAL_PACKAGES("firmware/optional-packages");

  private final String label;

  FirmwareFault(String label) {
    this.label = label;
  }

  /** The name by which it is set, such as {@code firmware/File integrity}. */
  public String label() {
    return label;
  }

  public static Optional<FirmwareFault> named(String name) {
    for (FirmwareFault fault : values()) {
      if (fault.label.equals(name)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
