package io.mxsim.macsec.control;

/**
 * The key under which SAKs cross the backplane to one card, in the hands of that card. A Routing
 * Engine hands over a fresh one before the first {@link SecureKey} and again after each boot of the
 * card; it takes the place of the one before from the same Routing Engine.
 *
 * @param key 16 or 32 octets; the card takes them over and overwrites them
 */
public record TransportKey(byte[] key) {}
