package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.Wildcard;
import java.util.List;

/** {@code file delete PATH [purge]}: silent when it worked; wildcards delete several files. */
public final class FileDelete implements OperationalCommand {
  private final FileTree files;

  public FileDelete(FileTree files) {
    this.files = files;
  }

  @Override
  public String rpc() {
    return "file-delete";
  }

  @Override
  public void run(Invocation invocation) {
    String path = invocation.path("path");
    List<String> paths = Wildcard.in(path) ? Wildcard.expand(files, path) : List.of(path);
    StringBuilder problems = new StringBuilder();
    if (paths.isEmpty()) {
      problems.append("error: ").append(path).append(": No such file or directory\n");
    }
    for (String each : paths) {
      delete(each, invocation.has("purge"), problems);
    }
    files.sync();
    invocation.answer(problems.toString());
  }

  private void delete(String path, boolean purge, StringBuilder problems) {
    long size = files.size(path);
    if (files.isDirectory(path) || size >= 0 && !FileGuard.mayChange(path)) {
      problems.append("error: ").append(path).append(": Operation not permitted\n");
    } else if (size < 0) {
      problems.append("error: ").append(path).append(": No such file or directory\n");
    } else {
      if (purge) {
        files.write(path, new byte[(int) size]);
        files.sync();
      }
      files.delete(path);
    }
  }
}
