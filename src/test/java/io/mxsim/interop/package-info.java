/**
 * The MACsec of this project beside that of others: a Linux guest in QEMU, whose kernel and {@code
 * wpa_supplicant} know nothing of it, on the other end of a wire. Without root, QEMU or a way to
 * fetch the guest's packages these tests are skipped, and say why.
 */
package io.mxsim.interop;
