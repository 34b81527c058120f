/**
 * The shell that root gets on the console: a handful of words over the emulated file tree, and
 * {@code cli}. It is no general shell: no pipes, no variables, no programs.
 */
package io.mxsim.re.shell;
