package io.mxsim.re.shell;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Prompt;
import io.mxsim.re.access.Screen;
import io.mxsim.re.os.WorkingDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The shell: csh-like for root ({@code root@host:~ # }) and others ({@code % }), or sh-like ({@code
 * # }, {@code $ }). Its programs are a few built-ins over the emulated file system; no file is ever
 * executed.
 */
public final class RootShell implements Interpreter {
  private final ShellHost host;
  private final ShellHost.User user;
  private final boolean bourne;
  private final Map<String, Program> programs = new HashMap<>();
  private final ShellRun run;
  private WorkingDirectory place;
  private Interpreter cli;

  /**
   * A shell in its user's home.
   *
   * @param bourne whether it is sh, whose prompt is a single sign
   */
  public RootShell(ShellHost host, ShellHost.User user, String home, boolean bourne) {
    this.host = host;
    this.user = user;
    this.bourne = bourne;
    this.place = new WorkingDirectory(home, home);
    TextPrograms text = new TextPrograms(host.files(), host.sha256());
    programs.putAll(text.all());
    programs.put("tail", new FollowProgram(programs.get("tail"), host.follow()));
    FilePrograms files = new FilePrograms(host.files());
    programs.putAll(files.all());
    programs.put("ls", new ListProgram(host.files()));
    programs.putAll(new SystemPrograms(host, user).all());
    if (user.cli() != null) {
      programs.put("cli", new CliProgram(user.cli()));
    }
    programs.put("cd", this::changeDirectory);
    programs.put("pwd", job -> answer(job, place.path() + "\n"));
    programs.put("help", job -> answer(job, help()));
    programs.put("true", job -> job.end(0));
    programs.put("false", job -> job.end(1));
    this.run = new ShellRun(host, programs, files, bourne);
  }

  @Override
  public Prompt prompt() {
    cli = null;
    return new Prompt(false, List.of(), promptText());
  }

  private String promptText() {
    if (bourne) {
      return user.root() ? "# " : "$ ";
    }
    if (!user.root()) {
      return "% ";
    }
    String home = place.home();
    String path = place.path();
    String where =
        path.equals(home) || path.startsWith(home + "/")
            ? "~" + path.substring(home.length())
            : path;
    return user.name() + "@" + host.hostName().get() + ":" + where + " # ";
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
    switch (line.strip()) {
      case "" -> dialogue.finished();
      case "exit", "logout" -> {
        dialogue.print(bourne ? "" : line.strip().equals("exit") ? "exit\n" : "logout\n");
        dialogue.leave();
      }
      case "cli" -> cli(dialogue);
      default -> run.start(ShellLine.of(line, this::variable), place, dialogue);
    }
  }

  private void cli(Dialogue dialogue) {
    if (programs.containsKey("cli")) {
      cli = user.cli().get();
      dialogue.enter(cli);
    } else {
      dialogue.print("cli: the management daemon is not running\n");
      dialogue.finished();
    }
  }

  private String variable(String name) {
    return switch (name) {
      case "?", "status" -> ShellRun.STATUS;
      case "HOME", "home" -> place.home();
      case "USER", "user", "LOGNAME" -> user.name();
      case "PWD", "cwd" -> place.path();
      case "SHELL", "shell" -> bourne ? "/bin/sh" : "/bin/csh";
      default -> bourne ? "" : null;
    };
  }

  @Override
  public void interrupt() {
    if (cli != null) {
      cli.interrupt();
    } else {
      run.interrupt();
    }
  }

  @Override
  public void hangUp() {
    run.interrupt();
    if (cli != null) {
      cli.hangUp();
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

  private void changeDirectory(Job job) {
    String name = job.arguments().isEmpty() ? "~" : job.arguments().getFirst();
    WorkingDirectory to = place.to(name);
    if (host.files().isDirectory(to.path()) || to.path().equals(place.home())) {
      place = to;
      run.place(place);
      job.end(0);
    } else {
      boolean file = host.files().size(to.path()) >= 0;
      job.complain(name + (file ? ": Not a directory." : ": No such file or directory."));
      job.end(1);
    }
  }

  private static void answer(Job job, String text) {
    job.print(text);
    job.end(0);
  }

  private String help() {
    return "This is a small shell of the simulator over the router's file system. It knows\n"
        + String.join(" ", new TreeSet<>(programs.keySet()))
        + " exit,\n"
        + "quotes, wildcards, $?, pipes, > and >>, ; && and ||. Nothing else is executed.\n";
  }
}
