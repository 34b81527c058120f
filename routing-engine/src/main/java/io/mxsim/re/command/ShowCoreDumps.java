package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.Wildcard;
import io.mxsim.re.reply.Element;
import java.util.List;

/** {@code show system core-dumps}: the files that crashes have left, place by place. */
public final class ShowCoreDumps implements OperationalCommand {
  private static final List<String> PATTERNS =
      List.of(
          "/var/crash/*core*",
          "/var/tmp/*core*",
          "/var/tmp/pics/*core*",
          "/var/crash/kernel.*",
          "/var/jails/rest-api/tmp/*core*",
          "/tftpboot/corefiles/*core*");

  private final FileTree files;

  public ShowCoreDumps(FileTree files) {
    this.files = files;
  }

  @Override
  public String rpc() {
    return "get-system-core-dumps";
  }

  @Override
  public void run(Invocation invocation) {
    StringBuilder text = new StringBuilder();
    Element list = Element.of("directory");
    int total = 0;
    for (String pattern : PATTERNS) {
      List<String> found = Wildcard.expand(files, pattern);
      if (found.isEmpty()) {
        text.append(pattern).append(": No such file or directory\n");
        list.leaf("output", pattern + ": No such file or directory");
      }
      for (String path : found) {
        FileTree.Entry entry = Listing.entry(files, path);
        text.append(Listing.line(entry, path));
        list.add(Listing.element(entry, path, true));
        total++;
      }
    }
    if (total > 0) {
      text.append("total files: ").append(total).append('\n');
      list.leaf("total-files", total);
    }
    invocation.answer(Element.of("directory-list").add(list), text.toString());
  }
}
