package io.mxsim.re.login;

import io.mxsim.re.access.Origin;

/** Compares a password with the hash of an account. */
@FunctionalInterface
public interface PasswordCheck {
  /** Whether {@code password}, typed at {@code origin}, is the one of {@code account}. */
  boolean matches(Account account, Origin origin, byte[] password);
}
