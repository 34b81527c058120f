package io.mxsim.selftest;

import java.util.Optional;

/** The checks of modules that belong to no board. */
record WithoutFirmware() implements IntegrityChecks {
  private static final Execution REFUSED =
      new Execution(Optional.of("no fingerprint"), AUTHENTICATION_ERROR);

  @Override
  public boolean filesIntact() {
    return true;
  }

  @Override
  public boolean cryptoIntact() {
    return true;
  }

  @Override
  public Execution execute(String path) {
    return path.endsWith("/cannot-exec") ? REFUSED : Execution.DONE;
  }
}
