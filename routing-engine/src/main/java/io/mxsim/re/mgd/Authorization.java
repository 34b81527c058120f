package io.mxsim.re.mgd;

import io.mxsim.re.model.Permission;
import io.mxsim.re.permission.Rules;
import io.mxsim.re.reply.Element;
import java.util.List;

/** What {@code show cli authorization} prints. */
final class Authorization {
  private Authorization() {}

  static String text(Account account) {
    StringBuilder text = new StringBuilder("Current user: '");
    text.append(padded(account.user(), 10)).append("' login: '").append(account.user());
    text.append("' class '").append(account.loginClass()).append("'\nPermissions:\n");
    for (Permission permission : Permission.values()) {
      String meaning = meaning(permission);
      if (!meaning.isEmpty() && account.permissions().contains(permission)) {
        text.append("    ").append(padded(permission.word(), 12)).append("-- ");
        text.append(meaning).append('\n');
      }
    }
    text.append("Individual command authorization:\n");
    Rules commands = account.rights().commands();
    Rules configuration = account.rights().configuration();
    expressions(text, "Allow regular expression", commands.allowed());
    expressions(text, "Deny regular expression", commands.denied());
    expressions(text, "Allow configuration regular expression", configuration.allowed());
    expressions(text, "Deny configuration regular expression", configuration.denied());
    return text.toString();
  }

  private static void expressions(StringBuilder text, String title, List<String> expressions) {
    text.append("    ").append(title).append(": ");
    text.append(expressions.isEmpty() ? "none" : String.join(" ", expressions)).append('\n');
  }

  /** The same as a reply's element. */
  static Element element(Account account) {
    Element reply =
        Element.of("authorization-information")
            .leaf("user", account.user())
            .leaf("login-class", account.loginClass());
    for (Permission permission : Permission.values()) {
      String meaning = meaning(permission);
      if (!meaning.isEmpty() && account.permissions().contains(permission)) {
        reply.add(
            Element.of("permission").leaf("name", permission.word()).leaf("description", meaning));
      }
    }
    Rules commands = account.rights().commands();
    Rules configuration = account.rights().configuration();
    commands.allowed().forEach(each -> reply.leaf("allow-commands", each));
    commands.denied().forEach(each -> reply.leaf("deny-commands", each));
    configuration.allowed().forEach(each -> reply.leaf("allow-configuration", each));
    configuration.denied().forEach(each -> reply.leaf("deny-configuration", each));
    return reply;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String meaning(Permission permission) {
    return switch (permission) {
      case ACCESS -> "Can view access configuration";
      case ACCESS_CONTROL -> "Can modify access configuration";
      case ADMIN -> "Can view user accounts";
      case ADMIN_CONTROL -> "Can modify user accounts";
      case ALL, ALL_CONTROL -> "";
      case CLEAR -> "Can clear learned network info";
      case CONFIGURE -> "Can enter configuration mode";
      case CONTROL -> "Can modify any config";
      case EDIT -> "Can edit full files";
      case FIELD -> "Can use field debug commands";
      case FIREWALL -> "Can view firewall configuration";
      case FIREWALL_CONTROL -> "Can modify firewall configuration";
      case FLOPPY -> "Can read and write the floppy";
      case FLOW_TAP -> "Can view flow-tap configuration";
      case FLOW_TAP_CONTROL -> "Can modify flow-tap configuration";
      case FLOW_TAP_OPERATION -> "Can tap flows";
      case INTERFACE -> "Can view interface configuration";
      case INTERFACE_CONTROL -> "Can modify interface configuration";
      case MAINTENANCE -> "Can become the super-user";
      case NETWORK -> "Can access the network";
      case RESET -> "Can reset/restart interfaces and daemons";
      case ROLLBACK -> "Can rollback to previous configurations";
      case ROUTING -> "Can view routing configuration";
      case ROUTING_CONTROL -> "Can modify routing configuration";
      case SECRET -> "Can view secret configuration";
      case SECRET_CONTROL -> "Can modify secret configuration";
      case SECURITY -> "Can view security configuration";
      case SECURITY_CONTROL -> "Can modify security configuration";
      case SHELL -> "Can start a local shell";
      case SNMP -> "Can view SNMP configuration";
      case SNMP_CONTROL -> "Can modify SNMP configuration";
      case STORAGE -> "Can view fibre channel storage protocol configuration";
      case STORAGE_CONTROL -> "Can modify fibre channel storage protocol configuration";
      case SYSTEM -> "Can view system configuration";
      case SYSTEM_CONTROL -> "Can modify system configuration";
      case TRACE -> "Can view trace file settings";
      case TRACE_CONTROL -> "Can modify trace file settings";
      case UNIFIED_EDGE -> "Can view unified edge configuration";
      case UNIFIED_EDGE_CONTROL -> "Can modify unified edge configuration";
      case VIEW -> "Can view current values and statistics";
      case VIEW_CONFIGURATION -> "Can view all configuration (not including secrets)";
    };
  }
}
