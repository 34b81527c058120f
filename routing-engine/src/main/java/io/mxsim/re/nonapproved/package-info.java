/**
 * The keys and signatures of policy section 2.2, which SSH has in the non-Approved mode: Ed25519,
 * DSA, and RSA below 2048 bits (P-CR3). This is no cryptographic module and has no part of one but
 * the random bytes it is given; the algorithms are the JDK's. Each class asks for a {@link
 * io.mxsim.re.fips.NonApprovedMode}, so nothing here can be reached in FIPS mode. Not there, since
 * no maintained library has them: CAST-128, HMAC-RIPEMD160 and UMAC.
 */
package io.mxsim.re.nonapproved;
