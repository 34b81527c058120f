package io.mxsim.cli.ssh;

import java.io.IOException;
import org.apache.sshd.common.session.Session;

/** Saying goodbye (RFC 4253 section 11.1). */
final class Disconnect {
  private Disconnect() {}

  static void send(Session session, int reason, String text) {
    try {
      session.disconnect(reason, text);
    } catch (IOException e) {
      session.close(true);
    }
  }
}
