/**
 * The self-tests of the cryptographic modules (FIPS 140-2 section 4.9): known-answer tests at
 * power-on, on demand and periodically, their report and its transcript, and the FIPS mode that
 * follows from the results. Suites and vectors are resources; the answers are computed by the
 * modules' own services. Pairwise consistency and noise health tests live in the modules; what
 * needs files is asked of the firmware through {@link io.mxsim.selftest.IntegrityChecks}.
 */
package io.mxsim.selftest;
