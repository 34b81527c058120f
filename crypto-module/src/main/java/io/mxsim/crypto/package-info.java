/**
 * The cryptographic modules of the boards (FIPS 140-2): Kernel, LibMD, OpenSSL, QuickSec, MACsec on
 * a Routing Engine and BCM82391 on a MACsec card. Each has its own state, algorithm table (security
 * policy tables 4 to 9), DRBG (SP 800-90A) on its board's conditioned and health-tested noise (SP
 * 800-90B), keys and faults. The arithmetic is Bouncy Castle FIPS in approved-only mode.
 *
 * <p>Not modelled: roles (the firmware checks them before it calls), and the assessment of the
 * noise's entropy, which is claimed, not measured.
 */
package io.mxsim.crypto;
