package io.mxsim.re.shell;

import io.mxsim.re.command.Listing;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.WorkingDirectory;
import java.util.ArrayList;
import java.util.List;

/** {@code ls [-1adlR] [file ...]}. */
final class ListProgram implements Program {
  private final FileTree files;

  ListProgram(FileTree files) {
    this.files = files;
  }

  @Override
  public void run(Job job) {
    StringBuilder options = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (String argument : job.arguments()) {
      if (argument.startsWith("-") && argument.length() > 1) {
        options.append(argument.substring(1));
      } else {
        names.add(argument);
      }
    }
    for (char option : options.toString().toCharArray()) {
      if ("1aAdlRhtrFo".indexOf(option) < 0) {
        job.complain("ls: illegal option -- " + option);
        job.complain("usage: ls [-1adlR] [file ...]");
        job.end(1);
        return;
      }
    }
    job.end(list(job, names.isEmpty() ? List.of(".") : names, options.toString()));
  }

  private int list(Job job, List<String> names, String options) {
    List<String> plain = new ArrayList<>();
    List<String> directories = new ArrayList<>();
    int status = 0;
    for (String name : names) {
      if (files.isDirectory(job.path(name)) && options.indexOf('d') < 0) {
        directories.add(name);
      } else if (files.isDirectory(job.path(name)) || files.size(job.path(name)) >= 0) {
        plain.add(name);
      } else {
        job.complain("ls: " + name + ": No such file or directory");
        status = 1;
      }
    }
    StringBuilder text = new StringBuilder();
    for (String name : plain) {
      text.append(line(Listing.entry(files, job.path(name)), name, options));
    }
    boolean heads = directories.size() + plain.size() > 1;
    for (String name : directories) {
      text.append(text.isEmpty() || !heads ? "" : "\n").append(heads ? name + ":\n" : "");
      directory(job.path(name), name, options, text);
    }
    job.print(text.toString());
    return status;
  }

  private void directory(String path, String name, String options, StringBuilder text) {
    List<FileTree.Entry> entries = files.list(path);
    if (options.indexOf('l') >= 0) {
      long blocks = 0;
      for (FileTree.Entry entry : entries) {
        blocks += (entry.size() + 511) / 512;
      }
      text.append("total ").append(blocks).append('\n');
    }
    if (options.indexOf('a') >= 0) {
      FileTree.Entry here = Listing.entry(files, path);
      text.append(line(here, ".", options)).append(line(here, "..", options));
    }
    boolean all = options.indexOf('a') >= 0 || options.indexOf('A') >= 0;
    for (FileTree.Entry entry : entries) {
      if (all || !entry.name().startsWith(".")) {
        text.append(line(entry, entry.name(), options));
      }
    }
    if (options.indexOf('R') < 0) {
      return;
    }
    for (FileTree.Entry entry : entries) {
      if (entry.directory()) {
        String inner = WorkingDirectory.in(name, entry.name());
        text.append('\n').append(inner).append(":\n");
        directory(WorkingDirectory.in(path, entry.name()), inner, options, text);
      }
    }
  }

  private static String line(FileTree.Entry entry, String name, String options) {
    if (options.indexOf('l') < 0) {
      return name + (options.indexOf('F') >= 0 && entry.directory() ? "/" : "") + "\n";
    }
    String detail = Listing.line(entry, name);
    return entry.directory() ? detail.substring(0, detail.length() - 2) + "\n" : detail;
  }
}
