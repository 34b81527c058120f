package io.mxsim.cli.ssh;

import io.mxsim.cli.exchange.SignedReply;
import io.mxsim.crypto.AgreementKey;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.ModuleRefusal;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.csp.Right;
import io.mxsim.re.access.SshSettings.HostKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.digest.Digest;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;

/** The server's side of ECDH (RFC 5656 section 4): one exchange, signed with the host key. */
final class EcdhExchange implements ModuleKeyExchange {
  private static final byte[] NO_GROUP = {};

  private final Services openssl;
  private final Curve curve;
  private final String name;
  private final Session session;
  private final Digest hash;
  private final SignedReply reply;
  private byte[] secret;

  EcdhExchange(
      Services openssl, Curve curve, String name, List<HostKey> hostKeys, Session session) {
    this.openssl = openssl;
    this.curve = curve;
    this.name = name;
    this.session = session;
    this.hash = new ModuleDigest(openssl, curve.digest());
    this.reply = new SignedReply(session, hostKeys, hash);
  }

  @Override
  public void init(byte[] vs, byte[] vc, byte[] is, byte[] ic) {
    reply.begin(vs, vc, is, ic);
  }

  @Override
  public boolean next(int command, Buffer message) throws Exception {
    if (command != SshConstants.SSH_MSG_KEXDH_INIT) {
      throw SignedReply.failed("expected SSH_MSG_KEX_ECDH_INIT, got message " + command);
    }
    byte[] clientPoint = message.getBytes();
    try (AgreementKey own = openssl.ecdh(curve);
        Csp shared = own.agree(clientPoint)) {
      secret = mpint(shared.bytes(openssl.access(), Right.EXECUTE));
      reply.send(
          SshConstants.SSH_MSG_KEXDH_REPLY, NO_GROUP, clientPoint, own.publicValue(), secret);
      return true;
    } catch (ModuleRefusal e) {
      throw SignedReply.failed(
          e.reason() == ModuleRefusal.Reason.BAD_INPUT
              ? "bad public point"
              : "no key exchange in the state of the cryptographic module");
    }
  }

  /** The content of an mpint: no leading zeros but the one that keeps it positive. */
  static byte[] mpint(byte[] unsigned) {
    int from = 0;
    while (from < unsigned.length && unsigned[from] == 0) {
      from++;
    }
    int sign = from < unsigned.length && unsigned[from] < 0 ? 1 : 0;
    byte[] content = new byte[sign + unsigned.length - from];
    System.arraycopy(unsigned, from, content, sign, unsigned.length - from);
    return content;
  }

  @Override
  public Digest getHash() {
    return hash;
  }

  @Override
  public byte[] getH() {
    return reply.exchangeHash();
  }

  @Override
  public byte[] getK() {
    return secret;
  }

  @Override
  public byte[] derive(char letter, byte[] sessionId, int length) {
    byte[] k = ByteBuffer.allocate(4 + secret.length).putInt(secret.length).put(secret).array();
    try {
      return openssl.sshKdf(curve.digest(), k, reply.exchangeHash(), letter, sessionId, length);
    } finally {
      Arrays.fill(k, (byte) 0);
    }
  }

  @Override
  public void close() {
    if (secret != null) {
      Arrays.fill(secret, (byte) 0);
    }
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Session getSession() {
    return session;
  }
}
