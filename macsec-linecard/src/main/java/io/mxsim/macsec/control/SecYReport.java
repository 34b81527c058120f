package io.mxsim.macsec.control;

import java.util.List;

/** What the SecY of a channel says to the Routing Engines. */
public sealed interface SecYReport {
  ChannelId channel();

  /** A frame for the uncontrolled port (EAPOL), whole. */
  record Uncontrolled(ChannelId channel, byte[] frame) implements SecYReport {}

  /** The next packet number of the association in use has passed the pending-exhaustion mark. */
  record PnPending(ChannelId channel, int an, long nextPn) implements SecYReport {}

  /** The last packet number was used: nothing is sent under this association any more. */
  record PnExhausted(ChannelId channel, int an) implements SecYReport {}

  /**
   * A command that the card does not follow, with nothing changed, and why, in words for the
   * operator: its module is not fit for service, it has none, it has no such channel, a SAK does
   * not unwrap.
   */
  record Refused(ChannelId channel, SecYCommand command, String why) implements SecYReport {}

  /** Associations and counters, on request. */
  record Status(
      ChannelId channel, SecYCounters counters, List<TransmitSa> transmit, List<ReceiveSc> receive)
      implements SecYReport {
    public Status {
      transmit = List.copyOf(transmit);
      receive = List.copyOf(receive);
    }
  }

  /** A transmit association. */
  record TransmitSa(int an, boolean inUse, long nextPn, long protectedPackets, long encrypted) {}

  /** A receive channel. */
  record ReceiveSc(Sci sci, ReceiveCounters counters, List<ReceiveSa> associations) {
    public ReceiveSc {
      associations = List.copyOf(associations);
    }
  }

  /** A receive association. */
  record ReceiveSa(int an, long nextPn, long lowestPn, ReceiveCounters counters) {}

  /** Of the SecY and its transmit channel; names of IEEE 802.1AE clause 10.7. */
  record SecYCounters(
      long outPktsUntagged,
      long outPktsTooLong,
      long outPktsProtected,
      long outPktsEncrypted,
      long outOctetsProtected,
      long outOctetsEncrypted,
      long inPktsUntagged,
      long inPktsNoTag,
      long inPktsBadTag,
      long inPktsUnknownSci,
      long inPktsNoSci,
      long inPktsOverrun) {}

  /** Of a receive channel or association. */
  record ReceiveCounters(
      long inPktsUnchecked,
      long inPktsDelayed,
      long inPktsLate,
      long inPktsOk,
      long inPktsInvalid,
      long inPktsNotValid,
      long inPktsNotUsingSa,
      long inPktsUnusedSa,
      long inOctetsValidated,
      long inOctetsDecrypted) {}
}
