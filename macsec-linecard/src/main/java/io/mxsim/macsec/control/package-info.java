/**
 * The control messages of the MACsec line cards: all that a Routing Engine may know of them.
 *
 * <p>Each slot is addressed by itself: a MIC is spoken to in its own slot, not through its MPC, and
 * answers from there. Cards report to the slots {@code RE 0} and {@code RE 1}. A Routing Engine
 * says {@link io.mxsim.macsec.control.CardCommand.Hello} to every slot when it starts and to each
 * card that says it is booting, and repeats what it wants of the card's ports then: a boot forgets
 * it.
 *
 * <p>SAKs cross the backplane wrapped: see {@link io.mxsim.macsec.control.SakTransport}.
 *
 * <p>A MIC passes clear frames to its MPC over the fabric, labelled with {@link
 * io.mxsim.macsec.control.ChannelId#label}, and sends what comes from there.
 */
package io.mxsim.macsec.control;
