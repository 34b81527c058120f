/**
 * From power to {@code login:}, and back: the loader, the kernel's lines, the start of the daemons,
 * the shutdown, and the panic that a failed self-test ends in (P-MODE5, G-ST2).
 *
 * <p>What the console shows between two actions of the firmware is text on the media ({@link
 * io.mxsim.re.boot.ConsoleScript}); what depends on the machine is printed by the action itself.
 */
package io.mxsim.re.boot;
