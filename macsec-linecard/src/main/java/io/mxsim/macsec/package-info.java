/**
 * The MACsec line cards: MPC7E and MPC9E, and MIC-MACSEC-MRATE with its cryptographic module
 * BCM82391 (P-HW4, P-ST7).
 *
 * <p>A MIC runs its known-answer tests at the end of each boot, before anything may use its module;
 * with the module in error its ports stay down until a boot passes. It comes into service together
 * with its MPC, and goes with it. A port carries data when its card is online, it is configured up,
 * and no shutdown is in force (P-MODE4).
 *
 * <p>Not modelled yet: MACsec (802.1AE), MKA, forwarding. The ports of the chassis have no
 * transceivers. Which of four channels the CHANNEL LEDs of a MIC show is not known; they stay dark.
 */
package io.mxsim.macsec;
