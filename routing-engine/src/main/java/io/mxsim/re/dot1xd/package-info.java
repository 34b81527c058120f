/**
 * The 802.1X daemon, which runs MACsec on the Routing Engine: {@code [edit security macsec]} and
 * its key chains, a key agreement entity (IEEE 802.1X clause 9) for each configured interface, the
 * keys of both in the MACsec module, and the SecY of the card that has the port (IEEE 802.1AE),
 * which it commands over the backplane. Not here: 802.1X authentication, and CAKs that come from it
 * ({@code security-mode dynamic}).
 */
package io.mxsim.re.dot1xd;
