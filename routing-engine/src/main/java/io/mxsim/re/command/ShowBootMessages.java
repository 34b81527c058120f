package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import java.nio.charset.StandardCharsets;

/** {@code show system boot-messages}: what the console showed while the system booted. */
public final class ShowBootMessages implements OperationalCommand {
  /** Where the system keeps it. */
  public static final String FILE = "/var/run/dmesg.boot";

  private final FileTree files;

  public ShowBootMessages(FileTree files) {
    this.files = files;
  }

  @Override
  public String rpc() {
    return "get-boot-messages";
  }

  @Override
  public void run(Invocation invocation) {
    invocation.answer(
        files
            .read(FILE)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("error: could not open " + FILE + ": No such file or directory\n"));
  }
}
