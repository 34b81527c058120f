package io.mxsim.cli.ssh;

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
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.digest.Digest;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** The server's side of ECDH (RFC 5656 section 4): one exchange, signed with the host key. */
final class EcdhExchange implements ModuleKeyExchange {
  private final Services openssl;
  private final Curve curve;
  private final String name;
  private final List<HostKey> hostKeys;
  private final Session session;
  private final Digest hash;
  private byte[] serverVersion;
  private byte[] clientVersion;
  private byte[] serverInit;
  private byte[] clientInit;
  private byte[] exchangeHash;
  private byte[] secret;

  EcdhExchange(
      Services openssl, Curve curve, String name, List<HostKey> hostKeys, Session session) {
    this.openssl = openssl;
    this.curve = curve;
    this.name = name;
    this.hostKeys = hostKeys;
    this.session = session;
    this.hash = new ModuleDigest(openssl, curve.digest());
  }

  @Override
  public void init(byte[] vs, byte[] vc, byte[] is, byte[] ic) {
    serverVersion = vs;
    clientVersion = vc;
    serverInit = is;
    clientInit = ic;
  }

  @Override
  public boolean next(int command, Buffer message) throws Exception {
    if (command != SshConstants.SSH_MSG_KEXDH_INIT) {
      throw failed("expected SSH_MSG_KEX_ECDH_INIT, got message " + command);
    }
    byte[] clientPoint = message.getBytes();
    try (AgreementKey own = openssl.ecdh(curve);
        Csp shared = own.agree(clientPoint)) {
      secret = mpint(shared.bytes(openssl.access(), Right.EXECUTE));
      reply(clientPoint, own.publicValue());
      return true;
    } catch (ModuleRefusal e) {
      throw failed(
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

  private void reply(byte[] clientPoint, byte[] serverPoint) throws Exception {
    String algorithm = session.getNegotiatedKexParameter(KexProposalOption.SERVERKEYS);
    HostKey hostKey = hostKey(algorithm);
    Buffer hashed = new ByteArrayBuffer();
    hashed.putBytes(clientVersion);
    hashed.putBytes(serverVersion);
    hashed.putBytes(clientInit);
    hashed.putBytes(serverInit);
    hashed.putBytes(hostKey.publicBlob());
    hashed.putBytes(clientPoint);
    hashed.putBytes(serverPoint);
    hashed.putBytes(secret);
    hash.update(hashed.array(), hashed.rpos(), hashed.available());
    exchangeHash = hash.digest();
    hashed.clear(true);

    Buffer reply = session.createBuffer(SshConstants.SSH_MSG_KEXDH_REPLY);
    reply.putBytes(hostKey.publicBlob());
    reply.putBytes(serverPoint);
    reply.putBytes(hostKey.signer().sign(algorithm, exchangeHash));
    session.writePacket(reply);
  }

  private HostKey hostKey(String algorithm) throws SshException {
    for (HostKey hostKey : hostKeys) {
      if (hostKey.signatureNames().contains(algorithm)) {
        return hostKey;
      }
    }
    throw failed("no host key for " + algorithm);
  }

  private static SshException failed(String why) {
    return new SshException(SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED, why);
  }

  @Override
  public Digest getHash() {
    return hash;
  }

  @Override
  public byte[] getH() {
    return exchangeHash;
  }

  @Override
  public byte[] getK() {
    return secret;
  }

  @Override
  public byte[] derive(char letter, byte[] sessionId, int length) {
    byte[] k = ByteBuffer.allocate(4 + secret.length).putInt(secret.length).put(secret).array();
    try {
      return openssl.sshKdf(curve.digest(), k, exchangeHash, letter, sessionId, length);
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
