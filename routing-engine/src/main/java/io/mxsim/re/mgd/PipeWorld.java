package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.os.DateText;
import java.util.List;

/** What the pipes of one session reach. */
record PipeWorld(ManagementDaemon daemon, CliSession session) implements Pipes.World {
  @Override
  public ToFile.Files files() {
    return (name, bytes, append) ->
        daemon
            .files()
            .write(session.settings().directory(), name, bytes, append, session.account());
  }

  @Override
  public ConfigNode running() {
    return daemon.engine().running();
  }

  @Override
  public void message(String user, List<String> lines) {
    String date = DateText.time(daemon.host().now()).substring(0, 5);
    String from = session.account().user() + "@" + daemon.host().hostName();
    String text =
        "Message from " + from + " on " + session.origin().terminal() + " at " + date + " ...\n";
    for (CliSession other : daemon.sessions()) {
      if (user.isEmpty() || other.account().user().equals(user)) {
        other.notice(text + String.join("\n", lines) + "\nEOF");
      }
    }
  }
}
