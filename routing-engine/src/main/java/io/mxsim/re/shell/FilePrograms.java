package io.mxsim.re.shell;

import io.mxsim.re.command.FileGuard;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.WorkingDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs that change files: {@code cp mv rm mkdir rmdir touch}. */
final class FilePrograms {
  private final FileTree files;

  FilePrograms(FileTree files) {
    this.files = files;
  }

  Map<String, Program> all() {
    return Map.of(
        "cp", job -> job.end(copy(job, false)),
        "mv", job -> job.end(copy(job, true)),
        "rm", job -> job.end(remove(job)),
        "mkdir", job -> job.end(make(job)),
        "rmdir", job -> job.end(removeEmpty(job)),
        "touch", job -> job.end(touch(job)));
  }

  /** Why {@code path} cannot be written, or null. */
  String refusal(String path) {
    if (files.isDirectory(path)) {
      return "Is a directory";
    }
    if (!files.isDirectory(WorkingDirectory.parent(path))) {
      return "No such file or directory";
    }
    return FileGuard.mayChange(path) ? null : "Permission denied";
  }

  private static List<String> names(Job job, String options) {
    List<String> names = new ArrayList<>();
    for (String argument : job.arguments()) {
      if (!argument.startsWith("-") || argument.equals("-")) {
        names.add(argument);
      } else if (!argument.substring(1).chars().allMatch(c -> options.indexOf(c) >= 0)) {
        job.complain(job.name() + ": illegal option " + argument);
        return null;
      }
    }
    return names;
  }

  private static boolean option(Job job, char letter) {
    return job.arguments().stream()
        .anyMatch(argument -> argument.startsWith("-") && argument.indexOf(letter) > 0);
  }

  private int copy(Job job, boolean move) {
    List<String> names = names(job, "fprR");
    if (names == null || names.size() < 2) {
      job.complain("usage: " + job.name() + " source_file ... target");
      return 64;
    }
    String target = job.path(names.getLast());
    int status = 0;
    for (String name : names.subList(0, names.size() - 1)) {
      String from = job.path(name);
      String to =
          files.isDirectory(target)
              ? WorkingDirectory.in(target, WorkingDirectory.name(from))
              : target;
      String problem = copy(from, to, move);
      if (problem != null) {
        job.complain(job.name() + ": " + problem.replace("%", name));
        status = 1;
      }
    }
    files.sync();
    return status;
  }

  /** What went wrong, with {@code %} for the source's name; or null. */
  private String copy(String from, String to, boolean move) {
    if (files.isDirectory(from)) {
      return "% is a directory (not copied).";
    }
    Optional<byte[]> content = files.read(from);
    if (content.isEmpty()) {
      return "%: No such file or directory";
    }
    if (FileGuard.hides(from) || move && !FileGuard.mayChange(from)) {
      return "%: Permission denied";
    }
    String refusal = refusal(to);
    if (refusal != null) {
      return to + ": " + refusal;
    }
    if (move) {
      files.rename(from, to);
    } else {
      files.write(to, content.get());
    }
    return null;
  }

  private int remove(Job job) {
    List<String> names = names(job, "frRP");
    if (names == null || names.isEmpty()) {
      job.complain("usage: rm [-f | -rR] file ...");
      return 64;
    }
    boolean force = option(job, 'f');
    boolean recursive = option(job, 'r') || option(job, 'R');
    int status = 0;
    for (String name : names) {
      String problem = remove(job.path(name), force, recursive);
      if (problem != null) {
        job.complain("rm: " + name + ": " + problem);
        status = 1;
      }
    }
    files.sync();
    return status;
  }

  private String remove(String path, boolean force, boolean recursive) {
    boolean directory = files.isDirectory(path);
    if (!directory && files.size(path) < 0) {
      return force ? null : "No such file or directory";
    }
    if (directory && !recursive) {
      return "is a directory";
    }
    if (!FileGuard.mayChange(path)) {
      return "Operation not permitted";
    }
    files.delete(path);
    return null;
  }

  private int make(Job job) {
    List<String> names = names(job, "p");
    if (names == null || names.isEmpty()) {
      job.complain("usage: mkdir [-p] directory_name ...");
      return 64;
    }
    boolean path = option(job, 'p');
    int status = 0;
    for (String name : names) {
      String problem = make(job.path(name), path);
      if (problem != null) {
        job.complain("mkdir: " + name + ": " + problem);
        status = 1;
      }
    }
    files.sync();
    return status;
  }

  private String make(String path, boolean above) {
    if (files.isDirectory(path) && above) {
      return null;
    }
    if (files.isDirectory(path) || files.size(path) >= 0) {
      return "File exists";
    }
    if (!above && !files.isDirectory(WorkingDirectory.parent(path))) {
      return "No such file or directory";
    }
    if (!FileGuard.mayChange(path)) {
      return "Permission denied";
    }
    files.makeDirectory(path);
    return null;
  }

  private int removeEmpty(Job job) {
    int status = 0;
    for (String name : job.arguments()) {
      String path = job.path(name);
      String problem =
          !files.isDirectory(path)
              ? files.size(path) >= 0 ? "Not a directory" : "No such file or directory"
              : files.list(path).isEmpty() ? remove(path, false, true) : "Directory not empty";
      if (problem != null) {
        job.complain("rmdir: " + name + ": " + problem);
        status = 1;
      }
    }
    files.sync();
    return status;
  }

  private int touch(Job job) {
    int status = 0;
    for (String name : job.arguments()) {
      String path = job.path(name);
      String refusal = refusal(path);
      if (refusal == null) {
        files.append(path, new byte[0]);
      } else {
        job.complain("touch: " + name + ": " + refusal);
        status = 1;
      }
    }
    files.sync();
    return status;
  }
}
