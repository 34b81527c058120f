/**
 * One operator's terminal: the Junos line editor, questions, secrets, and the screenful pager.
 *
 * <p>A {@link io.mxsim.cli.terminal.TerminalSession} runs on a virtual thread of its own and meets
 * the firmware only by posting into the event loop; {@link io.mxsim.cli.terminal.Edge} is the one
 * place where the two threads meet. Byte streams stay plain: a line typed to its end is echoed
 * without any escape sequence, which is what expect scripts, netmiko and Ansible need.
 *
 * <p>Not modelled: the pager's filters ({@code m}, {@code e}) and its saving to a file.
 */
package io.mxsim.cli.terminal;
