package io.mxsim.selftest;

import io.mxsim.crypto.ModuleName;
import java.util.List;

/**
 * The known-answer tests of one module, in their order.
 *
 * @param title as the transcript has it, such as {@code kernel KATS}
 */
public record Suite(ModuleName module, String title, List<Kat> kats) {
  /** The program that runs them on a Routing Engine, by the guide's name (G-ST1). */
  public String program() {
    return switch (module) {
      case KERNEL -> "kernel_kats";
      case LIBMD -> "md_kats";
      case OPENSSL -> "openssl_kats";
      case QUICKSEC, QUICKSEC_7_0, SSH_IPSEC -> "quicksec_kats";
      case MACSEC -> "macsec_kats";
      case BCM82391 -> throw new IllegalStateException("a card has no programs");
    };
  }

  /** The fault name of {@code kat}, such as {@code openssl/HMAC-SHA2-256}. */
  public String faultName(Kat kat) {
    return module.label().concat("/").concat(kat.name());
  }
}
