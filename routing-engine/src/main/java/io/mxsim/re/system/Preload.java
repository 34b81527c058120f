package io.mxsim.re.system;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.SecretForm;
import io.mxsim.re.login.Accounts;
import io.mxsim.re.login.RetryRules;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.selftest.SelfTest;

/**
 * Brings up what a boot needs behind the loader, on a thread that has nothing else to do while the
 * cryptographic library checks itself. Nothing of it is kept; a boot without it is slower, no more.
 */
public final class Preload {
  private Preload() {}

  /** Reads the vectors, the model, and the configuration of the factory. */
  public static void run() {
    SelfTest.loadVectors();
    ConfigTree empty = ConfigTree.empty(Model.load(new Platform(true, true)).root());
    ConfigNode config =
        ConfigReader.checking(new NoSecrets(), false)
            .whole(empty, FactoryConfiguration.text())
            .tree()
            .root();
    RetryRules.of(config);
    Accounts.of(config).close();
  }

  /** The factory's configuration has no secrets. */
  private static final class NoSecrets implements SecretForm {
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
  }
}
