/**
 * What reaches the servers of the management network: package files by HTTP (java.net.http) and by
 * FTP (RFC 959, passive; Apache Commons Net). Each transfer has a virtual thread; the event loop
 * hears of it through its inbox. Nothing is connected to unless an operator names a server.
 */
package io.mxsim.cli.transfer;
