/**
 * Configuration trees: reading, editing, printing, comparing and keeping them.
 *
 * <p>Trees are persistent; secrets in them are bytes that zeroization overwrites. Text follows
 * Junos: braces, {@code set} lines, {@code show | compare}. Commit conditions are evaluated in the
 * form of the published schema, except value comparisons and variables, which always hold. XML and
 * JSON go through {@link io.mxsim.re.config.ConfigReader} to the same statements as text.
 */
package io.mxsim.re.config;
