package io.mxsim.re.language;

import io.mxsim.re.model.Permission;
import java.util.Set;

/**
 * Whose line it is.
 *
 * @param permissions of the user's class
 * @param fips whether statements forbidden in FIPS mode do not exist
 * @param names what the user has already configured
 */
public record Viewer(Set<Permission> permissions, boolean fips, ExistingNames names) {
  /** Whether one of {@code needed}, or none, is held. */
  boolean may(Set<Permission> needed) {
    if (needed.isEmpty() || permissions.contains(Permission.ALL)) {
      return true;
    }
    for (Permission each : needed) {
      if (permissions.contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement may be seen; who may change it may see it. */
  boolean mayRead(Needed needed) {
    return permissions.contains(Permission.VIEW_CONFIGURATION)
        || mayWrite(needed)
        || may(needed.read());
  }

  /** Whether a statement may be changed. */
  boolean mayWrite(Needed needed) {
    return permissions.contains(Permission.ALL_CONTROL)
        || permissions.contains(Permission.CONTROL)
        || may(needed.write());
  }
}
