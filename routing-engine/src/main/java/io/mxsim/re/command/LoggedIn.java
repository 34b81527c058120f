package io.mxsim.re.command;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's login session.
 *
 * @param terminal such as {@code u0} or {@code pts/0}
 * @param from the address of the other end; empty on the console
 * @param since virtual time of the login
 * @param lastKey virtual time of the last input; empty when nobody has noted it
 */
public record LoggedIn(
    String user,
    String terminal,
    Optional<String> from,
    Instant since,
    Optional<Instant> lastKey) {}
