package io.mxsim.re.model.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCompilerTest {
  private static final Path SOURCES = Path.of("src/main/yang");

  @TempDir private Path folder;

  private List<Path> withFips(String from, String to) throws IOException {
    List<Path> files = new ArrayList<>(Sources.files(SOURCES));
    Path original = SOURCES.resolve("mxsim-fips.yang");
    String text = Files.readString(original);
    assertTrue(text.contains(from), "the module has changed");
    Path changed = folder.resolve("mxsim-fips.yang");
    Files.writeString(changed, text.replace(from, to));
    files.replaceAll(file -> file.equals(original) ? changed : file);
    return files;
  }

  private static byte[] compile(List<Path> files) throws IOException {
    return ModelCompiler.compile(files, Sources.fingerprint(files));
  }

  @Test
  void theSameModulesGiveTheSameBytes() throws IOException {
    List<Path> files = Sources.files(SOURCES);

    assertArrayEquals(compile(files), compile(files));
  }

  @Test
  void aStatementWithoutHelpBreaksTheBuildAndIsNamed() throws IOException {
    List<Path> files =
        withFips("description\n          \"FIPS chassis boundary configuration\";", "");

    ModelError error = assertThrows(ModelError.class, () -> compile(files));

    assertTrue(
        error.getMessage().contains("system fips chassis: has no description"), error::getMessage);
  }

  @Test
  void brokenYangBreaksTheBuildAndNamesTheModule() throws IOException {
    List<Path> files = withFips("grouping fips {", "groupin fips {");

    ModelError error = assertThrows(ModelError.class, () -> compile(files));

    assertTrue(error.getMessage().contains("mxsim-fips"), error::getMessage);
  }
}
