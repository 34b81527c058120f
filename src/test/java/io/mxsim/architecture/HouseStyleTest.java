package io.mxsim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader may rely on in every file. */
class HouseStyleTest {
  private static final int LONGEST_FILE = 450;
  private static final Pattern EMPTY_NAME =
      Pattern.compile("Abstract.*|.*(Manager|Helper|Utils?|Impl)");
  private static final Pattern OUTSIDE =
      Pattern.compile("\\bshared/(design|style|seeds|reference|requirements)");
  private static final Pattern PATH_IN_CODE = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+/?)`");

  @Test
  void noJavaFileIsTooLongToRead() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : Repository.files(".java")) {
      long lines = read(file).lines().count();
      if (lines > LONGEST_FILE) {
        tooLong.add(file + " has " + lines + " lines");
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void noClassHasANameThatSaysNothing() {
    List<Path> empty =
        Repository.files(".java").stream()
            .filter(file -> EMPTY_NAME.matcher(name(file)).matches())
            .toList();
    assertEquals(List.of(), empty);
  }

  @Test
  void everyPackageSaysWhatItIs() {
    TreeSet<Path> silent = new TreeSet<>();
    for (Path file : Repository.files(".java")) {
      boolean main = file.toString().contains("/src/main/");
      if (main && !Files.exists(file.resolveSibling("package-info.java"))) {
        silent.add(file.getParent());
      }
    }
    assertEquals(new TreeSet<Path>(), silent);
  }

  @Test
  void theRepositoryStandsAlone() throws IOException {
    List<Path> leaning = new ArrayList<>();
    for (Path file : Repository.files()) {
      boolean binary = file.toString().matches(".*\\.(png|bin|jar|der|p12|gz|tgz)");
      boolean thisTest = file.endsWith("HouseStyleTest.java");
      if (!binary && !thisTest && OUTSIDE.matcher(read(file)).find()) {
        leaning.add(file);
      }
    }
    assertEquals(List.of(), leaning);
  }

  @Test
  void everyPathInTheGuideToTheHouseExists() throws IOException {
    Path guide = Repository.root().resolve("docs/where.md");
    List<String> missing = new ArrayList<>();
    int found = 0;
    Matcher paths = PATH_IN_CODE.matcher(read(guide));
    while (paths.find()) {
      found++;
      if (!Files.exists(Repository.root().resolve(paths.group(1)))) {
        missing.add(paths.group(1));
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(found > 10, "docs/where.md names hardly any path");
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
