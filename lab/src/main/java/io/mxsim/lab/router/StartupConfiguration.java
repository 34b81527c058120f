package io.mxsim.lab.router;

import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.SecretForm;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A start-up configuration, refused before power-on when the firmware could not read all of it. */
final class StartupConfiguration {
  /** Forms of secrets for a reading whose result is thrown away: nothing is kept of them. */
  private static final SecretForm NOTHING =
      new SecretForm() {
        @Override
        public byte[] obfuscated(byte[] plain) {
          return new byte[0];
        }

        @Override
        public byte[] hashed(byte[] password) {
          return new byte[0];
        }

        @Override
        public byte[] revealed(byte[] obfuscated) {
          return new byte[0];
        }
      };

  private StartupConfiguration() {}

  static byte[] read(Path file, Platform platform) throws RouterRefused {
    byte[] text;
    try {
      text = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RouterRefused(
          RouterRefused.Reason.ENVIRONMENT, "The configuration " + file + " cannot be read.");
    }
    ConfigTree empty = ConfigTree.empty(Model.load(platform).root());
    Loaded loaded = ConfigReader.checking(NOTHING, false).whole(empty, text.clone());
    if (!loaded.problems().isEmpty()) {
      StringBuilder message = new StringBuilder("The configuration has errors:\n");
      for (TextProblem problem : loaded.problems()) {
        message.append(problem.text(file.toString()));
      }
      Arrays.fill(text, (byte) 0);
      throw new RouterRefused(RouterRefused.Reason.REQUEST, message.toString().stripTrailing());
    }
    return text;
  }
}
