package io.mxsim.cli.ssh;

import io.mxsim.re.access.LoginService.Accepted;
import io.mxsim.re.access.LoginService.Attempts;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.SshEvent;
import io.mxsim.re.access.SshSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.compression.Compression;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.mac.Mac;
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
    // Before that, what closes the connection may still have something to say.
    addCloseFutureListener(closed -> forget());
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

  /** Nothing keeps a message: what was typed is copied out of it, and the rest is overwritten. */
  @Override
  protected void handleMessage(Buffer message) throws Exception {
    unanswered = 0;
    int end = message.wpos();
    try {
      super.handleMessage(message);
    } finally {
      Arrays.fill(message.array(), 0, end, (byte) 0);
    }
  }

  /** Derives the keys in the module (KDF_SSH); only ciphers and MACs hold them afterwards. */
  @Override
  protected void prepareNewKeys() throws Exception {
    if (!(kex instanceof ModuleKeyExchange module)) {
      // Outside FIPS mode, with an algorithm that no module has.
      super.prepareNewKeys();
      Arrays.fill(kex.getK(), (byte) 0);
      return;
    }
    try (ModuleKeyExchange exchange = module) {
      if (sessionId == null) {
        sessionId = exchange.getH().clone();
      }
      inSettings = settings(exchange, Cipher.Mode.Decrypt, "ACE");
      outSettings = settings(exchange, Cipher.Mode.Encrypt, "BDF");
    }
  }

  /**
   * What one direction is going to use.
   *
   * @param letters of its IV, its encryption key and its integrity key
   */
  private MessageCodingSettings settings(
      ModuleKeyExchange exchange, Cipher.Mode mode, String letters) throws Exception {
    boolean in = mode == Cipher.Mode.Decrypt;
    Cipher cipher =
        negotiated(getCipherFactories(), in ? KexProposalOption.C2SENC : KexProposalOption.S2CENC);
    Compression compression =
        negotiated(
            getCompressionFactories(), in ? KexProposalOption.C2SCOMP : KexProposalOption.S2CCOMP);
    Mac mac =
        cipher.getAuthenticationTagSize() > 0
            ? null
            : negotiated(
                getMacFactories(), in ? KexProposalOption.C2SMAC : KexProposalOption.S2CMAC);
    byte[] iv = exchange.derive(letters.charAt(0), sessionId, cipher.getIVSize());
    byte[] key = exchange.derive(letters.charAt(1), sessionId, cipher.getKdfSize());
    if (mac != null) {
      byte[] macKey = exchange.derive(letters.charAt(2), sessionId, mac.getDefaultBlockSize());
      mac.init(macKey);
      Arrays.fill(macKey, (byte) 0);
    }
    var settings = new MessageCodingSettings(cipher, mac, compression, mode, key, iv);
    Arrays.fill(key, (byte) 0);
    return settings;
  }

  private <T> T negotiated(List<? extends NamedFactory<T>> factories, KexProposalOption option)
      throws SshException {
    String name = getNegotiatedKexParameter(option);
    T made = NamedFactory.create(factories, name);
    if (made == null) {
      throw new SshException(
          SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED, option.name() + ": no " + name);
    }
    return made;
  }

  @Override
  protected void setInputEncoding() throws Exception {
    Cipher oldCipher = inCipher;
    Mac oldMac = inMac;
    super.setInputEncoding();
    close(oldCipher, oldMac);
  }

  @Override
  protected void setOutputEncoding() throws Exception {
    Cipher oldCipher = outCipher;
    Mac oldMac = outMac;
    super.setOutputEncoding();
    close(oldCipher, oldMac);
  }

  /** The connection is over: its keys and what was received last are overwritten (table 12). */
  private void forget() {
    if (kex instanceof ModuleKeyExchange unfinished) {
      unfinished.close();
    }
    close(inCipher, inMac);
    close(outCipher, outMac);
    close(inSettings);
    close(outSettings);
    Arrays.fill(decoderBuffer.array(), (byte) 0);
  }

  /** Keys that were derived and not taken into use yet. */
  private static void close(MessageCodingSettings unused) {
    if (unused != null) {
      try {
        close(unused.getCipher(0), unused.getMac());
      } catch (Exception e) {
        // The module has no power: it has taken no key from the settings, which are dropped.
      }
    }
  }

  private static void close(Cipher cipher, Mac mac) {
    if (cipher instanceof ModuleCipher own) {
      own.close();
    }
    if (mac instanceof ModuleMac own) {
      own.close();
    }
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
