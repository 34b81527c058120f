/**
 * The shell that root gets on the console and others by {@code start shell}: built-in programs over
 * the emulated file tree, with quotes, wildcards, pipes and redirection. Not modelled: scripts,
 * background jobs, command substitution, input redirection; no file is ever executed.
 */
package io.mxsim.re.shell;
