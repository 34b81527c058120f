/**
 * Vector sets of NIST's Automated Cryptographic Validation Protocol (ACVP, draft-fussell-acvp-spec
 * and its sub-specifications per algorithm), run through the cryptographic modules.
 *
 * <p>A {@link io.mxsim.lab.vectors.VectorSet} is read from one file that has questions and answers,
 * or from two; a {@link io.mxsim.lab.vectors.Family} asks a module what one test asks, and {@link
 * io.mxsim.lab.vectors.Judge} compares. The modules are instances of the runner's own, not those of
 * a simulated router: each has passed its power-up self-test, and those that have to compute with a
 * key or with entropy of a vector stay in self-test, the only state that allows it.
 *
 * <p>Not modelled: the protocol itself (sessions, registration), and what no module of a release
 * offers, which is counted and said.
 */
package io.mxsim.lab.vectors;
