package io.mxsim.re.shell;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Prompt;
import io.mxsim.re.access.Screen;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.SystemClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Root's shell, {@code root@host:~ # }, and that of others, {@code user@host:~ % }. */
public final class RootShell implements Interpreter {
  private static final String HOME = "/root";

  private final String user;
  private final Supplier<String> hostName;
  private final FileTree files;
  private final SystemClock clock;
  private final Predicate<String> hidden;
  private final Supplier<Interpreter> cli;
  private String directory = HOME;
  private Interpreter running;

  /**
   * A shell in root's home.
   *
   * @param hidden paths that hold critical security parameters, which are not shown
   * @param cli starts a CLI session; null where one is running already
   */
  public RootShell(
      String user,
      Supplier<String> hostName,
      FileTree files,
      SystemClock clock,
      Predicate<String> hidden,
      Supplier<Interpreter> cli) {
    this.user = user;
    this.hostName = hostName;
    this.files = files;
    this.clock = clock;
    this.hidden = hidden;
    this.cli = cli;
  }

  @Override
  public Prompt prompt() {
    running = null;
    String where = directory.equals(HOME) ? "~" : directory;
    return new Prompt(
        false,
        List.of(),
        user + "@" + hostName.get() + ":" + where + (user.equals("root") ? " # " : " % "));
  }

  @Override
  public Completion complete(String line, Completion.Key key) {
    String typed =
        switch (key) {
          case SPACE -> line + " ";
          case HELP -> line + "?";
          case TAB, ENTER -> line;
        };
    return new Completion.Line(typed);
  }

  @Override
  public void submit(String line, Dialogue dialogue) {
    String[] words = line.strip().split("\\s+");
    String argument = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "" -> dialogue.finished();
      case "cli" -> cli(dialogue);
      case "exit", "logout" -> {
        dialogue.print("logout\n");
        dialogue.leave();
      }
      case "pwd" -> answer(dialogue, directory + "\n");
      case "date" -> answer(dialogue, DateText.date(clock.now()) + "\n");
      case "cd" -> answer(dialogue, changeDirectory(argument));
      case "ls" -> answer(dialogue, list(argument.isEmpty() ? directory : resolve(argument)));
      case "cat" -> answer(dialogue, cat(argument));
      case "help" -> answer(dialogue, "This shell knows: cat cd cli date exit help ls pwd\n");
      default -> answer(dialogue, words[0] + ": Command not found.\n");
    }
  }

  @Override
  public void interrupt() {
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public void hangUp() {
    if (running != null) {
      running.hangUp();
    }
  }

  @Override
  public Screen screen() {
    return Screen.DEFAULT;
  }

  @Override
  public String historyKey() {
    return "shell";
  }

  private void cli(Dialogue dialogue) {
    if (cli == null) {
      answer(dialogue, "cli: this shell runs inside a CLI session; use exit\n");
    } else {
      running = cli.get();
      dialogue.enter(running);
    }
  }

  private static void answer(Dialogue dialogue, String text) {
    dialogue.print(text);
    dialogue.finished();
  }

  private String changeDirectory(String argument) {
    String target = argument.isEmpty() || argument.equals("~") ? HOME : resolve(argument);
    if (!target.equals(HOME) && !files.isDirectory(target)) {
      return argument + ": No such file or directory.\n";
    }
    directory = target;
    return "";
  }

  private String list(String path) {
    if (!files.isDirectory(path)) {
      return files.size(path) >= 0 || path.equals(HOME)
          ? ""
          : "ls: " + path + ": No such file or directory\n";
    }
    StringBuilder text = new StringBuilder();
    for (FileTree.Entry entry : files.list(path)) {
      text.append(entry.name()).append('\n');
    }
    return text.toString();
  }

  private String cat(String argument) {
    String path = resolve(argument);
    if (hidden.test(path)) {
      return "cat: " + argument + ": Permission denied\n";
    }
    return files
        .read(path)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("cat: " + argument + ": No such file or directory\n");
  }

  private String resolve(String path) {
    return path.startsWith("/") ? path : directory + "/" + path;
  }
}
