package io.mxsim.re.login;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.SshEvent;
import io.mxsim.re.access.SshSettings.RootLogin;
import io.mxsim.re.access.Terminal;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.syslog.Facility;
import io.mxsim.re.syslog.Message;
import io.mxsim.re.syslog.Severity;
import io.mxsim.re.syslog.Syslogd;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** login(1) and the authentication of sshd, over the committed accounts (P-RO1, P-PW1, G-LOG2). */
public final class LoginFirmware implements LoginService, AutoCloseable {
  private static final Origin.Connection NO_CONNECTION = new Origin.Connection("-", 0, "-", 0);

  private final EventLoop loop;
  private final Supplier<ZonedDateTime> clock;
  private final Syslogd syslogd;
  private final ProcessTable processes;
  private final PasswordCheck passwordCheck;
  private final SessionOpener sessions;
  private final Consumer<SshEvent> sshEvents;
  private final List<WeakReference<Terminal>> terminals = new ArrayList<>();
  private Policy policy;
  private boolean inhibited;

  /** Starts the session of an account. */
  @FunctionalInterface
  public interface SessionOpener {
    Session open(Account account, Origin origin, Terminal terminal, String command);
  }

  /**
   * What the committed configuration says about logging in.
   *
   * @param hostName empty when there is none
   * @param message text before the password; empty when there is none
   */
  public record Policy(
      Accounts accounts,
      RetryRules retries,
      String hostName,
      String message,
      RootLogin rootLogin) {}

  /**
   * Nobody can log in before {@link #follow}.
   *
   * @param clock date and time of the box, for the hours of access
   * @param sshEvents takes what happens to SSH connections, for the log
   * @param passwordCheck whether a password is the one of an account
   */
  public LoginFirmware(
      EventLoop loop,
      Supplier<ZonedDateTime> clock,
      Syslogd syslogd,
      ProcessTable processes,
      PasswordCheck passwordCheck,
      SessionOpener sessions,
      Consumer<SshEvent> sshEvents) {
    this.loop = loop;
    this.clock = clock;
    this.syslogd = syslogd;
    this.processes = processes;
    this.passwordCheck = passwordCheck;
    this.sessions = sessions;
    this.sshEvents = sshEvents;
  }

  /** Follows a commit; the accounts of the policy before are wiped. */
  public void follow(Policy newPolicy) {
    close();
    policy = newPolicy;
  }

  /** The account of that name, for a session that exists. */
  public Optional<Account> account(String name) {
    return policy == null ? Optional.empty() : policy.accounts.find(name);
  }

  @Override
  public String loginPrompt() {
    String host = policy.hostName.isEmpty() ? "Amnesiac" : policy.hostName;
    return "\nFreeBSD/amd64 (" + host + ") (ttyu0)\n\nlogin: ";
  }

  @Override
  public String message() {
    return policy.message.isEmpty() ? "" : policy.message + "\n";
  }

  @Override
  public boolean asksPassword(String user) {
    return !(user.equals("root") && policy.accounts.amnesiac());
  }

  @Override
  public void password(
      String user, Secret password, Origin origin, Attempts attempts, Consumer<Outcome> answer) {
    boolean good;
    try (password) {
      good = !inhibited && passwordIsGood(user, password, origin) && inTime(user, origin);
    }
    if (inhibited) {
      answer.accept(new Refused(true));
      return;
    }
    if (good) {
      accepted("password", user, origin);
      answer.accept(new Accepted(user, origin));
      return;
    }
    attempts.failed();
    failed("password", user, origin);
    Duration delay = policy.retries.delayAfter(attempts.failures());
    boolean disconnect = attempts.failures() >= policy.retries.triesBeforeDisconnect();
    if (delay.isZero()) {
      answer.accept(new Refused(disconnect));
    } else {
      loop.after(delay, "login of " + user, () -> answer.accept(new Refused(disconnect)));
    }
  }

  @Override
  public Outcome withoutPassword(String user, Origin origin) {
    if (inhibited || !origin.isConsole() || asksPassword(user)) {
      return new Refused(false);
    }
    accepted("none", user, origin);
    return new Accepted(user, origin);
  }

  @Override
  public boolean knowsKey(String user, String type, String base64, Origin origin) {
    boolean refused = inhibited || user.equals("root") && policy.rootLogin == RootLogin.DENY;
    return !refused
        && policy.accounts.find(user).filter(account -> account.hasKey(type, base64)).isPresent();
  }

  @Override
  public Outcome keyProved(String user, String type, Origin origin) {
    if (inhibited || !inTime(user, origin)) {
      return new Refused(true);
    }
    accepted("publickey", user, origin);
    return new Accepted(user, origin);
  }

  @Override
  public Session open(Accepted accepted, Terminal terminal, String command) {
    Account account = policy.accounts.find(accepted.user()).orElseThrow();
    terminals.removeIf(each -> each.get() == null);
    terminals.add(new WeakReference<>(terminal));
    Session session = sessions.open(account, terminal.origin(), terminal, command);
    if (inhibited) {
      terminal.hangUp();
      return new Session("", session.interpreter());
    }
    return session;
  }

  @Override
  public void happened(SshEvent event) {
    sshEvents.accept(event);
  }

  /**
   * Data output is inhibited (P-ST10): every session ends after what was printed before, and nobody
   * is let in any more.
   */
  public void inhibit() {
    inhibited = true;
    for (WeakReference<Terminal> each : terminals) {
      Terminal terminal = each.get();
      if (terminal != null) {
        terminal.hangUp();
      }
    }
  }

  /** The system goes down: the password hashes are wiped, nobody logs in any more. */
  @Override
  public void close() {
    if (policy != null) {
      policy.accounts.close();
    }
  }

  /** Whether the class of {@code user} may log in now; the log says so if not (P-RO1). */
  private boolean inTime(String user, Origin origin) {
    LoginClass loginClass = policy.accounts.find(user).orElseThrow().loginClass();
    boolean allowed = loginClass.hours().allow(clock.get());
    if (!allowed) {
      String host = origin.connection().map(Origin.Connection::peerAddress).orElse("");
      login(
          Severity.NOTICE,
          "LOGIN_REFUSED",
          "Login of user "
              + user
              + (host.isEmpty() ? "" : " from host " + host)
              + " on device "
              + (host.isEmpty() ? "u0" : "ssh")
              + " was refused: class "
              + loginClass.name()
              + " has no access at this time");
    }
    return allowed;
  }

  private boolean passwordIsGood(String user, Secret password, Origin origin) {
    Optional<Account> account = policy.accounts.find(user);
    if (account.isEmpty() || account.get().passwordHash().length == 0) {
      return false;
    }
    boolean rootOverSsh = account.get().isRoot() && !origin.isConsole();
    return !(rootOverSsh && policy.rootLogin != RootLogin.ALLOW)
        && passwordCheck.matches(account.get(), origin, password.bytes());
  }

  private void accepted(String method, String user, Origin origin) {
    if (origin.isConsole()) {
      login(Severity.INFO, "LOGIN_INFORMATION", "User " + user + " logged in on device u0");
    } else {
      sshd(origin, "Accepted " + method + " for " + user + from(origin));
    }
  }

  private void failed(String method, String user, Origin origin) {
    if (origin.isConsole()) {
      login(Severity.NOTICE, "LOGIN_FAILED", "Login failed for user " + user + " on device u0");
      return;
    }
    sshd(origin, "Failed " + method + " for " + user + from(origin));
    String host = origin.connection().orElse(NO_CONNECTION).peerAddress();
    String text = "Login failed for user '" + user + "' from host '" + host + "'";
    syslogd.log(
        new Message(Facility.AUTHORIZATION, Severity.NOTICE, "sshd", 0, "SSHD_LOGIN_FAILED", text));
  }

  private void login(Severity severity, String tag, String text) {
    syslogd.log(
        new Message(Facility.AUTHORIZATION, severity, "login", processes.fork(), tag, text));
  }

  private void sshd(Origin origin, String text) {
    int pid = processes.serving(origin.connection().orElse(NO_CONNECTION));
    syslogd.log(new Message(Facility.AUTHORIZATION, Severity.INFO, "sshd", pid, "", text));
  }

  private static String from(Origin origin) {
    Origin.Connection connection = origin.connection().orElse(NO_CONNECTION);
    return " from " + connection.peerAddress() + " port " + connection.peerPort() + " ssh2";
  }
}
