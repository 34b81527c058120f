/**
 * The MS-MPC, a line card of service processors (G-HW1): it boots, is taken into service by a
 * Routing Engine, and reports.
 *
 * <p>Not modelled yet: IKE, IPsec, and the cryptography of the card, which has no module of its own
 * in the documents: QuickSec runs on the Routing Engine.
 */
package io.mxsim.ipsec;
