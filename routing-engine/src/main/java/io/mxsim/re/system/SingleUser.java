package io.mxsim.re.system;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.Terminal;
import io.mxsim.re.boot.SerialPrompt;
import io.mxsim.re.boot.SystemParts;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.login.Account;
import io.mxsim.re.login.Accounts;
import io.mxsim.re.login.RetryRules;
import io.mxsim.re.login.StoredPasswords;
import io.mxsim.re.shell.ShellHost;
import io.mxsim.re.syslog.Severity;
import io.mxsim.selftest.SelfTestReport;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * init in single-user mode: a shell on the console, or the recovery of root's password. In FIPS
 * mode there is no recovery, and root's password is asked for first (G-MODE3).
 */
final class SingleUser {
  private static final String SHELL =
      "Enter full pathname of shell or 'recovery' for root password recovery or RETURN for"
          + " /bin/sh: ";
  private static final String SHELL_IN_FIPS_MODE =
      "Enter full pathname of shell or RETURN for /bin/sh: ";

  private final SystemParts parts;
  private final Kernel kernel;
  private final Consumer<String> console;
  private final Runnable multiUser;
  private final SerialPrompt prompt;
  private final Daemons daemons;
  private final StoredPasswords passwords;
  private boolean fips;
  private RetryRules retries = new RetryRules(10, 2, 5);
  private Optional<Accounts> accounts = Optional.empty();
  private int failures;
  private boolean closed;

  /**
   * A single-user mode that has not begun.
   *
   * @param multiUser goes on with the start of the system
   */
  SingleUser(
      SystemParts parts,
      Kernel kernel,
      Consumer<String> console,
      Consumer<SelfTestReport> selfTestFailed,
      Runnable multiUser) {
    this.parts = parts;
    this.kernel = kernel;
    this.passwords = new StoredPasswords(parts.modules().monitor(), parts.modules().libmd());
    this.console = console;
    this.multiUser = multiUser;
    this.prompt = new SerialPrompt(parts.board().routingEngine().orElseThrow().console());
    this.daemons = new Daemons(parts, kernel, console, selfTestFailed);
  }

  void start() {
    Optional<ConfigTree> stored = daemons.mgd().engine().stored();
    stored.map(ConfigTree::root).ifPresent(this::read);
    stored.ifPresent(ConfigTree::wipe);
    parts.power().attended(true);
    if (fips) {
      password();
    } else {
      shell();
    }
  }

  /** Nothing of it stays in memory. */
  void close() {
    closed = true;
    accounts.ifPresent(Accounts::close);
    prompt.stop();
    daemons.close();
  }

  private void read(ConfigNode config) {
    fips = FipsState.configuredLevel(config) > 0;
    retries = RetryRules.of(config);
    accounts = Optional.of(Accounts.of(config));
  }

  private void password() {
    console.accept("Enter root password, or ^D to go multi-user");
    prompt.askSecret("Password:", this::check, this::leave);
  }

  private void check(Secret password) {
    boolean good;
    try (password) {
      good =
          accounts
              .flatMap(all -> all.find("root"))
              .filter(root -> passwords.matches(root, Origin.CONSOLE, password.bytes()))
              .isPresent();
    }
    if (good) {
      kernel.log("init", Severity.NOTICE, "single-user shell opened with the root password");
      shell();
      return;
    }
    failures++;
    kernel.log("init", Severity.NOTICE, "single-user password wrong");
    Duration delay = retries.delayAfter(failures);
    EventLoop loop = parts.board().loop();
    loop.after(
        delay,
        "single-user password",
        () -> {
          if (!closed) {
            console.accept("Login incorrect");
            password();
          }
        });
  }

  private void shell() {
    prompt.ask(fips ? SHELL_IN_FIPS_MODE : SHELL, this::chosen, this::leave);
  }

  private void chosen(String path) {
    switch (path) {
      case "", "/bin/sh" -> shell(true);
      case "/bin/csh" -> shell(false);
      case "recovery" -> {
        if (fips) {
          console.accept("Password recovery is not available in FIPS mode");
          shell();
        } else {
          recover();
        }
      }
      default -> {
        console.accept("init: " + path + ": no such shell");
        shell();
      }
    }
  }

  private void shell(boolean bourne) {
    ShellHost.User root = new ShellHost.User("root", 0, "wheel", null);
    kernel.files().makeDirectory("/root");
    parts
        .access()
        .console()
        .attach(
            terminal -> new LoginService.Session("", daemons.sessions().shell(root, bourne)),
            this::leave);
  }

  /** The CLI of root without a password, over the committed configuration. */
  private void recover() {
    console.accept("Performing initialization of management services ...");
    daemons.configure(() -> {
      if (!closed) {
        console.accept("NOTE: set a new password with 'configure',");
        console.accept("NOTE: 'set system root-authentication plain-text-password' and 'commit';");
        console.accept("NOTE: the system is rebooted when you leave the CLI.");
        console.accept("");
        console.accept("Starting CLI ...");
        kernel.log("init", Severity.NOTICE, "root password recovery on the console");
        cli();
      }
    });
  }

  private void cli() {
    parts.access().console().attach(this::session, this::askToReboot);
  }

  private LoginService.Session session(Terminal terminal) {
    Account root = daemons.rootAccount();
    return new LoginService.Session("", daemons.sessions().session(root, Origin.CONSOLE, terminal));
  }

  private void askToReboot() {
    prompt.ask(
        "Reboot the system? [y/n] ",
        answer -> {
          if (answer.startsWith("y")) {
            kernel.files().sync();
            parts.power().rebootNow();
          } else {
            cli();
          }
        },
        this::askToReboot);
  }

  private void leave() {
    close();
    parts.power().attended(false);
    multiUser.run();
  }
}
