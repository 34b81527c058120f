package io.mxsim.macsec.control;

import java.util.Set;

/**
 * What a Routing Engine's dot1xd says to the SecY (IEEE 802.1AE clause 10) of a channel, on the
 * card whose port it is. A card's boot forgets every SecY. A {@link TransportKey} goes before the
 * first command with a key. What the card does not follow it answers by {@link
 * SecYReport.Refused}.
 */
public sealed interface SecYCommand {
  ChannelId channel();

  /**
   * Makes the channel's SecY, or changes it.
   *
   * @param includeSci whether every SecTAG carries the SCI
   * @param confidentialityOffset 0, 30 or 50
   * @param clear protocols whose frames pass in clear both ways
   */
  record Configure(
      ChannelId channel,
      Sci sci,
      CipherSuite suite,
      boolean protectFrames,
      boolean encrypt,
      boolean includeSci,
      int confidentialityOffset,
      ValidateFrames validate,
      boolean replayProtect,
      long replayWindow,
      Set<ExcludedProtocol> clear)
      implements SecYCommand {
    public Configure {
      clear = Set.copyOf(clear);
    }
  }

  /** {@code validateFrames} of IEEE 802.1AE. */
  enum ValidateFrames {
    DISABLED,
    CHECK,
    STRICT
  }

  /** Protocols of the statement {@code exclude-protocol}. */
  enum ExcludedProtocol {
    CDP,
    LACP,
    LLDP
  }

  /** Takes the SecY away: the channel passes everything in clear. */
  record Remove(ChannelId channel) implements SecYCommand {}

  /** {@code controlledPortEnabled}: without it only EAPOL and excluded protocols pass. */
  record ControlledPort(ChannelId channel, boolean enabled) implements SecYCommand {}

  /** Makes a receive channel for a peer. */
  record CreateReceiveSc(ChannelId channel, Sci sci) implements SecYCommand {}

  /** Deletes a receive channel with its associations. */
  record DeleteReceiveSc(ChannelId channel, Sci sci) implements SecYCommand {}

  /**
   * Makes a transmit association; it is not used before {@link UseTransmitSa}.
   *
   * @param nextPn 1 for a fresh key
   */
  record CreateTransmitSa(ChannelId channel, int an, SecureKey key, long nextPn)
      implements SecYCommand {}

  /** Frames are sent under this association from now on ({@code encodingSA}). */
  record UseTransmitSa(ChannelId channel, int an) implements SecYCommand {}

  /** Deletes a transmit association. */
  record DeleteTransmitSa(ChannelId channel, int an) implements SecYCommand {}

  /** Makes a receive association, in use at once. */
  record CreateReceiveSa(ChannelId channel, Sci sci, int an, SecureKey key, long lowestPn)
      implements SecYCommand {}

  /** Raises the lowest acceptable packet number (delay protection). */
  record RaiseLowestPn(ChannelId channel, Sci sci, int an, long lowestPn) implements SecYCommand {}

  /** Deletes a receive association. */
  record DeleteReceiveSa(ChannelId channel, Sci sci, int an) implements SecYCommand {}

  /** Sends a frame, whole, through the uncontrolled port; such as an MKPDU. */
  record SendUncontrolled(ChannelId channel, byte[] frame) implements SecYCommand {}

  /** Asks for a {@link SecYReport.Status}. */
  record StatusRequest(ChannelId channel) implements SecYCommand {}

  /** Sets the counters to zero. */
  record ClearCounters(ChannelId channel) implements SecYCommand {}
}
