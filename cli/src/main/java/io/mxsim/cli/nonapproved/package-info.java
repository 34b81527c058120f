/**
 * Ciphers, MACs and key exchanges of SSH that the OpenSSL module does not have (policy section 2.2;
 * P-CR3), from MINA SSHD and the JDK. No cryptographic module: {@link
 * io.mxsim.cli.nonapproved.NonApprovedTransport} asks for a {@link
 * io.mxsim.re.fips.NonApprovedMode}, which there is none of in FIPS mode.
 */
package io.mxsim.cli.nonapproved;
