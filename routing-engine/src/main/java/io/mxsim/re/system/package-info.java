/**
 * The wiring of a running Routing Engine: the handlers of {@code [edit system]} that belong to no
 * daemon of their own, and what the management daemon needs to know of the machine.
 */
package io.mxsim.re.system;
