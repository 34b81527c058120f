/**
 * dcd: makes logical interfaces of {@code [edit interfaces]} and bridge domains of {@code [edit
 * bridge-domains]} on the ports that the hardware has, and gives them to the forwarding engines.
 *
 * <p>Not modelled: aggregated, tunnel and service interfaces, ranges of VLANs on a unit, IRB.
 */
package io.mxsim.re.dcd;
