package io.mxsim.re.language;

import io.mxsim.re.model.Permission;
import io.mxsim.re.permission.Rights;
import java.util.Set;

/**
 * Whose line it is.
 *
 * @param rights what the session may do
 * @param fips whether statements forbidden in FIPS mode do not exist
 * @param names what the user has already configured
 */
public record Viewer(Rights rights, boolean fips, ExistingNames names) {
  /** Somebody with flags alone. */
  public Viewer(Set<Permission> permissions, boolean fips, ExistingNames names) {
    this(Rights.of(permissions), fips, names);
  }
}
