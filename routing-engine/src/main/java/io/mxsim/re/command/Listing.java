package io.mxsim.re.command;

import io.mxsim.re.os.DateText;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.reply.Element;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** Files as {@code ls -l} and {@code file list} show them; everything belongs to root. */
public final class Listing {
  private static final int SIZE_WIDTH = 11;

  private Listing() {}

  /** What the directory of {@code path} says about it; the path exists. */
  public static FileTree.Entry entry(FileTree files, String path) {
    String name = WorkingDirectory.name(path);
    for (FileTree.Entry entry : files.list(WorkingDirectory.parent(path))) {
      if (entry.name().equals(name)) {
        return entry;
      }
    }
    ZonedDateTime never = ZonedDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    return new FileTree.Entry(name, files.isDirectory(path), 0, never);
  }

  /** {@code /} behind directories. */
  static String mark(FileTree.Entry entry) {
    return entry.directory() ? "/" : "";
  }

  static String names(FileTree files, String directory) {
    StringBuilder text = new StringBuilder();
    for (FileTree.Entry entry : files.list(directory)) {
      text.append(entry.name()).append(mark(entry)).append('\n');
    }
    return text.toString();
  }

  /** A line as {@code ls -l} prints it, with {@code name} at its end. */
  public static String line(FileTree.Entry entry, String name) {
    String size = Long.toString(entry.size());
    return permissions(entry)
        + (entry.directory() ? "  2" : "  1")
        + " root  wheel"
        + " ".repeat(Math.max(1, SIZE_WIDTH - size.length()))
        + size
        + ' '
        + DateText.syslog(entry.modified()).substring(0, 12)
        + ' '
        + name
        + mark(entry)
        + '\n';
  }

  /** Lines as ls -l prints them, and the number of files. */
  static String detail(FileTree files, String directory) {
    List<FileTree.Entry> entries = files.list(directory);
    long blocks = 0;
    for (FileTree.Entry entry : entries) {
      blocks += (entry.size() + 511) / 512;
    }
    StringBuilder text = new StringBuilder("total blocks: ").append(blocks).append('\n');
    for (FileTree.Entry entry : entries) {
      text.append(line(entry, entry.name()));
    }
    return text.append("total files: ").append(entries.size()).append('\n').toString();
  }

  /** A directory in a reply. */
  static Element element(FileTree files, String directory, boolean detail) {
    Element list = Element.of("directory").attribute("name", directory);
    List<FileTree.Entry> entries = files.list(directory);
    for (FileTree.Entry entry : entries) {
      list.add(element(entry, entry.name(), detail));
    }
    if (detail) {
      list.leaf("total-files", entries.size());
    }
    return list;
  }

  static Element element(FileTree.Entry entry, String name, boolean detail) {
    Element file = Element.of("file-information").leaf("file-name", name);
    file.flag("file-directory", entry.directory());
    if (!detail) {
      return file;
    }
    String date = DateText.syslog(entry.modified()).substring(0, 12);
    return file.add(
            Element.of("file-permissions", entry.directory() ? "755" : "640")
                .attribute("junos:format", permissions(entry)))
        .leaf("file-owner", "root")
        .leaf("file-group", "wheel")
        .leaf("file-links", entry.directory() ? 2 : 1)
        .leaf("file-size", entry.size())
        .add(
            Element.of("file-date", entry.modified().toEpochSecond())
                .attribute("junos:format", date));
  }

  private static String permissions(FileTree.Entry entry) {
    return entry.directory() ? "drwxr-xr-x" : "-rw-r-----";
  }
}
