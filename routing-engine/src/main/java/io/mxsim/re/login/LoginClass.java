package io.mxsim.re.login;

import io.mxsim.re.model.Permission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A login class: what its users may do.
 *
 * @param name as configured, or one of the four predefined names
 * @param logName as the audit log writes it, such as {@code j-super-user}
 */
public record LoginClass(String name, String logName, Set<Permission> permissions) {
  /** The permissions that together make a Crypto Officer (G-RO1). */
  private static final Set<Permission> CRYPTO_OFFICER =
      EnumSet.of(
          Permission.SECRET, Permission.SECURITY, Permission.MAINTENANCE, Permission.CONTROL);

  private static final Set<Permission> OPERATOR =
      EnumSet.of(
          Permission.CLEAR,
          Permission.NETWORK,
          Permission.RESET,
          Permission.TRACE,
          Permission.VIEW);

  /** The class of root and of Crypto Officers. */
  public static final LoginClass SUPER_USER =
      new LoginClass("super-user", "j-super-user", EnumSet.allOf(Permission.class));

  /** The class of that predefined name. */
  public static Optional<LoginClass> predefined(String name) {
    return switch (name) {
      case "super-user", "superuser" -> Optional.of(SUPER_USER);
      case "operator" -> Optional.of(new LoginClass("operator", "j-operator", OPERATOR));
      case "read-only" ->
          Optional.of(new LoginClass("read-only", "j-read-only", EnumSet.of(Permission.VIEW)));
      case "unauthorized" ->
          Optional.of(
              new LoginClass("unauthorized", "j-unauthorized", EnumSet.noneOf(Permission.class)));
      default -> Optional.empty();
    };
  }

  /** Whether its users are Crypto Officers in FIPS mode. */
  public boolean isCryptoOfficer() {
    return permissions.contains(Permission.ALL) || permissions.containsAll(CRYPTO_OFFICER);
  }

  /**
   * What its users may do in FIPS mode: a Crypto Officer everything the class says, anybody else
   * only look, at the configuration too (G-RO1, policy 3.1), so no permission that changes the box
   * is left.
   */
  public Set<Permission> inFipsMode() {
    if (isCryptoOfficer()) {
      return permissions;
    }
    Set<Permission> left = EnumSet.noneOf(Permission.class);
    for (Permission permission : permissions) {
      if (!changesTheBox(permission)) {
        left.add(permission);
      }
    }
    if (left.contains(Permission.VIEW)) {
      left.add(Permission.VIEW_CONFIGURATION);
    }
    return left;
  }

  private static boolean changesTheBox(Permission permission) {
    return CRYPTO_OFFICER.contains(permission)
        || permission == Permission.CONFIGURE
        || permission == Permission.RESET
        || permission == Permission.ROLLBACK
        || permission == Permission.SHELL
        || permission.name().endsWith("_CONTROL");
  }
}
