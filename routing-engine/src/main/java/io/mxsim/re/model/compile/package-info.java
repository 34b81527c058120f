/**
 * Compiles YANG modules (RFC 7950) to the compact form that {@link io.mxsim.re.model.Model} reads.
 * Runs while building. The modules are parsed and validated by yangtools; then their declared form
 * is walked, so that order and groupings stay as written, and equal statements are stored once. Not
 * modelled: augment, deviation, feature, refine, notification and identities.
 */
package io.mxsim.re.model.compile;
