package io.mxsim.re.permission;

import io.mxsim.re.model.Permission;
import java.util.Set;

/**
 * What a session may do. It is fixed when the session begins: a changed class counts from the next
 * login on.
 *
 * @param permissions the flags of the class
 * @param hidden whether hidden commands and statements may be used
 */
public record Rights(
    Set<Permission> permissions, Rules commands, Rules configuration, boolean hidden) {
  /** Rights by flags alone. */
  public static Rights of(Set<Permission> permissions) {
    return new Rights(permissions, Rules.NONE, Rules.NONE, true);
  }

  /** Whether one of {@code needed}, or none, is held. */
  public boolean holds(Set<Permission> needed) {
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

  /** Whether the values of secrets are shown. */
  public boolean secrets() {
    return permissions.contains(Permission.ALL)
        || permissions.contains(Permission.SECRET)
        || permissions.contains(Permission.SECRET_CONTROL);
  }

  /** Whether every hierarchy may be changed, as far as expressions do not deny it. */
  boolean controls() {
    return permissions.contains(Permission.ALL)
        || permissions.contains(Permission.ALL_CONTROL)
        || permissions.contains(Permission.CONTROL);
  }

  /** Whether every hierarchy may be seen, as far as expressions do not deny it. */
  boolean views() {
    return permissions.contains(Permission.VIEW_CONFIGURATION) || controls();
  }

  /**
   * Whether a command may run.
   *
   * @param words in full, with its arguments
   * @param flags whether the flags alone would allow it
   */
  public boolean runs(String words, boolean flags) {
    if (commands.none()) {
      return flags;
    }
    return switch (commands.verdict(words)) {
      case ALLOWED -> true;
      case DENIED -> false;
      case SILENT -> flags;
    };
  }

  /** Whether an expression allows some command that begins with {@code words}. */
  public boolean leads(String words) {
    return commands.leads(words);
  }

  /** The configuration as a whole. */
  public Scope scope() {
    return Scope.top(this);
  }
}
