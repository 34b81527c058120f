/**
 * Configuration trees: reading, editing, printing, comparing and keeping them.
 *
 * <p>Trees are persistent; secrets in them are bytes that zeroization overwrites. Text follows
 * Junos: braces, {@code set} lines, {@code show | compare}. XML and JSON go through {@link
 * io.mxsim.re.config.ConfigReader} to the same statements as text. Commit conditions are evaluated
 * in the form of the published schema. Not judged: a condition that compares values, and one with a
 * variable that stands for nothing where it is asked.
 */
package io.mxsim.re.config;
