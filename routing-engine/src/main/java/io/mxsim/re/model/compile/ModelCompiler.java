package io.mxsim.re.model.compile;

import io.mxsim.re.model.ModelFormat;
import io.mxsim.re.model.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The build's model compiler: {@code ModelCompiler FOLDER FILE} reads the YANG modules in FOLDER
 * and writes the compact model to FILE. It does nothing when FILE was made from the same modules by
 * a compiler of the same format. A wrong model ends it with a message, and so the build.
 */
public final class ModelCompiler {
  private ModelCompiler() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path file = Path.of(arguments[1]);
    List<Path> sources = Sources.files(folder);
    byte[] fingerprint = Sources.fingerprint(sources);
    if (!isFresh(file, fingerprint)) {
      byte[] model = compile(sources, fingerprint);
      Files.createDirectories(file.getParent());
      Files.write(file, model);
    }
  }

  private static boolean isFresh(Path file, byte[] fingerprint) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    byte[] model = Files.readAllBytes(file);
    int end = 4 + ModelFormat.FINGERPRINT_BYTES;
    return model.length > end && Arrays.equals(Arrays.copyOfRange(model, 4, end), fingerprint);
  }

  /** Compiles {@code files}; the same files give the same bytes. */
  static byte[] compile(List<Path> files, byte[] fingerprint) throws IOException {
    Sources sources = Sources.read(files);
    Tables tables = new Tables();
    Types types = new Types(sources, tables);
    Statements statements = new Statements(sources, tables, types);
    statements.compile(sources.top("configuration"), sources.grouping("applied-groups"));
    Commands commands = new Commands(sources, tables, types);
    commands.compile();
    refuse(statements.problems(), commands.problems());
    return tables.bytes(fingerprint);
  }

  private static void refuse(List<String> statements, List<String> commands) {
    if (!statements.isEmpty() || !commands.isEmpty()) {
      throw new ModelError(
          "the model is not complete:\n  "
              + String.join("\n  ", statements)
              + "\n  "
              + String.join("\n  ", commands));
    }
  }
}
