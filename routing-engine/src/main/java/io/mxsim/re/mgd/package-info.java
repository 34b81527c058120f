/**
 * The management daemon: sessions, commits, and the handlers that give statements and commands
 * their effect.
 */
package io.mxsim.re.mgd;
