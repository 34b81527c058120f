package io.mxsim.lab.host;

import io.mxsim.lab.router.ModelFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where imported models are kept. */
final class ModelOptions {
  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description =
          "Folder of imported models (default: $XDG_DATA_HOME/mxsim/models or"
              + " ~/.local/share/mxsim/models).")
  Path models;

  ModelFolder folder() {
    return models == null ? ModelFolder.ofUser() : new ModelFolder(models);
  }
}
