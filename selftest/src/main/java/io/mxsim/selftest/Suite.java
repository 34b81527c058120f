package io.mxsim.selftest;

import io.mxsim.crypto.ModuleName;
import java.util.List;

/**
 * The known-answer tests of one module, in their order.
 *
 * @param title as the transcript has it, such as {@code kernel KATS}
 */
public record Suite(ModuleName module, String title, List<Kat> kats) {
  /** The fault name of {@code kat}, such as {@code openssl/HMAC-SHA2-256}. */
  public String faultName(Kat kat) {
    return module.label().concat("/").concat(kat.name());
  }
}
