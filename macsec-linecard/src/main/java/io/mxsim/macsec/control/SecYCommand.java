package io.mxsim.macsec.control;

import java.util.Set;

/**
 * What a Routing Engine's dot1xd says to the SecY (IEEE 802.1AE clause 10) of a channel, on the
 * card whose port it is. A card's boot forgets every SecY. A {@link TransportKey} goes before the
 * first command with a key. What the card does not follow it answers by {@link SecYReport.Refused}.
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

  /** To a SecY that is there. */
  sealed interface OfSecY extends SecYCommand {}

  /** About one of its associations. */
  sealed interface OfAssociation extends OfSecY {
    /** The association number, 0 to 3. */
    int an();
  }

  /** Takes the SecY away: the channel passes everything in clear. */
  record Remove(ChannelId channel) implements SecYCommand {}

  /** {@code controlledPortEnabled}: without it only EAPOL and excluded protocols pass. */
  record ControlledPort(ChannelId channel, boolean enabled) implements OfSecY {}

  /** Makes a receive channel for a peer. */
  record CreateReceiveSc(ChannelId channel, Sci sci) implements OfSecY {}

  /** Deletes a receive channel with its associations. */
  record DeleteReceiveSc(ChannelId channel, Sci sci) implements OfSecY {}

  /**
   * Makes a transmit association; it is not used before {@link UseTransmitSa}. The SecY begins
   * behind {@code nextPn} when it remembers to have used it under this key.
   *
   * @param nextPn 1 for a fresh key
   */
  record CreateTransmitSa(ChannelId channel, int an, SecureKey key, long nextPn)
      implements OfAssociation {}

  /** Frames are sent under this association from now on ({@code encodingSA}). */
  record UseTransmitSa(ChannelId channel, int an) implements OfAssociation {}

  /** Deletes a transmit association. */
  record DeleteTransmitSa(ChannelId channel, int an) implements OfAssociation {}

  /** Makes a receive association, in use at once. */
  record CreateReceiveSa(ChannelId channel, Sci sci, int an, SecureKey key, long lowestPn)
      implements OfAssociation {}

  /** Raises the lowest acceptable packet number (delay protection). */
  record RaiseLowestPn(ChannelId channel, Sci sci, int an, long lowestPn) implements OfSecY {}

  /** Deletes a receive association. */
  record DeleteReceiveSa(ChannelId channel, Sci sci, int an) implements OfAssociation {}

  /** Sends a frame, whole, through the uncontrolled port; such as an MKPDU. */
  record SendUncontrolled(ChannelId channel, byte[] frame) implements SecYCommand {}

  /** Asks for a {@link SecYReport.Status}. */
  record StatusRequest(ChannelId channel) implements OfSecY {}

  /** Sets the counters to zero. */
  record ClearCounters(ChannelId channel) implements OfSecY {}
}
