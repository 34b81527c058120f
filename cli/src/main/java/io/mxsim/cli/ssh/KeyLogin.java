package io.mxsim.cli.ssh;

import io.mxsim.crypto.Services;
import io.mxsim.crypto.SshKeys;
import io.mxsim.re.access.LoginService.Accepted;
import io.mxsim.re.nonapproved.NonApprovedSignatures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.auth.AbstractUserAuth;

/**
 * The {@code publickey} method (RFC 4252 section 7, RFC 8332): the firmware knows the keys, the
 * module checks the signature.
 */
final class KeyLogin extends AbstractUserAuth {
  static final String NAME = "publickey";

  KeyLogin() {
    super(NAME);
  }

  @Override
  protected Boolean doAuth(Buffer buffer, boolean first) throws Exception {
    boolean signed = buffer.getBoolean();
    String algorithm = buffer.getString();
    byte[] blob = buffer.getBytes();
    SshConnection connection = (SshConnection) getServerSession();
    if (!connection.settings().userKeySignatures().contains(algorithm)) {
      return false;
    }
    String type = new ByteArrayBuffer(blob).getString(StandardCharsets.US_ASCII);
    String base64 = Base64.getEncoder().encodeToString(blob);
    boolean known =
        connection
            .firmware()
            .ask(login -> login.knowsKey(getUsername(), type, base64, connection.origin()), false);
    if (!known) {
      return false;
    }
    if (!signed) {
      invite(connection, algorithm, blob);
      return null;
    }
    return proved(connection, algorithm, blob, buffer.getBytes()) && accepted(connection, type);
  }

  private void invite(SshConnection connection, String algorithm, byte[] blob) throws Exception {
    Buffer reply = connection.createBuffer(SshConstants.SSH_MSG_USERAUTH_PK_OK);
    reply.putString(algorithm);
    reply.putBytes(blob);
    connection.writePacket(reply);
  }

  private boolean proved(
      SshConnection connection, String algorithm, byte[] blob, byte[] signature) {
    Buffer signedData = new ByteArrayBuffer();
    signedData.putBytes(connection.getSessionId());
    signedData.putByte(SshConstants.SSH_MSG_USERAUTH_REQUEST);
    signedData.putString(getUsername());
    signedData.putString(getService());
    signedData.putString(NAME);
    signedData.putBoolean(true);
    signedData.putString(algorithm);
    signedData.putBytes(blob);
    byte[] data = signedData.getCompactData();
    Services openssl = connection.firmware().openssl();
    boolean good =
        SshKeys.parse(blob)
            .map(key -> SshKeys.verify(openssl, key, algorithm, data, signature))
            .orElse(false);
    return good
        || connection
            .settings()
            .nonApproved()
            .map(mode -> new NonApprovedSignatures(mode, openssl))
            .filter(other -> other.verify(blob, algorithm, data, signature))
            .isPresent();
  }

  private boolean accepted(SshConnection connection, String type) {
    var outcome =
        connection
            .firmware()
            .ask(login -> login.keyProved(getUsername(), type, connection.origin()), null);
    if (outcome instanceof Accepted who) {
      connection.accept(who);
      return true;
    }
    return false;
  }
}
