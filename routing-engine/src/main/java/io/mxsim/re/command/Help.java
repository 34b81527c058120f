package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.StatementHelp;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code help apropos|topic|reference WORDS}: the commands that the operator may run, or the
 * statements of the configuration, whose name or help has the words.
 */
public final class Help implements OperationalCommand {
  private final String rpc;
  private final boolean commands;
  private final Supplier<Model> model;

  private Help(String rpc, boolean commands, Supplier<Model> model) {
    this.rpc = rpc;
    this.commands = commands;
    this.model = model;
  }

  /** The three of them: apropos looks among commands, the others among statements. */
  public static List<OperationalCommand> all(Supplier<Model> model) {
    return List.of(
        new Help("help-apropos", true, model),
        new Help("help-topic", false, model),
        new Help("help-reference", false, model));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    String words = String.join(" ", invocation.arguments().values()).strip();
    if (words.isEmpty()) {
      invocation.answer("error: nothing to look for: add a word\n");
      return;
    }
    List<String> lines = new ArrayList<>();
    String wanted = words.toLowerCase(Locale.ROOT);
    if (!commands) {
      invocation.answer(
          StatementHelp.reference(
              model.get().root(), words, each -> readable(each, invocation.permissions())));
      return;
    }
    search(model.get().commands(), "", wanted, invocation.permissions(), lines);
    invocation.answer(
        lines.isEmpty() ? words + ": nothing appropriate\n" : String.join("\n", lines) + "\n");
  }

  private static void search(
      CommandWord word, String before, String wanted, Set<Permission> may, List<String> lines) {
    for (CommandWord child : word.children()) {
      boolean visible =
          !child.hidden()
              && (child.permissions().isEmpty()
                  || child.permissions().stream().anyMatch(may::contains));
      if (visible) {
        String path = before + child.name();
        add(lines, path, child.name(), child.help(), wanted);
        search(child, path + " ", wanted, may, lines);
      }
    }
  }

  private static boolean readable(Statement statement, Set<Permission> permissions) {
    return statement.readPermissions().isEmpty()
        || permissions.contains(Permission.VIEW_CONFIGURATION)
        || statement.readPermissions().stream().anyMatch(permissions::contains);
  }

  private static void add(
      List<String> lines, String path, String name, String help, String wanted) {
    if (name.contains(wanted) || help.toLowerCase(Locale.ROOT).contains(wanted)) {
      lines.add(path);
      lines.add("    " + help);
    }
  }
}
