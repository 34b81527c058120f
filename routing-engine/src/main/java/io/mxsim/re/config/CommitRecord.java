package io.mxsim.re.config;

import java.time.Instant;

/**
 * Who committed a configuration, and when.
 *
 * @param via {@code cli}, {@code netconf}, {@code other}
 * @param comment what {@code commit comment} said, or empty
 */
public record CommitRecord(String user, Instant time, String via, String comment) {}
