package io.mxsim.re.mgd;

import io.mxsim.re.model.Permission;
import io.mxsim.re.permission.Rights;
import java.util.Set;

/**
 * Who a session belongs to, as the firmware has resolved it.
 *
 * @param loginClass the class's name in the configuration, such as {@code super-user}
 * @param rights what the session may do until its end
 * @param logName the class as the audit log names it, such as {@code j-super-user}
 */
public record Account(String user, int uid, String loginClass, Rights rights, String logName) {
  /** Somebody with flags alone; with everything that {@code all} stands for. */
  public Account(
      String user, int uid, String loginClass, Set<Permission> permissions, String logName) {
    this(user, uid, loginClass, Rights.of(permissions), logName);
  }

  /** The flags of the class. */
  public Set<Permission> permissions() {
    return rights.permissions();
  }
}
