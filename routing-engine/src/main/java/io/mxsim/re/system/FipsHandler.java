package io.mxsim.re.system;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.AfterKeyGeneration;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.fips.PeriodicSelfTest;
import io.mxsim.re.login.EnteredPasswords;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.ssh.HostKeySet;
import io.mxsim.re.ssh.HostKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code [edit system fips]}: the commit that enables FIPS mode at the next boot, and what has to
 * be true for it (G-MODE1, G-MODE2, P-MODE6, P-MODE8).
 */
public final class FipsHandler implements StatementHandler {
  private static final List<String> PATH = List.of("system", "fips");
  private static final List<String> LEVEL_PATH = List.of("system", "fips", "chassis");

  private final FipsState state;
  private final HostKeys keys;
  private final EnteredPasswords passwords;
  private final Supplier<List<String>> missingPackages;
  private final SelfTests selfTests;
  private final Settings settings;

  /**
   * What differs between releases and Routing Engines.
   *
   * @param announcesCheck whether the commit says that the check succeeded before it makes keys
   * @param zeroizeCommand the command that leaves FIPS mode
   */
  public record Settings(boolean announcesCheck, String zeroizeCommand) {}

  /**
   * What the handler has to know of the self-tests.
   *
   * @param micResults one result for each MIC
   * @param decided told at the boot that the mode is known
   */
  public record SelfTests(
      Supplier<List<Boolean>> micResults,
      Runnable decided,
      PeriodicSelfTest periodic,
      AfterKeyGeneration afterKeys) {}

  /**
   * The handler.
   *
   * @param missingPackages names of packages without which FIPS mode cannot test itself
   */
  public FipsHandler(
      FipsState state,
      HostKeys keys,
      EnteredPasswords passwords,
      Supplier<List<String>> missingPackages,
      SelfTests selfTests,
      Settings settings) {
    this.state = state;
    this.keys = keys;
    this.passwords = passwords;
    this.missingPackages = missingPackages;
    this.selfTests = selfTests;
    this.settings = settings;
  }

  @Override
  public List<String> path() {
    return PATH;
  }

  @Override
  public void verify(Change change, Findings findings) {
    int level = FipsState.configuredLevel(change.after());
    if (state.inForce() && level == 0) {
      findings.error(
          LEVEL_PATH,
          "level",
          "FIPS mode is left only by zeroizing the system; use '"
              + settings.zeroizeCommand()
              + "'");
    }
    if (level > 1) {
      findings.error(LEVEL_PATH, "level " + level, "this chassis supports FIPS level 1 only");
    }
    if (!PeriodicSelfTest.comesUp(change.after())) {
      findings.warning(
          List.of("system", "fips", "self-test"),
          "periodic",
          "no day of the calendar suits: the self-tests never run");
    }
    if (level > 0 && !change.boot()) {
      for (String name : missingPackages.get()) {
        findings.error(
            LEVEL_PATH,
            "level " + level,
            "package "
                + name
                + " is not installed; use 'request system software add optional://"
                + name
                + ".tgz'");
      }
      verifyPasswords(change.after(), findings);
    }
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    int level = FipsState.configuredLevel(change.after());
    if (change.boot()) {
      state.boot(level, selfTests.micResults().get());
      selfTests.decided().run();
    } else if (level > 0 && FipsState.configuredLevel(change.before()) == 0) {
      enable(level, progress);
    }
    selfTests.afterKeys().follow(change.after());
    selfTests.periodic().follow(change.after());
  }

  private void enable(int level, CommitProgress progress) {
    if (settings.announcesCheck()) {
      progress.line("configuration check succeeds");
    }
    for (HostKeySet.KeyFile file : HostKeySet.FIPS.files()) {
      progress.work("Generating " + file.kind() + " key " + file.path(), () -> keys.generate(file));
    }
    progress.remark("[edit]", "system", "reboot is required to transition to FIPS level " + level);
  }

  /** Passwords entered before, in a form that FIPS mode does not take, have to be entered anew. */
  private void verifyPasswords(ConfigNode config, Findings findings) {
    config
        .find("system", "root-authentication")
        .ifPresent(
            root -> verifyPassword(List.of("system", "root-authentication"), root, findings));
    List<ConfigNode> users = new ArrayList<>();
    config.find("system", "login").ifPresent(login -> users.addAll(login.all("user")));
    for (ConfigNode user : users) {
      List<String> path = List.of("system", "login", "user " + user.value(), "authentication");
      user.find("authentication").ifPresent(node -> verifyPassword(path, node, findings));
    }
  }

  private void verifyPassword(List<String> path, ConfigNode authentication, Findings findings) {
    Optional<byte[]> hash = authentication.find("encrypted-password").map(ConfigNode::secretValue);
    if (hash.isEmpty()) {
      return;
    }
    if (!isSha(hash.get())) {
      findings.error(
          path, "encrypted-password", "not hashed by sha256 or sha512; enter the password anew");
    } else if (!passwords.mayStay(hash.get())) {
      findings.error(
          path,
          "encrypted-password",
          "does not conform to FIPS mode (10 to 20 characters of 3 character sets); enter it anew"
              + " with 'plain-text-password'");
    }
    Arrays.fill(hash.get(), (byte) 0);
  }

  private static boolean isSha(byte[] hash) {
    return hash.length > 3
        && hash[0] == '$'
        && (hash[1] == '5' || hash[1] == '6')
        && hash[2] == '$';
  }
}
