package io.mxsim.re.login;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.model.Permission;
import io.mxsim.re.permission.Rights;
import io.mxsim.re.permission.Rules;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A login class: what its users may do, and when.
 *
 * @param name as configured, or one of the four predefined names
 * @param logName as the audit log writes it, such as {@code j-super-user}
 * @param alarms whether alarms are shown at login
 * @param tip whether a tip is shown at login
 */
public record LoginClass(
    String name, String logName, Rights rights, AccessHours hours, boolean alarms, boolean tip) {
  /** A class of flags alone. */
  public LoginClass(String name, String logName, Set<Permission> permissions) {
    this(name, logName, Rights.of(permissions), AccessHours.ALWAYS, false, false);
  }

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

  /** The flags. */
  public Set<Permission> permissions() {
    return rights.permissions();
  }

  /** Whether its users are Crypto Officers in FIPS mode. */
  public boolean isCryptoOfficer() {
    Set<Permission> permissions = permissions();
    return permissions.contains(Permission.ALL) || permissions.containsAll(CRYPTO_OFFICER);
  }

  /**
   * What its users may do in FIPS mode: a Crypto Officer everything the class says, anybody else
   * only look, at the configuration too (G-RO1, policy 3.1), so no permission that changes the box
   * is left, and no expression that allows what the flags do not.
   */
  public Rights inFipsMode() {
    if (isCryptoOfficer()) {
      return rights;
    }
    Set<Permission> left = EnumSet.noneOf(Permission.class);
    for (Permission permission : permissions()) {
      if (!changesTheBox(permission)) {
        left.add(permission);
      }
    }
    if (left.contains(Permission.VIEW)) {
      left.add(Permission.VIEW_CONFIGURATION);
    }
    return new Rights(
        left, rights.commands().denying(), rights.configuration().denying(), rights.hidden());
  }

  /** The class of a node of {@code [edit system login class]}. */
  static LoginClass configured(ConfigNode node) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    List<String> words = node.find("permissions").map(ConfigNode::values).orElse(List.of());
    for (Permission permission : Permission.values()) {
      if (words.contains(permission.word())) {
        permissions.add(permission);
      }
    }
    if (permissions.contains(Permission.ALL)) {
      permissions = EnumSet.allOf(Permission.class);
    }
    Rules commands = rules(node, "commands");
    Rules configuration = rules(node, "configuration");
    Optional<SecurityRole> role = node.text("security-role").map(SecurityRole::of);
    Rights rights =
        new Rights(
            permissions,
            role.map(each -> commands.denyingToo(each.commands())).orElse(commands),
            role.map(each -> configuration.denyingToo(each.configuration())).orElse(configuration),
            node.has("allow-hidden-commands") || !node.has("no-hidden-commands"));
    return new LoginClass(
        node.value(),
        "j-" + node.value(),
        rights,
        AccessHours.of(node),
        node.has("login-alarms"),
        node.has("login-tip"));
  }

  /** The expressions of the class about {@code what}, in one of their two forms. */
  private static Rules rules(ConfigNode node, String what) {
    List<String> allowed = values(node, "allow-" + what + "-regexps");
    List<String> denied = values(node, "deny-" + what + "-regexps");
    if (!allowed.isEmpty() || !denied.isEmpty()) {
      return Rules.words(allowed, denied);
    }
    return Rules.lines(
        node.text("allow-" + what).map(List::of).orElse(List.of()),
        node.text("deny-" + what).map(List::of).orElse(List.of()));
  }

  private static List<String> values(ConfigNode node, String name) {
    return node.find(name).map(ConfigNode::values).orElse(List.of());
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
