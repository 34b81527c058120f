package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code file compare files A B [context|unified] [ignore-white-space]}: as diff(1) prints it. */
public final class FileCompare implements OperationalCommand {
  private final FileTree files;

  public FileCompare(FileTree files) {
    this.files = files;
  }

  @Override
  public String rpc() {
    return "file-compare";
  }

  @Override
  public void run(Invocation invocation) {
    String from = invocation.path("from-file");
    String to = invocation.path("to-file");
    for (String path : List.of(from, to)) {
      if (read(path).isEmpty()) {
        invocation.answer("error: " + path + ": No such file or directory\n");
        return;
      }
    }
    Difference difference =
        Difference.of(
            read(from).orElseThrow(), read(to).orElseThrow(), invocation.has("ignore-white-space"));
    invocation.answer(
        switch (invocation.argument("style").orElse("")) {
          case "context" -> DifferenceText.context(difference, head(from), head(to));
          case "unified" -> DifferenceText.unified(difference, head(from), head(to));
          default -> DifferenceText.plain(difference);
        });
  }

  private String head(String path) {
    return path + "\t" + DateText.iso(Listing.entry(files, path).modified());
  }

  private Optional<List<String>> read(String path) {
    Optional<byte[]> content = FileGuard.hides(path) ? Optional.empty() : files.read(path);
    return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList());
  }
}
