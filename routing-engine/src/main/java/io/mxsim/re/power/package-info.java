/**
 * Going down: reboot, halt, power-off and zeroization, of one Routing Engine or of both (P-Z1,
 * P-Z2, G-Z1, P-Z3).
 */
package io.mxsim.re.power;
