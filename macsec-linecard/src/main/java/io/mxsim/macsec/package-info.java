/**
 * The MACsec line cards: MPC9E, and MPC7E and MIC-MACSEC-MRATE with their cryptographic module
 * BCM82391 (P-HW4, P-ST7).
 *
 * <p>A card with a module runs its known-answer tests at the end of each boot, before anything may
 * use it; with the module in error its ports stay down until a boot passes. A MIC comes into
 * service together with its MPC, and goes with it. A port carries data when its card is online, it
 * is configured up, and no shutdown is in force (P-MODE4).
 *
 * <p>Frames go from the wire through the SecY of their channel ({@link io.mxsim.macsec.secy}) to
 * the forwarding engine of the MPC ({@link io.mxsim.macsec.pfe}), and back.
 *
 * <p>Not modelled: the ports of the chassis have no transceivers. Which of four channels the
 * CHANNEL LEDs of a MIC show is not known; they stay dark.
 */
package io.mxsim.macsec;
