package io.mxsim.lab.router;

import io.mxsim.re.model.ImportedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which imported models are kept, a file for each name. */
public final class ModelFolder {
  private static final String ENDING = ".model";

  private final Path folder;

  /** Models in {@code folder}, which need not exist. */
  public ModelFolder(Path folder) {
    this.folder = folder;
  }

  /** Where the user keeps data of programs: {@code $XDG_DATA_HOME} or {@code ~/.local/share}. */
  public static ModelFolder ofUser() {
    String data = System.getenv("XDG_DATA_HOME");
    Path home = Path.of(System.getProperty("user.home", "."), ".local", "share");
    Path base = data == null || data.isEmpty() ? home : Path.of(data);
    return new ModelFolder(base.resolve("mxsim").resolve("models"));
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** The names of the models, sorted. */
  public List<String> names() throws RouterRefused {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(folder);
    }
  }

  /** What is known of a model. */
  public ImportedModel.Facts facts(String name) throws RouterRefused {
    try {
      return ImportedModel.facts(existing(name));
    } catch (ImportedModel.Damaged e) {
      throw damaged(e);
    } catch (IOException e) {
      throw unreadable(existing(name));
    }
  }

  /** Opens the model {@code name}. */
  public ImportedModel open(String name) throws RouterRefused {
    try {
      return ImportedModel.open(existing(name));
    } catch (ImportedModel.Damaged e) {
      throw damaged(e);
    } catch (IOException e) {
      throw unreadable(existing(name));
    }
  }

  /** Keeps {@code model} as {@code name}, in the place of one that had the name; its size. */
  public long keep(ImportedModel model, String name) throws RouterRefused {
    Path file = file(name);
    try {
      Files.createDirectories(folder);
      model.write(file);
      return Files.size(file);
    } catch (IOException e) {
      throw new RouterRefused(
          RouterRefused.Reason.ENVIRONMENT, "The model cannot be kept as " + file + ".");
    }
  }

  /** Removes the model {@code name}. */
  public void remove(String name) throws RouterRefused {
    Path file = existing(name);
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new RouterRefused(RouterRefused.Reason.ENVIRONMENT, file + " cannot be removed.");
    }
  }

  /** Bytes on the disk. */
  public long size(String name) throws RouterRefused {
    try {
      return Files.size(existing(name));
    } catch (IOException e) {
      throw unreadable(existing(name));
    }
  }

  private Path existing(String name) throws RouterRefused {
    Path file = file(name);
    if (Files.isRegularFile(file)) {
      return file;
    }
    List<String> names = names();
    Optional<String> others =
        names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    throw new RouterRefused(
        RouterRefused.Reason.REQUEST,
        "There is no imported model '"
            + name
            + "' in "
            + folder
            + others
                .map(all -> ": there is " + all + ".")
                .orElse("; 'mxsim model import DIR' makes one."));
  }

  private Path file(String name) throws RouterRefused {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new RouterRefused(
          RouterRefused.Reason.REQUEST,
          "'" + name + "' is no name for a model: use letters, digits, '.', '_' and '-'.");
    }
    return folder.resolve(name + ENDING);
  }

  private static RouterRefused damaged(ImportedModel.Damaged why) {
    return new RouterRefused(RouterRefused.Reason.ENVIRONMENT, why.getMessage() + ".");
  }

  private static RouterRefused unreadable(Path file) {
    return new RouterRefused(RouterRefused.Reason.ENVIRONMENT, file + " cannot be read.");
  }
}
