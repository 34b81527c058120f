package io.mxsim.lab.router;

import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.selftest.FaultPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name of a known-answer test to break: {@code MODULE/TEST}, or {@code CARD:MODULE/TEST} for
 * one card only, for instance {@code openssl/HMAC-SHA2-256} or {@code fpc 0 mic
 * 1:bcm82391/AES128-GCM}.
 *
 * @param card the card whose module is meant; empty for the module on every card that has it
 * @param module the cryptographic module
 * @param test the test inside it
 */
public record FaultName(Optional<String> card, String module, String test) {

  /**
   * Reads the written form.
   *
   * @throws RouterRefused when a part is missing
   */
  public static FaultName parse(String text) throws RouterRefused {
    int colon = text.indexOf(':');
    String rest = text.substring(colon + 1);
    int slash = rest.indexOf('/');
    String card = colon < 0 ? "" : text.substring(0, colon).strip();
    String module = slash < 0 ? "" : rest.substring(0, slash).strip();
    String test = rest.substring(slash + 1).strip();
    if (module.isEmpty() || test.isEmpty() || (colon >= 0 && card.isEmpty())) {
      throw new RouterRefused(
          RouterRefused.Reason.REQUEST,
          "'"
              + text
              + "' names no known-answer test: write MODULE/TEST or CARD:MODULE/TEST,"
              + " for instance openssl/HMAC-SHA2-256; 'mxsim fault' lists all of them.");
    }
    return new FaultName(colon < 0 ? Optional.empty() : Optional.of(card), module, test);
  }

  /** Every test of a release's software. */
  static List<FaultName> all(ReleaseProfile release) throws RouterRefused {
    List<FaultName> all = new ArrayList<>();
    for (String name : FaultPlan.names(release)) {
      all.add(parse(name));
    }
    return all;
  }

  /** The written form, which {@link #parse} reads. */
  @Override
  public String toString() {
    String name = module + "/" + test;
    return card.map(c -> c + ":" + name).orElse(name);
  }
}
