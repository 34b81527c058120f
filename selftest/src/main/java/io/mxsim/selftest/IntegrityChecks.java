package io.mxsim.selftest;

import java.util.Optional;

/** The tests that need the board's files and its executor, which the firmware supplies. */
public interface IntegrityChecks {
  /** Whether every file of the image agrees with its signed fingerprint (P-ST1). */
  boolean filesIntact();

  /** Whether the cryptographic libraries agree with theirs. */
  boolean cryptoIntact();

  /**
   * Tries to execute {@code /sbin/kats/cannot-exec}, which has no fingerprint (P-ST8): the kernel's
   * message when it refused, empty when the file was executed, which is the failure.
   */
  Optional<String> cannotExec();
}
