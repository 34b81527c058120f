package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.Wildcard;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.reply.Element;
import java.util.ArrayList;
import java.util.List;

/** {@code file list [detail|recursive] [PATH]}; the path may have wildcards. */
public final class FileList implements OperationalCommand {
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
    String path = invocation.path("path");
    String style = invocation.argument("style").orElse("");
    if (Wildcard.in(path)) {
      matching(path, style, invocation);
    } else if (files.isDirectory(path)) {
      directory(path, style, invocation);
    } else if (files.size(path) >= 0) {
      several(List.of(path), style, invocation);
    } else {
      invocation.answer(path + ": No such file or directory\n");
    }
  }

  private void matching(String pattern, String style, Invocation invocation) {
    List<String> found = Wildcard.expand(files, pattern);
    if (found.isEmpty()) {
      invocation.answer(pattern + ": No such file or directory\n");
    } else if (found.size() == 1 && files.isDirectory(found.getFirst())) {
      directory(found.getFirst(), style, invocation);
    } else {
      several(found, style, invocation);
    }
  }

  private void several(List<String> paths, String style, Invocation invocation) {
    boolean detail = style.equals("detail");
    StringBuilder text = new StringBuilder();
    Element directory = Element.of("directory");
    for (String path : paths) {
      FileTree.Entry entry = Listing.entry(files, path);
      text.append(detail ? Listing.line(entry, path) : path + Listing.mark(entry) + "\n");
      directory.add(Listing.element(entry, path, detail));
    }
    if (detail) {
      text.append("total files: ").append(paths.size()).append('\n');
    }
    invocation.answer(Element.of("directory-list").add(directory), text.toString());
  }

  private void directory(String path, String style, Invocation invocation) {
    String root = path.endsWith("/") ? path : path + "/";
    List<String> directories = new ArrayList<>(List.of(root));
    if (style.equals("recursive")) {
      below(root, directories);
    }
    boolean detail = style.equals("detail");
    Element reply = Element.of("directory-list").attribute("root-path", root);
    StringBuilder text = new StringBuilder();
    for (String each : directories) {
      text.append('\n').append(each).append(":\n");
      text.append(detail ? Listing.detail(files, each) : Listing.names(files, each));
      reply.add(Listing.element(files, each, detail));
    }
    invocation.answer(reply, text.toString());
  }

  private void below(String directory, List<String> found) {
    for (FileTree.Entry entry : files.list(directory)) {
      if (entry.directory()) {
        String inner = WorkingDirectory.in(directory, entry.name()) + "/";
        found.add(inner);
        below(inner, found);
      }
    }
  }
}
