package io.mxsim.re.config;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Configurations from set lines, for tests of what follows them. */
public final class Configurations {
  private static final Model MODEL = Model.load(new Platform(true, true));

  private Configurations() {}

  /** The configuration that the lines make. */
  public static ConfigNode of(String... lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Loaded loaded =
        ConfigReader.trusting(new PlainSecrets())
            .set(ConfigTree.empty(MODEL.root()), List.of(), text);
    if (loaded.errors() > 0) {
      throw new IllegalArgumentException(loaded.problems().toString());
    }
    return loaded.tree().root();
  }
}
