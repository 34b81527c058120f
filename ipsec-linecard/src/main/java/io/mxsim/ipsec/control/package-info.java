/**
 * The control messages of the MS-MPC: all that a Routing Engine may know of it. The rules are those
 * of the MACsec cards: it reports to the slots {@code RE 0} and {@code RE 1}; a Routing Engine says
 * {@link io.mxsim.ipsec.control.ServicesCommand.Hello} when it starts and to a card that says it is
 * booting.
 *
 * <p>Not modelled yet: messages of IKE and IPsec.
 */
package io.mxsim.ipsec.control;
