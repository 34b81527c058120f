package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;

/** {@code clear log FILE}: empties a log file. */
public final class ClearLog implements OperationalCommand {
  private final FileTree files;

  public ClearLog(FileTree files) {
    this.files = files;
  }

  @Override
  public String rpc() {
    return "clear-log";
  }

  @Override
  public void run(Invocation invocation) {
    String name = invocation.argument("filename").orElse("");
    String path = "/var/log/" + name;
    if (name.contains("/") || files.size(path) < 0) {
      invocation.answer("error: could not resolve file: " + name + "\n");
      return;
    }
    files.write(path, new byte[0]);
    invocation.answer("");
  }
}
