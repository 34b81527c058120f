/**
 * The Routing Engine's own IPv4 and IPv6: ARP (RFC 826), neighbour discovery (RFC 4861), ICMP (RFC
 * 792, RFC 4443), fragments and their reassembly. Packets come from the forwarding engines and go
 * out through them.
 *
 * <p>Not modelled: TCP over the line cards, router advertisements, duplicate address detection. UDP
 * has no open port; each datagram is answered with a port unreachable. An entry of the neighbour
 * caches is asked for anew every twenty minutes, whether it is used or not.
 */
package io.mxsim.re.inet;
