package io.mxsim.re.login;

import io.mxsim.re.config.ConfigNode;
import java.time.Duration;

/**
 * How failed logins are slowed down: {@code [edit system login retry-options]}, whose defaults are
 * those of policy section 3.2 (P-PW1): two failures free, then 5 seconds more for each.
 *
 * @param triesBeforeDisconnect failures after which the getty or connection ends
 * @param backoffThreshold failures that cost nothing
 * @param backoffFactor seconds that each further failure adds
 */
public record RetryRules(int triesBeforeDisconnect, int backoffThreshold, int backoffFactor) {
  /** The rules of a configuration. */
  public static RetryRules of(ConfigNode config) {
    return new RetryRules(
        number(config, "tries-before-disconnect", 10),
        number(config, "backoff-threshold", 2),
        number(config, "backoff-factor", 5));
  }

  /** How long the answer to the failure of that number (1 is the first) is held back. */
  public Duration delayAfter(int failure) {
    return Duration.ofSeconds((long) Math.max(0, failure - backoffThreshold) * backoffFactor);
  }

  private static int number(ConfigNode config, String leaf, int otherwise) {
    return config
        .text("system", "login", "retry-options", leaf)
        .map(Integer::parseInt)
        .orElse(otherwise);
  }
}
