package io.mxsim.re.os;

import java.util.Optional;

/**
 * execve(2): the one way in which a program of the Routing Engine is executed, by init, by the
 * shell and by the self-tests (G-MODE4, P-ST8).
 */
public final class Executor {
  private final FileTree files;
  private final Veriexec veriexec;

  public Executor(FileTree files, Veriexec veriexec) {
    this.files = files;
    this.veriexec = veriexec;
  }

  /**
   * Not executed.
   *
   * @param kernel the guard's message for the log; empty when it was not asked
   * @param error what the caller is told
   */
  public record Denied(Optional<String> kernel, String error) {}

  /**
   * Executes a file.
   *
   * @param path absolute
   * @param uid of whoever executes it
   * @param pid of the process that is to become the program
   * @return empty when it is executed
   */
  public Optional<Denied> execute(String path, int uid, int pid) {
    Optional<FileTree.Identity> file = files.identity(path);
    if (file.isEmpty()) {
      return Optional.of(new Denied(Optional.empty(), "No such file or directory"));
    }
    return veriexec
        .refuse(path)
        .map(why ->
            new Denied(Optional.of(why + tail(file.get(), uid, pid)), "Authentication error"));
  }

  private static String tail(FileTree.Identity file, int uid, int pid) {
    return " fsid="
        + file.fsid()
        + " fileid="
        + file.fileid()
        + " gen="
        + file.generation()
        + " uid="
        + uid
        + " pid="
        + pid;
  }
}
