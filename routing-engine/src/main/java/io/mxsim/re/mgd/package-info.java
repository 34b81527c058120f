/**
 * The management daemon: sessions, commits, and the handlers that give statements and commands
 * their effect.
 *
 * <p>Everything runs on the chassis's event loop. A session parses with {@code
 * io.mxsim.re.language}, edits a persistent tree, and tells the audit log (G-LOG2, G-LOG4). Not
 * modelled: {@code commit at}, {@code commit synchronize}, {@code load patch}, {@code display xml}.
 */
package io.mxsim.re.mgd;
