package io.mxsim.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository, as tests of this module see them. */
public final class Repository {
  private static final Set<String> BUILT = Set.of("target", ".git", ".mxsim", ".idea");

  private Repository() {}

  /** The folder with the root pom. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("chassis-sim/pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Every file that somebody wrote. */
  public static List<Path> files() {
    try (Stream<Path> files = Files.walk(root())) {
      return files.filter(Repository::isSource).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file that somebody wrote, with this ending. */
  public static List<Path> files(String ending) {
    return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }

  private static boolean isSource(Path file) {
    for (Path part : root().relativize(file)) {
      if (BUILT.contains(part.toString())) {
        return false;
      }
    }
    return Files.isRegularFile(file);
  }
}
