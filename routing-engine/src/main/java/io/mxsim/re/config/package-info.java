/**
 * Configuration trees: reading, editing, printing, comparing and keeping them.
 *
 * <p>Trees are persistent; secrets in them are bytes that zeroization overwrites. Text follows
 * Junos: braces, {@code set} lines, {@code show | compare}. Commit conditions are evaluated in the
 * form of the published schema, except value comparisons and variables, which always hold. Not
 * modelled: {@code protect:}, JSON and XML, {@code load patch}.
 */
package io.mxsim.re.config;
