/**
 * The management daemon: sessions, commits, and what handlers and commands implement to give
 * statements and rpcs their effect.
 *
 * <p>Everything runs on the chassis's event loop. A session parses with {@code
 * io.mxsim.re.language}, edits a persistent tree, and tells the audit log (G-LOG2, G-LOG4). Answers
 * are text or elements of {@code io.mxsim.re.reply}. Not modelled: commit and translation scripts.
 */
package io.mxsim.re.mgd;
