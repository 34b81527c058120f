/**
 * The Routing Engine's side of the packet forwarding engines: hands the tables to every MPC, passes
 * on what they report, and sums their counters. Only the master Routing Engine speaks.
 */
package io.mxsim.re.forwarding;
