/**
 * The Routing Engine's side of SSH: host keys on the media, and the settings of {@code [edit system
 * services ssh]} for the server at the management port (G-SSH1, P-CR2, P-CR3). The transport itself
 * is the access side's; its cryptography runs in the OpenSSL module.
 */
package io.mxsim.re.ssh;
