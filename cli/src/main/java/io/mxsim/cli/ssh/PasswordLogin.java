package io.mxsim.cli.ssh;

import io.mxsim.re.access.LoginService.Accepted;
import io.mxsim.re.access.LoginService.Outcome;
import io.mxsim.re.access.LoginService.Refused;
import io.mxsim.re.access.Secret;
import java.util.Arrays;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.auth.AbstractUserAuth;
import org.apache.sshd.server.auth.AsyncAuthException;

/**
 * The {@code password} method (RFC 4252 section 8). The password goes from the packet to a {@link
 * Secret} without ever being a String; the answer comes when the firmware gives it.
 */
final class PasswordLogin extends AbstractUserAuth {
  static final String NAME = "password";
  private static final int TOO_MANY_FAILURES = 2;

  PasswordLogin() {
    super(NAME);
  }

  @Override
  protected Boolean doAuth(Buffer buffer, boolean first) {
    boolean change = buffer.getBoolean();
    byte[] password = buffer.getBytes();
    int end = buffer.rpos();
    Arrays.fill(buffer.array(), end - password.length, end, (byte) 0);
    Secret secret = new Secret(password);
    if (!first || change) {
      secret.close();
      return false;
    }
    AsyncAuthException pending = new AsyncAuthException();
    SshConnection connection = (SshConnection) getServerSession();
    connection.firmware().loop().post(() -> ask(connection, secret, pending));
    throw pending;
  }

  private void ask(SshConnection connection, Secret secret, AsyncAuthException pending) {
    var login = connection.firmware().login();
    if (login == null) {
      secret.close();
    } else {
      login.password(
          getUsername(),
          secret,
          connection.origin(),
          connection.attempts(),
          outcome -> Thread.startVirtualThread(() -> answer(connection, outcome, pending)));
    }
  }

  private static void answer(
      SshConnection connection, Outcome outcome, AsyncAuthException pending) {
    switch (outcome) {
      case Accepted accepted -> {
        connection.accept(accepted);
        pending.setAuthed(true);
      }
      case Refused(boolean disconnect) -> {
        if (disconnect) {
          Disconnect.send(connection, TOO_MANY_FAILURES, "Too many authentication failures");
        } else {
          pending.setAuthed(false);
        }
      }
    }
  }
}
