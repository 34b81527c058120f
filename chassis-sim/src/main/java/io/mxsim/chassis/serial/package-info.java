/**
 * The RS-232 console of a Routing Engine (G-HW2): bytes out to whoever is listening, bytes in to
 * the one program that reads the port.
 *
 * <p>Modem control lines, parity and speed are not modelled: a byte arrives when it is sent.
 */
package io.mxsim.chassis.serial;
