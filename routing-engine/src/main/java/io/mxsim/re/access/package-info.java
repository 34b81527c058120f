/**
 * What the Routing Engine's firmware shows to the access side (console, SSH): logging in, and
 * talking to an interpreter line by line.
 *
 * <p>Every method here, in both directions, is called on the chassis's event loop. The access side
 * owns the threads that wait for people and posts into the loop; see {@code
 * io.mxsim.chassis.time.EventLoop#post}. Nothing here knows about terminals: lines come in whole,
 * text goes out with {@code \n} at the end of each line, and paging, echo and cursor keys are the
 * access side's.
 */
package io.mxsim.re.access;
