package io.mxsim.selftest;

import java.util.Optional;

/** The tests that need the board's files and its executor, which the firmware supplies. */
public interface IntegrityChecks {
  /** What {@link Execution#error} says of a file that the guard does not let run. */
  String AUTHENTICATION_ERROR = "Authentication error";

  /**
   * What came of an attempt to execute a file.
   *
   * @param kernel what the kernel's guard said, when it refused
   * @param error the error that whoever tried was given; empty when the file was executed
   */
  record Execution(Optional<String> kernel, String error) {
    /** The file was executed. */
    public static final Execution DONE = new Execution(Optional.empty(), "");

    public boolean done() {
      return error.isEmpty();
    }

    /** Whether it was the guard that refused, and not that there is no such file. */
    public boolean refusedByGuard() {
      return kernel.isPresent() && error.equals(AUTHENTICATION_ERROR);
    }
  }

  /** Where there is no firmware: its files are whole, and what must not execute does not. */
  static IntegrityChecks withoutFirmware() {
    return new WithoutFirmware();
  }

  /** Whether every file of the image agrees with its signed fingerprint (P-ST1). */
  boolean filesIntact();

  /** Whether the cryptographic libraries agree with theirs. */
  boolean cryptoIntact();

  /** Executes a file in the way in which operation executes every program (P-ST8, G-MODE4). */
  Execution execute(String path);
}
