/**
 * Proofs on real processes and real media: zeroization, kills at any instant, the host command's
 * answers to bad input, and hardware that is taken away while it works.
 */
package io.mxsim.proof;
