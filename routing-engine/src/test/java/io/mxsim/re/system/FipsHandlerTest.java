package io.mxsim.re.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.Configurations;
import io.mxsim.re.fips.AfterKeyGeneration;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.fips.PeriodicSelfTest;
import io.mxsim.re.login.EnteredPasswords;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.ssh.HostKeySet;
import io.mxsim.re.ssh.HostKeys;
import io.mxsim.selftest.FipsMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FipsHandlerTest {
  private static final String LEVEL = "set system fips chassis level 1";
  private static final String HASH = "$6$salt$hash";
  private static final String ROOT =
      "set system root-authentication encrypted-password \"" + HASH + "\"";

  private final EventLoop loop = new EventLoop(Instant.EPOCH);
  private final MemoryFiles files = new MemoryFiles();
  private final CryptoModule openssl = module(ModuleName.OPENSSL);
  private final CryptoModule libmd = module(ModuleName.LIBMD);
  private final EnteredPasswords passwords = new EnteredPasswords(files, libmd);
  private final HostKeys keys = new HostKeys(files, openssl, () -> {});
  private final FipsState state = new FipsState();
  private final List<String> missing = new ArrayList<>();
  private final List<Boolean> mics = new ArrayList<>();
  private final FipsHandler handler =
      new FipsHandler(
          state,
          keys,
          passwords,
          () -> missing,
          new FipsHandler.SelfTests(
              () -> mics,
              () -> {},
              new PeriodicSelfTest(loop, new SystemClock(loop, Duration.ZERO), () -> {}),
              new AfterKeyGeneration(loop, () -> {})),
          new FipsHandler.Settings(true, "request vmhost zeroize no-forwarding"));

  @BeforeEach
  void theModulesAreOperational() {
    openssl.powerOn();
    openssl.passed();
    libmd.powerOn();
    libmd.passed();
  }

  @Test
  @Tag("G-MODE1")
  void theLevelIsRefusedUntilThePackagesAreInstalled() {
    missing.add("fips-mode");

    assertEquals(
        List.of(
            "[system, fips, chassis] level 1: package fips-mode is not installed; use 'request"
                + " system software add optional://fips-mode.tgz'"),
        verify(Configurations.of(), Configurations.of(LEVEL)));
  }

  @Test
  @Tag("G-MODE2")
  void theLevelIsRefusedWhileAPasswordDoesNotConform() {
    passwords.nonconforming(HASH.getBytes(StandardCharsets.US_ASCII));

    List<String> findings = verify(Configurations.of(), Configurations.of(LEVEL, ROOT));

    assertEquals(1, findings.size());
    assertTrue(findings.getFirst().startsWith("[system, root-authentication] encrypted-password"));
    assertFalse(findings.getFirst().contains(HASH));
    assertTrue(verify(Configurations.of(), Configurations.of(ROOT)).isEmpty());
  }

  @Test
  @Tag("G-MODE2")
  void anOldKindOfHashIsRefused() {
    String md5 = "set system login user op authentication encrypted-password \"$1$salt$hash\"";

    List<String> findings = verify(Configurations.of(), Configurations.of(LEVEL, md5));

    assertEquals(
        List.of(
            "[system, login, user op, authentication] encrypted-password: not hashed by sha256 or"
                + " sha512; enter the password anew"),
        findings);
  }

  @Test
  @Tag("P-MODE6")
  void theModeIsLeftByZeroizationOnly() {
    state.boot(1, List.of());

    List<String> findings = verify(Configurations.of(LEVEL, ROOT), Configurations.of(ROOT));

    assertEquals(1, findings.size());
    assertTrue(findings.getFirst().contains("request vmhost zeroize no-forwarding"));
  }

  @Test
  @Tag("P-MODE8")
  void enablingMakesTheKeysAndSaysThatARebootIsRequired() {
    Transcript transcript = new Transcript();

    handler.apply(
        new Change(Configurations.of(ROOT), Configurations.of(LEVEL, ROOT), false), transcript);

    assertEquals(
        List.of(
            "configuration check succeeds",
            "Generating RSA key /etc/ssh/fips_ssh_host_key",
            "Generating RSA2 key /etc/ssh/fips_ssh_host_rsa_key",
            "Generating ECDSA key /etc/ssh/fips_ssh_host_ecdsa_key",
            "[edit] system: reboot is required to transition to FIPS level 1"),
        transcript.lines);
    assertTrue(keys.missing(HostKeySet.FIPS).isEmpty());
    assertFalse(state.inForce());
  }

  @Test
  @Tag("P-MODE3")
  void theBootDecidesTheModeFromTheResultsOfTheMics() {
    mics.addAll(List.of(true, false));

    handler.apply(
        new Change(Configurations.of(), Configurations.of(LEVEL), true), new Transcript());

    assertTrue(state.inForce());
    assertEquals(FipsMode.REDUCED_THROUGHPUT, state.mode());
  }

  private List<String> verify(ConfigNode before, ConfigNode after) {
    Findings findings = new Findings();
    handler.verify(new Change(before, after, false), findings);
    List<String> texts = new ArrayList<>();
    findings.all().forEach(f -> texts.add(f.path() + " " + f.statement() + ": " + f.message()));
    return texts;
  }

  private static CryptoModule module(ModuleName name) {
    return new CryptoModule(name, ReleaseProfile.JUNOS_20_3X75, new SeededNoise(3)::read);
  }

  private static final class Transcript implements CommitProgress {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void line(String text) {
      lines.add(text);
    }

    @Override
    public void remark(String editPath, String statement, String message) {
      lines.add(editPath + " " + statement + ": " + message);
    }

    @Override
    public void work(String line, Runnable work) {
      lines.add(line);
      work.run();
    }
  }
}
