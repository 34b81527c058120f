/**
 * Signed software: packages, their manifests, what they let execute, and how they come onto a disk.
 *
 * <p>A package is a compressed tape archive that carries {@code manifest} (a fingerprint for each
 * file), {@code manifest.esig} (ECDSA P-256 with SHA-256 over the manifest) and {@code
 * manifest.ecerts} (the signer's certificate, issued by the Package CA, and the Package CA's,
 * issued by the Root CA that the loader holds). The image a Routing Engine boots is such a package,
 * unpacked; another one may wait beside it for the next boot. Sources: policy table 13 (P-SW2),
 * policy sections 4 and 6.1.1 (P-ST1, P-SW1), G-SW1, G-MODE4.
 *
 * <p>Not modelled: the packages an image of the vendor consists of; here it is one.
 */
package io.mxsim.re.software;
