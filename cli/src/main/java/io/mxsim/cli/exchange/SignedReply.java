package io.mxsim.cli.exchange;

import io.mxsim.re.access.SshSettings.HostKey;
import java.util.List;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.digest.Digest;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * How the server ends a key exchange: it hashes what both sides have said, and signs that with its
 * host key (RFC 4253 section 8, RFC 4419 section 3, RFC 5656 section 4).
 */
public final class SignedReply {
  private final Session session;
  private final List<HostKey> hostKeys;
  private final Digest hash;
  private final Buffer hashed = new ByteArrayBuffer();
  private byte[] exchangeHash;

  public SignedReply(Session session, List<HostKey> hostKeys, Digest hash) {
    this.session = session;
    this.hostKeys = hostKeys;
    this.hash = hash;
  }

  /** The version lines and the first messages of server and client. */
  public void begin(byte[] vs, byte[] vc, byte[] is, byte[] ic) {
    hashed.putBytes(vc);
    hashed.putBytes(vs);
    hashed.putBytes(ic);
    hashed.putBytes(is);
  }

  /**
   * Hashes, signs and sends.
   *
   * @param message the number of the reply
   * @param group what is hashed of a group that was chosen for this exchange, or empty
   * @param secret the content of its mpint
   */
  public void send(byte message, byte[] group, byte[] client, byte[] server, byte[] secret)
      throws Exception {
    String algorithm = session.getNegotiatedKexParameter(KexProposalOption.SERVERKEYS);
    HostKey hostKey = hostKey(algorithm);
    hashed.putBytes(hostKey.publicBlob());
    hashed.putRawBytes(group);
    hashed.putBytes(client);
    hashed.putBytes(server);
    hashed.putBytes(secret);
    hash.update(hashed.array(), hashed.rpos(), hashed.available());
    exchangeHash = hash.digest();
    hashed.clear(true);

    Buffer reply = session.createBuffer(message);
    reply.putBytes(hostKey.publicBlob());
    reply.putBytes(server);
    reply.putBytes(hostKey.signer().sign(algorithm, exchangeHash));
    session.writePacket(reply);
  }

  /** The exchange hash H, once the reply was sent. */
  public byte[] exchangeHash() {
    return exchangeHash;
  }

  /** The exchange comes to nothing. */
  public static SshException failed(String why) {
    return new SshException(SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED, why);
  }

  private HostKey hostKey(String algorithm) throws SshException {
    for (HostKey hostKey : hostKeys) {
      if (hostKey.signatureNames().contains(algorithm)) {
        return hostKey;
      }
    }
    throw failed("no host key for " + algorithm);
  }
}
