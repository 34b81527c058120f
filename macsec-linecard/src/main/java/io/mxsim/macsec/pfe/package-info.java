/**
 * The packet forwarding engine of an MPC: takes a clear frame from a port, and sends it out of a
 * port of any card, to the Routing Engine, or nowhere. It knows tables only; who fills them, and
 * who answers ARP and ICMP, is the Routing Engine.
 *
 * <p>A frame that is forwarded makes no garbage. Frames of one instant keep their order.
 */
package io.mxsim.macsec.pfe;
