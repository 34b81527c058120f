package io.mxsim.re.ssh;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.SshPort;
import io.mxsim.re.access.SshSettings;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.fips.NonApprovedMode;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.os.FileTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code [edit system services ssh]}: starts, changes and stops the SSH server (G-SSH1, G-SSH2).
 */
public final class SshHandler implements StatementHandler {
  private static final List<String> PATH = List.of("system", "services", "ssh");
  private static final List<String> USER_KEY_SIGNATURES =
      List.of(
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521",
          "rsa-sha2-512",
          "rsa-sha2-256");
  private static final List<String> NON_APPROVED_USER_KEY_SIGNATURES =
      List.of("ssh-ed25519", "ssh-dss");

  private final EventLoop loop;
  private final FipsState fips;
  private final HostKeys keys;
  private final NonApprovedHostKeys otherKeys;
  private final SshPort port;
  private final LoginService login;
  private ConfigNode ssh;
  private boolean started;
  private boolean closed;

  public SshHandler(
      EventLoop loop,
      FipsState fips,
      HostKeys keys,
      FileTree files,
      SshPort port,
      LoginService login) {
    this.loop = loop;
    this.fips = fips;
    this.keys = keys;
    this.otherKeys = new NonApprovedHostKeys(files);
    this.port = port;
    this.login = login;
  }

  @Override
  public List<String> path() {
    return PATH;
  }

  /** {@link ApprovedAlgorithms} judges the lists. */
  @Override
  public void verify(Change change, Findings findings) {}

  @Override
  public void apply(Change change, CommitProgress progress) {
    Optional<ConfigNode> node = change.after().find("system", "services", "ssh");
    if (node.isEmpty()) {
      ssh = null;
      port.stop();
      forgetKeys();
      return;
    }
    ssh = node.get();
    // Keys that are missing are made after the commit has been answered: the operator does not
    // wait.
    if (started) {
      loop.soon("sshd", this::serve);
    }
  }

  /** The system offers logins: from now on the server runs when it is configured to. */
  public void start() {
    started = true;
    loop.soon("sshd", this::serve);
  }

  /** The system goes down: the server stops, and the module forgets the host keys. */
  public void close() {
    closed = true;
    port.stop();
    forgetKeys();
  }

  private void serve() {
    if (closed || ssh == null) {
      return;
    }
    HostKeySet set = fips.inForce() ? HostKeySet.FIPS : HostKeySet.ORDINARY;
    Optional<HostKeySet.KeyFile> missing = keys.missing(set);
    if (missing.isPresent()) {
      // One an event: the console answers in between.
      keys.generate(missing.get());
      loop.soon("sshd", this::serve);
      return;
    }
    port.serve(settings(set), keys.module().services(Service.SSH_CONNECT), login);
  }

  private void forgetKeys() {
    keys.close();
    otherKeys.close();
  }

  private SshSettings settings(HostKeySet set) {
    Optional<NonApprovedMode> more = fips.nonApproved();
    List<SshSettings.HostKey> offered = new ArrayList<>(keys.load(set));
    offered.removeIf(key -> !offered(key));
    more.ifPresent(mode -> offered.addAll(otherKeys.load(ssh, mode, keys.module())));
    List<String> userKeys = new ArrayList<>(USER_KEY_SIGNATURES);
    more.ifPresent(mode -> userKeys.addAll(NON_APPROVED_USER_KEY_SIGNATURES));
    return new SshSettings(
        List.copyOf(offered),
        algorithms(SshAlgorithms.Choice.KEY_EXCHANGES),
        algorithms(SshAlgorithms.Choice.CIPHERS),
        algorithms(SshAlgorithms.Choice.MACS),
        List.copyOf(userKeys),
        more,
        rootLogin(),
        number("connection-limit", 75),
        number("rate-limit", 150),
        ssh.text("client-alive-interval").map(Long::parseLong).map(Duration::ofSeconds),
        number("client-alive-count-max", 3));
  }

  private List<String> algorithms(SshAlgorithms.Choice choice) {
    return choice.of(ssh, keys.module(), fips.inForce());
  }

  private boolean offered(SshSettings.HostKey key) {
    boolean rsa = key.signatureNames().getFirst().startsWith("rsa");
    return SshAlgorithms.offers(ssh, rsa ? "rsa" : "ecdsa");
  }

  private SshSettings.RootLogin rootLogin() {
    return rootLogin(ssh);
  }

  /** {@code root-login}; by default root logs in with a key and not with a password. */
  public static SshSettings.RootLogin rootLogin(ConfigNode ssh) {
    return switch (ssh.text("root-login").orElse("deny-password")) {
      case "allow" -> SshSettings.RootLogin.ALLOW;
      case "deny" -> SshSettings.RootLogin.DENY;
      default -> SshSettings.RootLogin.DENY_PASSWORD;
    };
  }

  private int number(String leaf, int otherwise) {
    return ssh.text(leaf).map(Integer::parseInt).orElse(otherwise);
  }
}
