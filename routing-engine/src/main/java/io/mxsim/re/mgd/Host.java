package io.mxsim.re.mgd;

import io.mxsim.re.access.Secret;
import io.mxsim.re.config.ConfigNode;
import java.time.ZonedDateTime;

/** What the management daemon has to know of the machine it runs on. */
public interface Host {
  /** The host name; empty while there is none. */
  String hostName();

  /** The date that users see, in the configured zone. */
  ZonedDateTime now();

  /** Whether the Routing Engine is in FIPS mode. */
  boolean fips();

  /** {@code {master}} or {@code {backup}} in a chassis with two Routing Engines; else empty. */
  String mastership();

  /** The release, such as {@code 19.1R2.8}. */
  String release();

  /** The name of this Routing Engine, {@code re0} or {@code re1}. */
  default String routingEngine() {
    return "re0";
  }

  /** The other Routing Engine. */
  default PeerRoutingEngine peer() {
    return PeerRoutingEngine.NONE;
  }

  /** The process that init runs as {@code service}; 0 when it does not run. */
  default int pid(String service) {
    return 0;
  }

  /** A process id for a new mgd. */
  int nextPid();

  /**
   * A part of a configuration is going to be shown to somebody.
   *
   * @param secrets whether its secrets are shown too
   */
  default void shown(ConfigNode part, boolean secrets) {}

  /** What is wrong with a new password, as in {@code error: …}; null if nothing is. */
  String passwordProblem(Secret password, ConfigNode candidate);

  /** The hash to store for {@code password}, as ASCII; the password stays the caller's. */
  byte[] hash(Secret password, ConfigNode candidate);
}
