package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code file checksum sha-256 PATH}, computed in a module of the Routing Engine. */
public final class FileChecksum implements OperationalCommand {
  private final FileTree files;
  private final UnaryOperator<byte[]> sha256;

  public FileChecksum(FileTree files, UnaryOperator<byte[]> sha256) {
    this.files = files;
    this.sha256 = sha256;
  }

  @Override
  public String rpc() {
    return "get-sha256-checksum-information";
  }

  @Override
  public void run(Invocation invocation) {
    String path = invocation.argument("path").orElse("");
    Optional<byte[]> content = FileGuard.hides(path) ? Optional.empty() : files.read(path);
    invocation.answer(
        content
            .map(
                bytes -> "SHA256 (" + path + ") = " + HexFormat.of().formatHex(sha256.apply(bytes)))
            .orElse("error: " + path + ": No such file or directory")
            .concat("\n"));
  }
}
