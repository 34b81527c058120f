/**
 * Virtual time: the event loop every model runs on, and the pace at which its clock follows ours.
 *
 * <p>Model code is called by the loop, one event at a time, on one thread. It asks the loop what
 * time it is and when to be called again, and never sleeps, locks, starts a thread or reads the
 * host's clock. The edges (terminals, sockets, the host command) reach the model through {@link
 * io.mxsim.chassis.time.EventLoop#post}, which is the only method of the loop another thread may
 * call.
 */
package io.mxsim.chassis.time;
