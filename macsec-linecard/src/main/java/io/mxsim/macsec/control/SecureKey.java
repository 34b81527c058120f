package io.mxsim.macsec.control;

/**
 * A SAK on its way over the backplane, wrapped; what belongs to it is in clear.
 *
 * @param wrapped the SAK by AES-KW under the {@link TransportKey} of the card
 * @param ssci the short SCI of the channel, for XPN suites; 0 otherwise
 * @param salt 12 octets for XPN suites, empty otherwise
 */
public record SecureKey(byte[] wrapped, int ssci, byte[] salt) {}
