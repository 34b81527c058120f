/**
 * The operator's own terminal as the far end of a serial line: raw keys one way, bytes the other,
 * Ctrl-] to leave. Without a terminal, lines of standard input are typed when the console waits for
 * them. A serial line has no window size, so there is nothing to tell when the window changes.
 */
package io.mxsim.lab.console;
