/**
 * l2ald: what the bridge domains have learned. An address that one forwarding engine learns is told
 * to the others.
 */
package io.mxsim.re.l2ald;
