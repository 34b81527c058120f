package io.mxsim.cli.ssh;

import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.SshSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.file.nonefs.NoneFileSystemFactory;
import org.apache.sshd.common.forward.DefaultForwarderFactory;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.kex.extension.DefaultServerKexExtensionHandler;
import org.apache.sshd.common.kex.extension.parser.ServerSignatureAlgorithms;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.DefaultUnknownChannelReferenceHandler;
import org.apache.sshd.common.util.threads.NoCloseExecutor;
import org.apache.sshd.common.util.threads.ThreadUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuth;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.apache.sshd.server.session.ServerConnectionServiceFactory;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.ServerUserAuthService;
import org.apache.sshd.server.session.ServerUserAuthServiceFactory;
import org.apache.sshd.server.session.SessionFactory;

/** MINA's server, made of the settings and of nothing that MINA would add by itself. */
final class SshListener implements SessionListener {
  /** What the server calls itself; the release of OpenSSH that this Junos carries. */
  private static final String IDENTIFICATION = "OpenSSH_7.5";

  private static final Duration LOGIN_GRACE = Duration.ofMinutes(2);

  static {
    // MINA would look for security providers, and load a whole second one, for nothing.
    System.setProperty("org.apache.sshd.security.registrars", "none");
  }

  private final Firmware firmware;
  private final Admission admission;
  private final SshServer server = new BareServer();
  private volatile SshSettings settings;

  SshListener(Firmware firmware, Admission admission, InetSocketAddress address) {
    this.firmware = firmware;
    this.admission = admission;
    server.setHost(address.getAddress().getHostAddress());
    server.setPort(address.getPort());
    prepare();
  }

  /** Listens, or goes on listening under new settings. */
  void apply(SshSettings changed) throws IOException {
    settings = changed;
    ModuleAlgorithms algorithms = new ModuleAlgorithms(firmware.openssl(), changed);
    server.setKeyExchangeFactories(algorithms.keyExchanges());
    server.setCipherFactories(algorithms.ciphers());
    server.setMacFactories(algorithms.macs());
    if (!server.isStarted()) {
      server.start();
    }
  }

  /** Ends every connection and frees the port. */
  void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      // It did not confirm in time; its sockets are closed all the same.
      server.close(true);
    }
  }

  private void prepare() {
    CoreModuleProperties.SERVER_IDENTIFICATION.set(server, IDENTIFICATION);
    CoreModuleProperties.AUTH_TIMEOUT.set(server, LOGIN_GRACE);
    CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, Duration.ZERO);
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    CoreModuleProperties.SOCKET_REUSEADDR.set(server, true);
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, Integer.MAX_VALUE);
    CoreModuleProperties.STOP_WAIT_TIME.set(server, Duration.ofSeconds(2));
    server.setRandomFactory(
        ModuleAlgorithms.named("module", () -> new ModuleRandom(firmware.openssl())));
    server.setCompressionFactories(List.of(BuiltinCompressions.none));
    server.setFileSystemFactory(NoneFileSystemFactory.INSTANCE);
    server.setForwarderFactory(DefaultForwarderFactory.INSTANCE);
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setUnknownChannelReferenceHandler(DefaultUnknownChannelReferenceHandler.INSTANCE);
    server.setGlobalRequestHandlers(
        List.of(new KeepAliveHandler(), NoMoreSessionsHandler.INSTANCE));
    server.setKexExtensionHandler(new UserKeySignatures());
    server.setUserAuthFactories(
        List.of(
            method(KeyLogin.NAME, KeyLogin::new), method(PasswordLogin.NAME, PasswordLogin::new)));
    server.setServiceFactories(
        List.of(new LoginServiceFactory(), ServerConnectionServiceFactory.INSTANCE));
    server.setChannelFactories(List.of(new OperatorChannelFactory()));
    server.setShellFactory(channel -> ((OperatorChannel) channel).command(null));
    server.setCommandFactory((channel, line) -> ((OperatorChannel) channel).command(line));
    server.setIoServiceFactoryFactory(
        new Nio2ServiceFactoryFactory(
            () -> new NoCloseExecutor(Executors.newVirtualThreadPerTaskExecutor())));
    server.setSessionFactory(new ConnectionFactory());
    server.addSessionListener(this);
  }

  private static UserAuthFactory method(
      String name, java.util.function.Supplier<UserAuth> factory) {
    return new UserAuthFactory() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public UserAuth createUserAuth(ServerSession session) {
        return factory.get();
      }
    };
  }

  @Override
  public void sessionClosed(Session session) {
    admission.ended((SshConnection) session);
  }

  /**
   * A server without MINA's own checks: they insist on a key pair provider, whose class drags in
   * JCE, while our host keys never leave the module.
   */
  private static final class BareServer extends SshServer {
    @Override
    protected void checkConfig() {
      setScheduledExecutorService(ThreadUtils.newSingleThreadScheduledExecutor("ssh-timer"), true);
    }
  }

  /** Turns connections away before a byte is exchanged. */
  private final class ConnectionFactory extends SessionFactory {
    ConnectionFactory() {
      super(server);
    }

    @Override
    protected ServerSessionImpl doCreateSession(IoSession io) throws Exception {
      SshSettings now = settings;
      if (!admission.admits(SshConnection.connection(io), now)) {
        throw new IOException("connection limit");
      }
      SshConnection connection = new SshConnection(server, io, firmware, now);
      keepAlgorithms(connection);
      admission.began(connection);
      return connection;
    }
  }

  /** A connection keeps the algorithms it began with, also when it exchanges keys anew. */
  private void keepAlgorithms(SshConnection connection) {
    connection.setKeyExchangeFactories(server.getKeyExchangeFactories());
    connection.setCipherFactories(server.getCipherFactories());
    connection.setMacFactories(server.getMacFactories());
  }

  private static final class OperatorChannelFactory extends ChannelSessionFactory {
    @Override
    public Channel createChannel(Session session) {
      return new OperatorChannel();
    }
  }

  /** Tells clients which signatures their keys may make (RFC 8308 section 3.1). */
  private static final class UserKeySignatures extends DefaultServerKexExtensionHandler {
    @Override
    public void collectExtensions(
        Session session, KexPhase phase, BiConsumer<String, Object> marshaller) {
      if (phase == KexPhase.NEWKEYS) {
        marshaller.accept(
            ServerSignatureAlgorithms.NAME,
            ((SshConnection) session).settings().userKeySignatures());
      }
    }
  }

  /** Logins with the firmware's own message, whatever it begins with. */
  private static final class LoginServiceFactory extends ServerUserAuthServiceFactory {
    @Override
    public Service create(Session session) throws IOException {
      return new ServerUserAuthService(session) {
        @Override
        protected String resolveWelcomeBanner(ServerSession to) {
          return ((SshConnection) to).firmware().ask(LoginService::message, "");
        }
      };
    }
  }
}
