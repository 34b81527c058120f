package io.mxsim.crypto;

import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.fips.FipsStatus;

/**
 * Brings up Bouncy Castle FIPS in approved-only mode. Its integrity check and self-tests cost one
 * to two seconds and cannot be cached, so a program calls {@link #warmUp} on a thread of its own as
 * its first act; whoever needs the library first simply waits in {@link #ready}.
 */
public final class CryptoFoundation {
  static {
    // Mode is decided once, when the library's first class is initialised; per-thread otherwise.
    System.setProperty("org.bouncycastle.fips.approved_only", "true");
    // Its native AES-GCM sometimes takes a new key for one it has seen ("cannot reuse nonce").
    System.setProperty("org.bouncycastle.native.cpu_variant", "java");
  }

  private CryptoFoundation() {}

  /** Decides the library's mode without loading it; whoever names one of its classes calls this. */
  static void decideMode() {
    // The static initialiser has done it.
  }

  /**
   * Returns when the library has passed its own start-up tests. Safe from any thread.
   *
   * @throws IllegalStateException when the library is not usable
   */
  public static void ready() {
    Holder.check();
  }

  /**
   * Loads the classes of the library that a power-up needs behind {@link #ready}; a thread beside
   * that of {@link #warmUp} does it while the library checks itself.
   */
  public static void loadClasses() {
    WarmUpClasses.load();
  }

  /** {@link #ready}, then initialises the classes that the known-answer tests use. */
  public static void warmUp() {
    ready();
    WarmUp.run();
  }

  /** Class initialisation is the lock: the second thread waits for the first. */
  private static final class Holder {
    private static final boolean READY =
        FipsStatus.isReady() && CryptoServicesRegistrar.isInApprovedOnlyMode();

    static void check() {
      if (!READY) {
        throw new IllegalStateException(FipsStatus.getStatusMessage());
      }
    }
  }
}
