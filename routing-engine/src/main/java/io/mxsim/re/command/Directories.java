package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.WorkingDirectory;
import java.util.List;

/** {@code file make-directory} and {@code file delete-directory}. */
public final class Directories implements OperationalCommand {
  private final FileTree files;
  private final boolean make;

  private Directories(FileTree files, boolean make) {
    this.files = files;
    this.make = make;
  }

  /** Both of them. */
  public static List<OperationalCommand> all(FileTree files) {
    return List.of(new Directories(files, true), new Directories(files, false));
  }

  @Override
  public String rpc() {
    return make ? "make-directory" : "delete-directory";
  }

  @Override
  public void run(Invocation invocation) {
    String path = invocation.path("directory");
    String problem = make ? make(path, invocation) : delete(path, invocation);
    if (problem == null) {
      files.sync();
    }
    invocation.answer(problem == null ? "" : "error: " + path + ": " + problem + "\n");
  }

  private String make(String path, Invocation invocation) {
    if (files.isDirectory(path) || files.size(path) >= 0) {
      return "File exists";
    }
    if (!FileGuard.mayChange(path)) {
      return "Permission denied";
    }
    if (!invocation.has("with-path") && !files.isDirectory(WorkingDirectory.parent(path))) {
      return "No such file or directory";
    }
    files.makeDirectory(path);
    return null;
  }

  private String delete(String path, Invocation invocation) {
    if (!files.isDirectory(path)) {
      return files.size(path) >= 0 ? "Not a directory" : "No such file or directory";
    }
    if (!FileGuard.mayChange(path)) {
      return "Operation not permitted";
    }
    if (!invocation.has("recurse") && !files.list(path).isEmpty()) {
      return "Directory not empty";
    }
    files.delete(path);
    return null;
  }
}
