package io.mxsim.lab.router;

import io.mxsim.re.boot.StartupFile;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.SecretForm;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.model.Model;
import io.mxsim.re.software.FactoryImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A start-up configuration, refused before power-on when the firmware could not read all of it. One
 * that asks for FIPS mode is delivered with the packages which that needs.
 */
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

  private final byte[] text;
  private final List<String> packages;
  private boolean wiped;

  private StartupConfiguration(byte[] text, List<String> packages) {
    this.text = text;
    this.packages = packages;
  }

  static StartupConfiguration read(Path file, Model model) throws RouterRefused {
    byte[] text;
    try {
      text = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RouterRefused(
          RouterRefused.Reason.ENVIRONMENT, "The configuration " + file + " cannot be read.");
    }
    ConfigTree empty = ConfigTree.empty(model.root());
    Loaded loaded = ConfigReader.checking(NOTHING, false).whole(empty, text.clone());
    if (!loaded.problems().isEmpty()) {
      StringBuilder message = new StringBuilder("The configuration has errors:\n");
      for (TextProblem problem : loaded.problems()) {
        message.append(problem.text(file.toString()));
      }
      Arrays.fill(text, (byte) 0);
      throw new RouterRefused(RouterRefused.Reason.REQUEST, message.toString().stripTrailing());
    }
    boolean fips = FipsState.configuredLevel(loaded.tree().root()) > 0;
    return new StartupConfiguration(text, fips ? FactoryImage.OPTIONAL : List.of());
  }

  /** What a Routing Engine is delivered with; one that comes after {@link #wipe} with nothing. */
  StartupFile delivered() {
    return wiped ? StartupFile.none() : new StartupFile(text.clone(), packages);
  }

  /** Every Routing Engine has been delivered: the text is overwritten. */
  void wipe() {
    wiped = true;
    Arrays.fill(text, (byte) 0);
  }
}
