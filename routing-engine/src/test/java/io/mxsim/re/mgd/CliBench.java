package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.MemoryStore;
import io.mxsim.re.config.PlainSecrets;
import io.mxsim.re.login.Accounts;
import io.mxsim.re.login.LoginClass;
import io.mxsim.re.login.PasswordRules;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A management daemon on a machine in memory, with operators who type at it. */
final class CliBench implements Host, FileAccess {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final String FACTORY =
      """
      system {
          syslog {
              user * {
                  any emergency;
              }
          }
      }
      """;

  final EventLoop loop = new EventLoop(NOON);
  final MemoryStore store;
  final Map<String, byte[]> files = new HashMap<>();
  final List<Audit.Event> events = new ArrayList<>();
  final ManagementDaemon mgd;
  boolean fips;
  String mastership = "";
  PeerRoutingEngine peer = PeerRoutingEngine.NONE;
  ZoneId zone = ZoneOffset.UTC;
  Duration shift = Duration.ZERO;
  CommitEngine.Boot boot;
  private int pid = 6000;

  /** Factory-fresh. */
  CliBench() {
    this(new MemoryStore(), Optional.empty());
  }

  /** Booted from that medium, or with a start-up configuration. */
  CliBench(MemoryStore store, Optional<String> startup) {
    this.store = store;
    mgd =
        new ManagementDaemon(
            loop,
            Model.load(new Platform(false, true)),
            store,
            new PlainSecrets(),
            this,
            events::add,
            this,
            List.of(),
            List.of(new Version()));
    boot =
        mgd.boot(
            startup.map(text -> text.getBytes(StandardCharsets.UTF_8)),
            FACTORY.getBytes(StandardCharsets.UTF_8),
            new Quiet());
  }

  /** Answers with three lines. */
  private static final class Version implements OperationalCommand {
    @Override
    public String rpc() {
      return "get-software-information";
    }

    @Override
    public void run(Invocation invocation) {
      invocation.answer("Hostname: r1\nModel: mx2010\nJunos: 19.1R2.8\n");
    }
  }

  private static final class Quiet implements CommitProgress {
    @Override
    public void line(String text) {}

    @Override
    public void remark(String editPath, String statement, String message) {}

    @Override
    public void work(String line, Runnable work) {}
  }

  /** root, in the CLI, on the console. */
  Operator root() {
    return logIn("root", "super-user", Origin.CONSOLE);
  }

  /** Somebody of a predefined class, over SSH. */
  Operator logIn(String user, String loginClass) {
    Origin.Connection connection = new Origin.Connection("10.0.0.9", 51234, "10.0.0.1", 22);
    return logIn(user, loginClass, Origin.ssh(pid % 10, connection));
  }

  private Operator logIn(String user, String loginClass, Origin origin) {
    LoginClass found = LoginClass.predefined(loginClass).orElseThrow();
    return logIn(new Account(user, 2000, found.name(), found.rights(), found.logName()), origin);
  }

  /** Somebody of a class with these permissions. */
  Operator logIn(String user, Set<Permission> permissions) {
    return logIn(new Account(user, 2000, "own", permissions, "own"), Origin.CONSOLE);
  }

  /** Somebody of a class that the committed configuration has. */
  Operator logInAs(String user, String loginClass) {
    ConfigNode login = mgd.engine().running().find("system", "login").orElseThrow();
    LoginClass found = Accounts.classOf(loginClass, login).orElseThrow();
    return logIn(
        new Account(user, 2000, found.name(), found.rights(), found.logName()), Origin.CONSOLE);
  }

  private Operator logIn(Account account, Origin origin) {
    Operator operator = new Operator(origin);
    operator.enter(mgd.openSession(account, origin, operator));
    return operator;
  }

  /** The log as {@code TAG: text} lines. */
  String log() {
    StringBuilder text = new StringBuilder();
    for (Audit.Event event : events) {
      text.append(event.tag()).append(": ").append(event.text()).append('\n');
    }
    return text.toString();
  }

  /** Lines of the log with that tag. */
  String log(String tag) {
    StringBuilder text = new StringBuilder();
    for (Audit.Event event : events) {
      if (event.tag().equals(tag)) {
        text.append(event.text()).append('\n');
      }
    }
    return text.toString();
  }

  void file(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<byte[]> read(String folder, String name, Account account) {
    return Optional.ofNullable(files.get(full(folder, name))).map(byte[]::clone);
  }

  @Override
  public Outcome write(String folder, String name, byte[] bytes, boolean append, Account account) {
    byte[] before = append ? files.getOrDefault(full(folder, name), new byte[0]) : new byte[0];
    byte[] all = Arrays.copyOf(before, before.length + bytes.length);
    System.arraycopy(bytes, 0, all, before.length, bytes.length);
    files.put(full(folder, name), all);
    return new Outcome(full(folder, name), null);
  }

  private static String full(String folder, String name) {
    return name.startsWith("/") ? name : folder + "/" + name;
  }

  @Override
  public String home(Account account) {
    return "/var/home/" + account.user();
  }

  @Override
  public String hostName() {
    return mgd.engine().running().text("system", "host-name").orElse("");
  }

  @Override
  public ZonedDateTime now() {
    return loop.now().plus(shift).atZone(zone);
  }

  @Override
  public boolean fips() {
    return fips;
  }

  @Override
  public String mastership() {
    return mastership;
  }

  @Override
  public PeerRoutingEngine peer() {
    return peer;
  }

  @Override
  public String release() {
    return "19.1R2.8";
  }

  @Override
  public int nextPid() {
    return pid++;
  }

  @Override
  public String passwordProblem(Secret password, ConfigNode candidate) {
    return PasswordRules.of(candidate, fips)
        .complaint(password.bytes())
        .map(complaint -> "error: " + complaint)
        .orElse(null);
  }

  @Override
  public byte[] hash(Secret password, ConfigNode candidate) {
    String hash = "$6$salt$" + "x".repeat(password.bytes().length);
    return hash.getBytes(StandardCharsets.US_ASCII);
  }
}
