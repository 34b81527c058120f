/**
 * rpd: the routing tables {@code inet.0} and {@code inet6.0} with connected and static routes. A
 * static route is active while a next hop of it is on a connected network that is up.
 *
 * <p>Not modelled: routing protocols, routing instances, generated and aggregated routes, load
 * balancing over equal next hops (the first that is usable carries all).
 */
package io.mxsim.re.rpd;
