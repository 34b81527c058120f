package io.mxsim.re.mgd;

import io.mxsim.re.model.Permission;
import java.util.Set;

/**
 * Who a session belongs to, as the firmware has resolved it.
 *
 * @param loginClass the class's name in the configuration, such as {@code super-user}
 * @param permissions what the class allows, with everything that {@code all} stands for
 * @param logName the class as the audit log names it, such as {@code j-super-user}
 */
public record Account(
    String user, int uid, String loginClass, Set<Permission> permissions, String logName) {
  /** Whether the class has one of {@code wanted}, or none is wanted. */
  public boolean mayUse(Set<Permission> wanted) {
    if (wanted.isEmpty() || permissions.contains(Permission.ALL)) {
      return true;
    }
    for (Permission permission : wanted) {
      if (permissions.contains(permission)) {
        return true;
      }
    }
    return permissions.contains(Permission.ALL_CONTROL);
  }
}
