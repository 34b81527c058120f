package io.mxsim.cli.nonapproved;

import io.mxsim.cli.exchange.SignedReply;
import io.mxsim.re.access.SshSettings.HostKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.digest.Digest;
import org.apache.sshd.common.kex.DHGroupData;
import org.apache.sshd.common.kex.KeyExchange;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** The server's side of an exchange (RFC 4253 section 8, RFC 4419, RFC 8731). */
final class NonApprovedExchange implements KeyExchange {
  private final String name;
  private final Session session;
  private final Digest hash;
  private final Parties parties;
  private final SignedReply reply;
  private final Buffer groupHashed = new ByteArrayBuffer();
  private Parties.Half half;
  private boolean groupChosen;
  private byte[] secret;

  NonApprovedExchange(
      String name, Session session, List<HostKey> hostKeys, Digest hash, Parties parties) {
    this.name = name;
    this.session = session;
    this.hash = hash;
    this.parties = parties;
    this.reply = new SignedReply(session, hostKeys, hash);
  }

  @Override
  public void init(byte[] vs, byte[] vc, byte[] is, byte[] ic) throws Exception {
    hash.init();
    reply.begin(vs, vc, is, ic);
  }

  @Override
  public boolean next(int command, Buffer message) throws Exception {
    return switch (parties) {
      case Parties.OfX25519 curve -> {
        half = curve.half();
        yield answer(command, message, SshConstants.SSH_MSG_KEXDH_INIT);
      }
      case Parties.OfGroup group -> {
        half = group.half();
        yield answer(command, message, SshConstants.SSH_MSG_KEXDH_INIT);
      }
      case Parties.OfAnyGroup any when groupChosen ->
          answer(command, message, SshConstants.SSH_MSG_KEX_DH_GEX_INIT);
      case Parties.OfAnyGroup any -> {
        choose(command, message, any.random());
        yield false;
      }
    };
  }

  /** The smallest group that is as large as the client would like, within its bounds. */
  private void choose(int command, Buffer message, SecureRandom random) throws Exception {
    expect(command, SshConstants.SSH_MSG_KEX_DH_GEX_REQUEST);
    int least = message.getInt();
    int preferred = message.getInt();
    int most = message.getInt();
    BigInteger prime = null;
    for (byte[] bytes : List.of(DHGroupData.getP14(), DHGroupData.getP15(), DHGroupData.getP16())) {
      BigInteger candidate = new BigInteger(1, bytes);
      boolean fits = candidate.bitLength() >= least && candidate.bitLength() <= most;
      if (fits && (prime == null || prime.bitLength() < preferred)) {
        prime = candidate;
      }
    }
    if (prime == null) {
      throw SignedReply.failed("no group of " + least + " to " + most + " bits");
    }
    half = new Parties.OfGroup(prime, random).half();
    groupChosen = true;
    groupHashed.putUInt(least);
    groupHashed.putUInt(preferred);
    groupHashed.putUInt(most);
    groupHashed.putMPInt(prime);
    groupHashed.putMPInt(BigInteger.TWO);
    Buffer group = session.createBuffer(SshConstants.SSH_MSG_KEX_DH_GEX_GROUP);
    group.putMPInt(prime);
    group.putMPInt(BigInteger.TWO);
    session.writePacket(group);
  }

  private boolean answer(int command, Buffer message, byte expected) throws Exception {
    expect(command, expected);
    byte[] clientValue = message.getBytes();
    try {
      secret = new BigInteger(1, half.agree(clientValue)).toByteArray();
    } catch (GeneralSecurityException e) {
      throw SignedReply.failed("bad public value");
    }
    // The reply's number is one above that of the message it answers.
    byte number = (byte) (expected + 1);
    reply.send(number, groupHashed.getCompactData(), clientValue, half.publicValue(), secret);
    return true;
  }

  private static void expect(int command, byte expected) throws SshException {
    if (command != expected) {
      throw SignedReply.failed("expected message " + expected + ", got message " + command);
    }
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
  public String getName() {
    return name;
  }

  @Override
  public Session getSession() {
    return session;
  }
}
