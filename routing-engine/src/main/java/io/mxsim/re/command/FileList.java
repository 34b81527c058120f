package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.reply.Element;
import java.util.List;

/** {@code file list [PATH] [detail]}. */
public final class FileList implements OperationalCommand {
  private static final int SIZE_WIDTH = 11;

  private final FileTree files;

  public FileList(FileTree files) {
    this.files = files;
  }

  @Override
  public String rpc() {
    return "file-list";
  }

  @Override
  public void run(Invocation invocation) {
    String path = invocation.argument("path").orElse("/var/home/" + invocation.user() + "/");
    if (!files.isDirectory(path)) {
      boolean file = files.size(path) >= 0;
      if (file) {
        Element only = Element.of("file-information").leaf("file-name", path);
        invocation.answer(
            Element.of("directory-list").add(Element.of("directory").add(only)), path + "\n");
      } else {
        invocation.answer(path + ": No such file or directory\n");
      }
      return;
    }
    String directory = path.endsWith("/") ? path : path + "/";
    if (invocation.has("detail")) {
      invocation.answer(
          element(files, directory, true), "\n" + directory + ":\n" + detail(files, directory));
      return;
    }
    StringBuilder text = new StringBuilder("\n").append(directory).append(":\n");
    for (FileTree.Entry entry : files.list(directory)) {
      text.append(entry.name()).append(entry.directory() ? "/" : "").append('\n');
    }
    invocation.answer(element(files, directory, false), text.toString());
  }

  private static Element element(FileTree files, String directory, boolean detail) {
    Element list = Element.of("directory").attribute("name", directory);
    List<FileTree.Entry> entries = files.list(directory);
    for (FileTree.Entry entry : entries) {
      Element file = Element.of("file-information").leaf("file-name", entry.name());
      file.flag("file-directory", entry.directory());
      list.add(detail ? detail(file, entry) : file);
    }
    if (detail) {
      list.leaf("total-files", entries.size());
    }
    return Element.of("directory-list").attribute("root-path", directory).add(list);
  }

  private static Element detail(Element file, FileTree.Entry entry) {
    String date = DateText.syslog(entry.modified()).substring(0, 12);
    return file.add(
            Element.of("file-permissions", entry.directory() ? "755" : "640")
                .attribute("junos:format", entry.directory() ? "drwxr-xr-x" : "-rw-r-----"))
        .leaf("file-owner", "root")
        .leaf("file-group", "wheel")
        .leaf("file-links", entry.directory() ? 2 : 1)
        .leaf("file-size", entry.size())
        .add(
            Element.of("file-date", entry.modified().toEpochSecond())
                .attribute("junos:format", date));
  }

  /** Lines as ls -l prints them, and the number of files. */
  static String detail(FileTree files, String directory) {
    StringBuilder text = new StringBuilder();
    List<FileTree.Entry> entries = files.list(directory);
    for (FileTree.Entry entry : entries) {
      String size = Long.toString(entry.size());
      text.append(entry.directory() ? "drwxr-xr-x  2 root  wheel" : "-rw-r-----  1 root  wheel")
          .append(" ".repeat(Math.max(1, SIZE_WIDTH - size.length())))
          .append(size)
          .append(' ')
          .append(DateText.syslog(entry.modified()), 0, 12)
          .append(' ')
          .append(entry.name())
          .append(entry.directory() ? "/" : "")
          .append('\n');
    }
    return text.append("total files: ").append(entries.size()).append('\n').toString();
  }
}
