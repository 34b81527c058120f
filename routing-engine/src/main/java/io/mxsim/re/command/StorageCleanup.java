package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.Question;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.reply.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code request system storage cleanup [dry-run|no-confirm]}: deletes turned-over logs, core files
 * and what lies in {@code /var/tmp}.
 */
public final class StorageCleanup implements OperationalCommand {
  private final FileTree files;

  public StorageCleanup(FileTree files) {
    this.files = files;
  }

  private record Found(String path, FileTree.Entry entry) {}

  @Override
  public String rpc() {
    return "request-system-storage-cleanup";
  }

  @Override
  public void run(Invocation invocation) {
    List<Found> found = new ArrayList<>();
    below("/var/crash", ".*", found);
    below("/var/log", ".*\\.\\d+\\.gz", found);
    below("/var/tmp", ".*", found);
    StringBuilder text = new StringBuilder("\nList of files to delete:\n\n");
    text.append("         Size Date         Name\n");
    Element list = Element.of("file-list");
    for (Found each : found) {
      String size = ShowStorage.human(each.entry().size());
      String date = DateText.syslog(each.entry().modified()).substring(0, 12);
      text.append(new Columns().endingAt(12, size).at(14, date + " " + each.path()).end());
      list.add(
          Element.of("file")
              .leaf("file-name", each.path())
              .leaf("size", each.entry().size())
              .leaf("date", date));
    }
    if (invocation.has("dry-run")) {
      invocation.answer(
          Element.of("system-storage-cleanup-information").add(list), text.toString());
      return;
    }
    invocation.dialogue().print(text.toString());
    if (found.isEmpty() || invocation.has("no-confirm")) {
      delete(found);
      invocation.dialogue().finished();
      return;
    }
    Question.ask(
        invocation.dialogue(),
        "Delete these files ?",
        false,
        yes -> {
          if (yes) {
            delete(found);
          }
          invocation.dialogue().finished();
        });
  }

  private void delete(List<Found> found) {
    found.forEach(each -> files.delete(each.path()));
    files.sync();
  }

  private void below(String directory, String pattern, List<Found> found) {
    for (FileTree.Entry entry : files.list(directory)) {
      String path = WorkingDirectory.in(directory, entry.name());
      if (entry.directory()) {
        below(path, pattern, found);
      } else if (entry.name().matches(pattern) && FileGuard.mayChange(path)) {
        found.add(new Found(path, entry));
      }
    }
  }
}
