/**
 * A running lab: routers and simple hosts on one clock, the links between them, and where links
 * leave the process, which are edges with threads of their own: UDP sockets and TAP interfaces.
 *
 * <p>A host is no operating system: it answers ARP and echo requests and can ping, in IPv4 only.
 */
package io.mxsim.lab.network;
