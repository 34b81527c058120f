package io.mxsim.macsec.control;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.card.OfflineReason;
import io.mxsim.chassis.card.Vitals;
import io.mxsim.chassis.catalog.PortSpeed;
import java.time.Instant;
import java.util.List;

/**
 * What an MPC or a MIC says. A change is told to both Routing Engine slots, unasked; what nobody
 * heard is told again on {@link CardCommand.Hello}.
 */
public sealed interface CardReport {
  /** A boot begins: what the card was told is forgotten. To be answered by a Hello. */
  record Booting() implements CardReport {}

  /**
   * What the card is; the first answer to {@link CardCommand.Hello}.
   *
   * @param firmware the version it runs
   * @param pics descriptions of its PICs with ports of its own, in their order
   */
  record Announce(
      String model, String serial, String firmware, boolean fipsCapable, List<String> pics)
      implements CardReport {
    public Announce {
      pics = List.copyOf(pics);
    }
  }

  /**
   * The card's state and measurements; sent on request and at each change of the state.
   *
   * @param started when its boot began
   */
  record StatusReport(
      CardState state, OfflineReason reason, Vitals vitals, Instant started, int maxPowerWatts)
      implements CardReport {}

  /**
   * The result of a MIC's self-test, at power-up or on request.
   *
   * @param module as in the documents, {@code BCM82391}
   * @param failures names of the failed tests, each such as {@code bcm82391/AES128-GCM}
   * @param transcript its lines, without a prefix
   */
  record SelfTestResult(
      String module, boolean passed, List<String> failures, List<String> transcript, Instant ended)
      implements CardReport {
    public SelfTestResult {
      failures = List.copyOf(failures);
      transcript = List.copyOf(transcript);
    }
  }

  /**
   * Every port of the card; sent on {@link CardCommand.Hello}.
   *
   * @param shutDown the reason of the shutdown in force, or empty
   */
  record PortsReport(List<PortStatus> ports, String shutDown) implements CardReport {
    public PortsReport {
      ports = List.copyOf(ports);
    }
  }

  /** Those ports whose status has changed. */
  record PortEvents(List<PortStatus> changed) implements CardReport {
    public PortEvents {
      changed = List.copyOf(changed);
    }
  }

  /** A service of the card asked for what its row of table 17 does not have (P-CSP2). */
  record AccessRefused(String why) implements CardReport {}

  /** A command the hardware cannot follow, and why, in words for the operator. */
  record Refused(CardCommand command, String why) implements CardReport {}

  /**
   * One port.
   *
   * @param pic the PIC among those of the card, 0 on a MIC
   * @param mac the first of its four addresses
   * @param channels those that its speed gives
   */
  record PortStatus(
      int pic, int port, PortSpeed speed, MacAddress mac, List<ChannelStatus> channels) {
    public PortStatus {
      channels = List.copyOf(channels);
    }

    /** Whether the card lets any channel carry data now. */
    public boolean enabled() {
      return channels.stream().anyMatch(ChannelStatus::enabled);
    }

    /** Whether data can pass on any channel. */
    public boolean linkUp() {
      return channels.stream().anyMatch(ChannelStatus::linkUp);
    }
  }

  /**
   * One channel of a port.
   *
   * @param adminUp whether it is configured to be up
   * @param enabled whether the card lets it carry data now
   * @param linkUp whether data can pass
   */
  record ChannelStatus(
      int channel, boolean adminUp, boolean enabled, boolean linkUp, MacAddress mac) {}
}
