package io.mxsim.re.mgd;

import java.util.Optional;

/** The files that operators name: {@code load}, {@code save}, and pipes into files. */
public interface FileAccess {
  /** The file's bytes; relative names are looked up in {@code folder}. */
  Optional<byte[]> read(String folder, String name, Account account);

  /** Writes or appends; answers with the full name, or with what went wrong. */
  Outcome write(String folder, String name, byte[] bytes, boolean append, Account account);

  /** Whether there is a directory of that path. */
  default boolean directory(String path) {
    return true;
  }

  /** The home folder of {@code account}. */
  String home(Account account);

  /**
   * What came of writing.
   *
   * @param name the file's full name, or null
   * @param problem such as {@code No such file or directory}, or null
   */
  record Outcome(String name, String problem) {}
}
