package io.mxsim.cli.ssh;

import io.mxsim.re.access.LoginService.Accepted;
import io.mxsim.re.access.LoginService.Attempts;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.SshEvent;
import io.mxsim.re.access.SshSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionDisconnectHandler;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSessionImpl;

/** One TCP connection and what the firmware knows about it. */
final class SshConnection extends ServerSessionImpl implements SessionDisconnectHandler {
  private static final String KEEPALIVE = "keepalive@openssh.com";

  private final Firmware firmware;
  private final SshSettings settings;
  private final Attempts attempts = new Attempts();
  private final Origin origin;
  private volatile Accepted accepted;
  private volatile int unanswered;

  SshConnection(SshServer server, IoSession io, Firmware firmware, SshSettings settings)
      throws Exception {
    super(server, io);
    this.firmware = firmware;
    this.settings = settings;
    this.origin = new Origin("ssh", Optional.of(connection(io)));
    setSessionDisconnectHandler(this);
  }

  static Origin.Connection connection(IoSession io) {
    InetSocketAddress peer = (InetSocketAddress) io.getRemoteAddress();
    InetSocketAddress own = (InetSocketAddress) io.getLocalAddress();
    return new Origin.Connection(
        peer.getAddress().getHostAddress(),
        peer.getPort(),
        own.getAddress().getHostAddress(),
        own.getPort());
  }

  Firmware firmware() {
    return firmware;
  }

  SshSettings settings() {
    return settings;
  }

  Attempts attempts() {
    return attempts;
  }

  /** Where the connection comes from, before it has a terminal. */
  Origin origin() {
    return origin;
  }

  Origin.Connection connection() {
    return origin.connection().orElseThrow();
  }

  Accepted accepted() {
    return accepted;
  }

  void accept(Accepted who) {
    accepted = who;
  }

  /** Asks the client for a sign of life; false when it has ignored too many. */
  boolean probe() {
    if (unanswered >= settings.clientAliveCountMax()) {
      return false;
    }
    unanswered++;
    Thread.startVirtualThread(this::sendKeepalive);
    return true;
  }

  private void sendKeepalive() {
    try {
      Buffer request = createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
      request.putString(KEEPALIVE);
      request.putBoolean(true);
      request(request, KEEPALIVE, (command, reply) -> {});
    } catch (IOException e) {
      close(true);
    }
  }

  @Override
  protected void handleMessage(Buffer message) throws Exception {
    unanswered = 0;
    super.handleMessage(message);
  }

  @Override
  protected void handleDisconnect(int code, String text, String language, Buffer buffer)
      throws Exception {
    firmware.happened(new SshEvent.ReceivedDisconnect(connection(), code, text));
    super.handleDisconnect(code, text, language, buffer);
  }

  @Override
  public boolean handleKexDisconnectReason(
      Session session,
      Map<KexProposalOption, String> clientOffer,
      Map<KexProposalOption, String> serverOffer,
      Map<KexProposalOption, String> negotiated,
      KexProposalOption option) {
    if (option == KexProposalOption.C2SLANG || option == KexProposalOption.S2CLANG) {
      return true;
    }
    String what =
        switch (option) {
          case ALGORITHMS -> "matching key exchange method";
          case SERVERKEYS -> "matching host key type";
          case C2SENC, S2CENC -> "matching cipher";
          case C2SMAC, S2CMAC -> "matching MAC";
          case C2SCOMP, S2CCOMP, C2SLANG, S2CLANG -> "matching compression method";
        };
    String offer = String.valueOf(clientOffer.get(option));
    firmware.happened(new SshEvent.NoCommonAlgorithm(connection(), what, offer));
    return false;
  }

  @Override
  protected String resolveAvailableSignaturesProposal(FactoryManager manager) {
    List<String> names = new ArrayList<>();
    for (SshSettings.HostKey key : settings.hostKeys()) {
      names.addAll(key.signatureNames());
    }
    return String.join(",", names);
  }
}
