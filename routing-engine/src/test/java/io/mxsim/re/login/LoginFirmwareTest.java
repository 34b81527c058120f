package io.mxsim.re.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.LoginService.Accepted;
import io.mxsim.re.access.LoginService.Attempts;
import io.mxsim.re.access.LoginService.Outcome;
import io.mxsim.re.access.LoginService.Refused;
import io.mxsim.re.access.LoginService.Session;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Origin.Connection;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.SshSettings.RootLogin;
import io.mxsim.re.access.Terminal;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.Configurations;
import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.syslog.Destination;
import io.mxsim.re.syslog.LineFormat;
import io.mxsim.re.syslog.Selector;
import io.mxsim.re.syslog.Severity;
import io.mxsim.re.syslog.Syslogd;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LoginFirmwareTest {
  private static final Origin SSH =
      Origin.ssh(0, new Connection("10.0.0.9", 51234, "10.0.0.1", 22));

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final MemoryFiles files = new MemoryFiles();
  private final Syslogd syslogd =
      new Syslogd(files, new SystemClock(loop, Duration.ZERO), line -> {}, (user, line) -> {});
  private final LoginFirmware login =
      new LoginFirmware(
          loop,
          () -> loop.now().atZone(ZoneOffset.UTC),
          syslogd,
          new ProcessTable(),
          (account, origin, password) -> Arrays.equals(password, account.passwordHash()),
          (account, origin, terminal, command) -> new Session("hello", null),
          event -> {});
  private final List<String> answers = new ArrayList<>();

  @Test
  @Tag("G-MODE1")
  void anAmnesiacBoxLetsRootInOnTheConsoleWithoutAPassword() {
    follow(RootLogin.DENY, Configurations.of());

    assertFalse(login.asksPassword("root"));
    assertInstanceOf(Accepted.class, login.withoutPassword("root", Origin.CONSOLE));
    assertInstanceOf(Refused.class, login.withoutPassword("root", SSH));
    assertTrue(login.asksPassword("op"));
    assertTrue(login.loginPrompt().contains("(Amnesiac)"));
  }

  @Test
  @Tag("P-RO1")
  void thePasswordOfAnAccountLogsIn() {
    follow(RootLogin.DENY, user("op", "right"));

    attempt("op", "right", Origin.CONSOLE, new Attempts());
    attempt("op", "wrong", Origin.CONSOLE, new Attempts());
    attempt("nobody", "right", Origin.CONSOLE, new Attempts());

    assertEquals(List.of("0 in", "0 out", "0 out"), answers);
  }

  @Test
  @Tag("P-PW1")
  void theAnswerToEachFailureAfterTheSecondComesFiveSecondsLater() {
    follow(RootLogin.DENY, user("op", "right"));
    Attempts attempts = new Attempts();

    for (int i = 0; i < 5; i++) {
      attempt("op", "wrong", Origin.CONSOLE, attempts);
      loop.runFor(Duration.ofMinutes(1));
    }

    assertEquals(List.of("0 out", "0 out", "5 out", "10 out", "15 out"), answers);
  }

  @Test
  @Tag("P-PW1")
  void tooManyFailuresEndTheGetty() {
    follow(
        RootLogin.DENY,
        Configurations.of(
            "set system login retry-options tries-before-disconnect 2",
            "set system login user op class operator",
            "set system login user op authentication encrypted-password right"));
    Attempts attempts = new Attempts();

    attempt("op", "wrong", SSH, attempts);
    attempt("op", "wrong", SSH, attempts);

    assertEquals(List.of("0 out", "0 disconnect"), answers);
  }

  @Test
  @Tag("G-SSH2")
  void rootComesOverSshOnlyAsConfigured() {
    ConfigNode config =
        Configurations.of("set system root-authentication encrypted-password right");
    for (RootLogin rootLogin : RootLogin.values()) {
      follow(rootLogin, config);
      attempt("root", "right", SSH, new Attempts());
      attempt("root", "right", Origin.CONSOLE, new Attempts());
    }

    assertEquals(List.of("0 in", "0 in", "0 out", "0 in", "0 out", "0 in"), answers);
  }

  @Test
  @Tag("P-RO1")
  void aConfiguredKeyIsKnownAndAnotherIsNot() {
    follow(
        RootLogin.DENY,
        Configurations.of(
            "set system login user op class operator",
            "set system login user op authentication ssh-ecdsa"
                + " \"ecdsa-sha2-nistp256 AAAAkey op@host\""));

    assertTrue(login.knowsKey("op", "ecdsa-sha2-nistp256", "AAAAkey", SSH));
    assertFalse(login.knowsKey("op", "ecdsa-sha2-nistp256", "AAAAother", SSH));
    assertFalse(login.knowsKey("op", "ssh-rsa", "AAAAkey", SSH));
    assertFalse(login.knowsKey("root", "ecdsa-sha2-nistp256", "AAAAkey", SSH));
  }

  @Test
  @Tag("G-LOG2")
  void successAndFailureAreLoggedAsSshdWritesThem() {
    syslogd.configure(
        new LineFormat("bilbo", false, false),
        List.of(
            new Destination.LogFile(
                "auth", List.of(new Selector(null, Severity.INFO)), 1 << 20, 10, false, false)));
    follow(RootLogin.DENY, user("op", "right"));

    attempt("op", "wrong", SSH, new Attempts());
    attempt("op", "right", SSH, new Attempts());

    String log = new String(files.read("/var/log/auth").orElseThrow(), StandardCharsets.UTF_8);
    assertTrue(log.contains("]: Failed password for op from 10.0.0.9 port 51234 ssh2\n"), log);
    assertTrue(log.contains("]: Accepted password for op from 10.0.0.9 port 51234 ssh2\n"), log);
    assertFalse(log.contains("wrong") || log.contains("right"), log);
  }

  @Test
  @Tag("P-CSP3")
  void theTypedPasswordIsOverwrittenWhateverCameOfIt() {
    follow(RootLogin.DENY, user("op", "right"));
    byte[] typed = "wrong".getBytes(StandardCharsets.UTF_8);

    login.password("op", new Secret(typed), SSH, new Attempts(), outcome -> {});

    assertEquals("\0\0\0\0\0", new String(typed, StandardCharsets.UTF_8));
  }

  @Test
  @Tag("P-ST10")
  void inhibitedItEndsEverySessionAndLetsNobodyIn() {
    follow(RootLogin.DENY, user("op", "right"));
    Line before = new Line();
    Line after = new Line();
    Accepted accepted = new Accepted("op", SSH);
    login.open(accepted, before, null);

    login.inhibit();
    attempt("op", "right", SSH, new Attempts());
    Session late = login.open(accepted, after, null);

    assertTrue(before.hungUp);
    assertEquals(List.of("0 disconnect"), answers);
    assertTrue(after.hungUp);
    assertEquals("", late.greeting());
    follow(RootLogin.DENY, Configurations.of());
    assertInstanceOf(Refused.class, login.withoutPassword("root", Origin.CONSOLE));
    assertInstanceOf(Refused.class, login.keyProved("op", "ssh-rsa", SSH));
  }

  /** A terminal that only knows whether it is still there. */
  private static final class Line implements Terminal {
    private boolean hungUp;

    @Override
    public void notice(String text) {
      // Nobody reads it.
    }

    @Override
    public void hangUp() {
      hungUp = true;
    }

    @Override
    public Origin origin() {
      return SSH;
    }
  }

  private static ConfigNode user(String name, String password) {
    return Configurations.of(
        "set system login user " + name + " class operator",
        "set system login user " + name + " authentication encrypted-password " + password);
  }

  private void follow(RootLogin rootLogin, ConfigNode config) {
    login.follow(
        new LoginFirmware.Policy(Accounts.of(config), RetryRules.of(config), "", "", rootLogin));
  }

  /** Notes the seconds until the answer, and what it was. */
  private void attempt(String user, String password, Origin origin, Attempts attempts) {
    Instant asked = loop.now();
    Secret secret = new Secret(password.getBytes(StandardCharsets.UTF_8));
    login.password(
        user,
        secret,
        origin,
        attempts,
        outcome ->
            answers.add(Duration.between(asked, loop.now()).toSeconds() + " " + text(outcome)));
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case Accepted accepted -> "in";
      case Refused(boolean disconnect) -> disconnect ? "disconnect" : "out";
    };
  }
}
