package io.mxsim.re.dot1xd;

import io.mxsim.chassis.MacAddress;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand.ExcludedProtocol;
import io.mxsim.macsec.mka.KaySettings;
import io.mxsim.re.config.ConfigNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code connectivity-association} with its defaults.
 *
 * @param replayProtect whether a {@code replay-window-size} stands there
 * @param mustSecure unless {@code should-secure} stands there
 * @param preShared the key or the chain of keys; empty for static-sak mode
 * @param channels of static-sak mode
 */
record ConnectivityAssociation(
    String name,
    Mode mode,
    CipherSuite suite,
    int offset,
    boolean encrypt,
    boolean includeSci,
    boolean replayProtect,
    long replayWindow,
    int priority,
    Duration transmitInterval,
    boolean mustSecure,
    Set<ExcludedProtocol> clear,
    Optional<KeySequence> preShared,
    List<StaticChannel> channels) {
  private static final String DEFAULT_INTERVAL = "2000";
  private static final String DEFAULT_PRIORITY = "16";

  /** The statement {@code security-mode}. */
  enum Mode {
    STATIC_CAK,
    STATIC_SAK,
    /** Not served: it needs 802.1X authentication. */
    DYNAMIC
  }

  /** That of the statement, with what it refers to in {@code security}. */
  static ConnectivityAssociation of(ConfigNode ca, ConfigNode security) {
    Mode mode = mode(ca);
    List<StaticChannel> channels = mode == Mode.STATIC_SAK ? StaticChannel.all(ca) : List.of();
    Optional<StaticChannel> sending =
        channels.stream().filter(channel -> !channel.inbound()).findFirst();
    int offset = Integer.parseInt(ca.text("offset").orElse("0"));
    return new ConnectivityAssociation(
        ca.value(),
        mode,
        suite(ca),
        sending.map(StaticChannel::offset).orElse(offset),
        sending.map(StaticChannel::encrypt).orElse(!ca.has("no-encryption")),
        sending.map(StaticChannel::includeSci).orElse(ca.has("include-sci")),
        ca.has("replay-protect", "replay-window-size"),
        Long.parseLong(ca.text("replay-protect", "replay-window-size").orElse("0")),
        Integer.parseInt(ca.text("mka", "key-server-priority").orElse(DEFAULT_PRIORITY)),
        Duration.ofMillis(
            Long.parseLong(ca.text("mka", "transmit-interval").orElse(DEFAULT_INTERVAL))),
        !ca.has("mka", "should-secure"),
        excluded(ca),
        mode == Mode.STATIC_CAK ? KeySequence.of(ca, security) : Optional.empty(),
        channels);
  }

  static Mode mode(ConfigNode ca) {
    return switch (ca.text("security-mode").orElse("")) {
      case "static-cak" -> Mode.STATIC_CAK;
      case "static-sak" -> Mode.STATIC_SAK;
      default -> Mode.DYNAMIC;
    };
  }

  static CipherSuite suite(ConfigNode ca) {
    String word = ca.text("cipher-suite").orElse("gcm-aes-128");
    return CipherSuite.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Set<ExcludedProtocol> excluded(ConfigNode ca) {
    Set<ExcludedProtocol> excluded = EnumSet.noneOf(ExcludedProtocol.class);
    for (ConfigNode protocol : ca.all("exclude-protocol")) {
      excluded.add(ExcludedProtocol.valueOf(protocol.value().toUpperCase(Locale.ROOT)));
    }
    return excluded;
  }

  /** The SCI of what a port with that address sends. */
  Sci sci(MacAddress mac) {
    return channels.stream()
        .filter(channel -> !channel.inbound())
        .map(StaticChannel::sci)
        .findFirst()
        .orElseGet(() -> Sci.of(mac, 1));
  }

  /** What key agreement on a port of that SCI has to know. */
  KaySettings settings(Sci sci) {
    return new KaySettings(
        sci, priority, suite, offset, encrypt, transmitInterval, Duration.ZERO, mustSecure);
  }
}
