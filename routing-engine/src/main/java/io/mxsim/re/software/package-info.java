/**
 * Signed software: packages, their manifests, and what they let execute.
 *
 * <p>A package is a compressed tape archive that carries {@code manifest} (a fingerprint for each
 * file), {@code manifest.esig} (ECDSA P-256 with SHA-256 over the manifest) and {@code
 * manifest.ecerts} (the Package CA's certificate, issued by the Root CA that the loader holds). The
 * image a Routing Engine boots is such a package, unpacked. Sources: policy table 13 (P-SW2),
 * policy section 4 (P-ST1), G-SW1, G-MODE4.
 */
package io.mxsim.re.software;
