package io.mxsim.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

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

  /** Every file that somebody wrote. Folders that builds and tests write to are not entered. */
  public static List<Path> files() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return BUILT.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
    return files;
  }

  /** Every file that somebody wrote, with this ending. */
  public static List<Path> files(String ending) {
    return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }
}
