/**
 * docs/traceability.md: from requirement ids to the tests and scenarios that prove them, read from
 * the {@code @Tag}s in test sources and the {@code requirements} of scenario files.
 */
package io.mxsim.traceability;
