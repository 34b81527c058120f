/**
 * The seam between the host command and the simulated router: what a bench operator can do to a
 * router from outside (power, buttons, cards, cables, broken parts) and what can be seen of it.
 *
 * <p>Everything above this package (scenarios, status, console, benchmark) speaks {@link
 * io.mxsim.lab.router.SimulatedRouter} and knows nothing of firmware or hardware classes. One
 * router is one chassis with everything in it; several may share a clock, {@link
 * io.mxsim.lab.router.Conductor}.
 */
package io.mxsim.lab.router;
