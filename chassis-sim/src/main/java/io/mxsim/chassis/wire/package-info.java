/**
 * Ethernet frames as ports and wires pass them on: bytes from the destination address to the last
 * octet before the FCS. Everything belongs to the thread of the event loop.
 */
package io.mxsim.chassis.wire;
