package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;

/** {@code file delete PATH}: silent when it worked. */
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
    String path = invocation.argument("path").orElse("");
    if (!path.startsWith("/var/") || FileGuard.hides(path) || files.isDirectory(path)) {
      invocation.answer("error: " + path + ": Operation not permitted\n");
    } else if (files.delete(path)) {
      files.sync();
      invocation.answer("");
    } else {
      invocation.answer("error: " + path + ": No such file or directory\n");
    }
  }
}
