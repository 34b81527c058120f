package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.WorkingDirectory;
import java.util.List;

/** {@code file copy A B} and {@code file rename A B}: silent when they worked. */
public final class FileMove implements OperationalCommand {
  private final FileTree files;
  private final boolean copy;

  private FileMove(FileTree files, boolean copy) {
    this.files = files;
    this.copy = copy;
  }

  /** Both of them. */
  public static List<OperationalCommand> all(FileTree files) {
    return List.of(new FileMove(files, true), new FileMove(files, false));
  }

  @Override
  public String rpc() {
    return copy ? "file-copy" : "file-rename";
  }

  @Override
  public void run(Invocation invocation) {
    String problem = problem(invocation.path("source"), invocation.path("destination"), invocation);
    invocation.answer(problem == null ? "" : "error: " + problem + "\n");
  }

  private String problem(String from, String destination, Invocation invocation) {
    for (String name : List.of("source", "destination")) {
      String typed = invocation.argument(name).orElse("");
      if (typed.contains("://") || typed.matches("[^/]+:.*")) {
        return "could not reach '" + typed + "': files are copied on this Routing Engine only";
      }
    }
    String to =
        files.isDirectory(destination)
            ? WorkingDirectory.in(destination, WorkingDirectory.name(from))
            : destination;
    if (files.isDirectory(from)) {
      return from + ": Is a directory";
    }
    if (files.size(from) < 0) {
      return from + ": No such file or directory";
    }
    if (FileGuard.hides(from)) {
      return from + ": Permission denied";
    }
    if (!FileGuard.mayChange(to)) {
      return to + ": Permission denied";
    }
    if (!copy && !FileGuard.mayChange(from)) {
      return from + ": Operation not permitted";
    }
    if (!files.isDirectory(WorkingDirectory.parent(to))) {
      return to + ": No such file or directory";
    }
    if (copy) {
      files.write(to, files.read(from).orElseThrow());
    } else {
      files.rename(from, to);
    }
    files.sync();
    return null;
  }
}
