package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.StatementHelp;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Model;
import io.mxsim.re.permission.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
          StatementHelp.reference(model.get().root(), words, invocation.rights().scope()));
      return;
    }
    search(model.get().commands(), "", true, new Search(wanted, invocation.rights()), lines);
    invocation.answer(
        lines.isEmpty() ? words + ": nothing appropriate\n" : String.join("\n", lines) + "\n");
  }

  private record Search(String wanted, Rights rights) {}

  /** Adds what is found below {@code word}; true if the operator may run something there. */
  private static boolean search(
      CommandWord word, String before, boolean flags, Search search, List<String> lines) {
    boolean some = false;
    for (CommandWord child : word.children()) {
      if (!child.hidden()) {
        String path = before + child.name();
        boolean held = flags && search.rights().holds(child.permissions());
        List<String> below = new ArrayList<>();
        boolean runs = search(child, path + " ", held, search, below);
        runs |= !child.rpc().isEmpty() && search.rights().runs(path, held);
        if (runs) {
          add(lines, path, child.name(), child.help(), search.wanted());
          lines.addAll(below);
          some = true;
        }
      }
    }
    return some;
  }

  private static void add(
      List<String> lines, String path, String name, String help, String wanted) {
    if (name.contains(wanted) || help.toLowerCase(Locale.ROOT).contains(wanted)) {
      lines.add(path);
      lines.add("    " + help);
    }
  }
}
