package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;

/** The SecY and the uncontrolled port of the channel that key agreement runs on. */
public interface SecYPort {
  /** Sends a whole frame through the uncontrolled port. */
  void send(byte[] frame);

  /** The suite and offset that the key server has chosen, before the first key under them. */
  void suite(CipherSuite suite, int confidentialityOffset);

  /** Makes a receive channel. */
  void createReceiveChannel(Sci sci);

  /** Deletes a receive channel with its associations. */
  void deleteReceiveChannel(Sci sci);

  /** Makes a receive association, in use at once. */
  void createReceiveSa(Sci sci, int an, Sak sak, Xpn xpn);

  /** Makes a transmit association; its first packet number is 1. */
  void createTransmitSa(int an, Sak sak, Xpn xpn);

  /** Frames are sent under it from now on. */
  void useTransmitSa(int an);

  void deleteTransmitSa(int an);

  void deleteReceiveSa(Sci sci, int an);

  /** Whether clients of the port may send and receive, and whether that is under MACsec. */
  void connect(Connect connect);

  /** The lowest acceptable packet number of an association number over all receive channels. */
  long lowestPn(int an);

  /** The {@code connect} variable of the CP state machine (IEEE 802.1X clause 12.4). */
  enum Connect {
    /** Nothing passes but the uncontrolled port. */
    PENDING,
    /** Everything passes in clear. */
    UNAUTHENTICATED,
    /** Everything passes under MACsec. */
    SECURE
  }

  /**
   * What an XPN suite needs besides the key (IEEE 802.1AE clause 10.7.8).
   *
   * @param ssci 0 for other suites
   * @param salt 12 octets, none for other suites
   */
  record Xpn(int ssci, byte[] salt) {}
}
