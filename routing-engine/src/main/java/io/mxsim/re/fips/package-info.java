/**
 * FIPS mode of the Routing Engine: whether it is configured and in force, the power-up, on-demand
 * and periodic self-tests, and the mode that their results over all cards select (policy 1.2, G-ST1
 * to G-ST4, P-MODE1 to P-MODE6).
 */
package io.mxsim.re.fips;
