package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.reply.Element;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * {@code file checksum sha-256|sha1|md5 PATH}; SHA is computed in a module of the Routing Engine.
 */
public final class FileChecksum implements OperationalCommand {
  private final String rpc;
  private final String label;
  private final FileTree files;
  private final UnaryOperator<byte[]> digest;
  private final BooleanSupplier disabled;

  private FileChecksum(
      String rpc,
      String label,
      FileTree files,
      UnaryOperator<byte[]> digest,
      BooleanSupplier disabled) {
    this.rpc = rpc;
    this.label = label;
    this.files = files;
    this.digest = digest;
    this.disabled = disabled;
  }

  /** With SHA-256. */
  public static FileChecksum sha256(FileTree files, UnaryOperator<byte[]> digest) {
    return new FileChecksum(
        "get-sha256-checksum-information", "SHA256", files, digest, () -> false);
  }

  /** With SHA-1. */
  public static FileChecksum sha1(FileTree files, UnaryOperator<byte[]> digest) {
    return new FileChecksum("get-sha1-checksum-information", "SHA1", files, digest, () -> false);
  }

  /**
   * With MD5, outside FIPS mode.
   *
   * @param disabled whether FIPS mode has disabled it
   */
  public static FileChecksum md5(FileTree files, BooleanSupplier disabled) {
    return new FileChecksum("get-checksum-information", "MD5", files, Md5::of, disabled);
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    if (disabled.getAsBoolean()) {
      invocation.answer("error: " + label + " is disabled in FIPS mode\n");
      return;
    }
    String path = invocation.path("path");
    Optional<byte[]> content = FileGuard.hides(path) ? Optional.empty() : files.read(path);
    if (content.isEmpty()) {
      invocation.answer("error: " + path + ": No such file or directory\n");
      return;
    }
    String checksum = HexFormat.of().formatHex(digest.apply(content.get()));
    Element file =
        Element.of("file-checksum")
            .leaf("computation-method", label)
            .leaf("input-file", path)
            .leaf("checksum", checksum);
    invocation.answer(
        Element.of("checksum-information").add(file),
        label + " (" + path + ") = " + checksum + "\n");
  }
}
