package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import java.util.List;
import java.util.Optional;

/** {@code show} of configuration mode, with {@code | compare} and {@code | display set}. */
final class ShowVerb {
  private final ManagementDaemon daemon;
  private final CliSession session;
  private final ConfigurationMode mode;

  ShowVerb(ManagementDaemon daemon, CliSession session, ConfigurationMode mode) {
    this.daemon = daemon;
    this.session = session;
    this.mode = mode;
  }

  /** Prints the statement that the line names, or the level {@code base}. */
  void show(Line.Configuration line, List<Step> base, Pipes pipes, Dialogue dialogue) {
    SessionCommands shows = session.own();
    List<Step> path = line.paths().isEmpty() ? base : Paths.steps(line.paths().getFirst());
    if (pipes.compare() != null) {
      Optional<ConfigTree> other =
          pipes.compare().equals("0")
              ? Optional.of(daemon.engine().active())
              : shows.version(pipes.compare(), dialogue);
      other.ifPresent(with -> shows.compare(with, mode.tree(), path, dialogue));
    } else {
      if (path.isEmpty()) {
        heading(pipes.set(), dialogue);
      }
      shows.show(mode.tree(), path, pipes.set(), dialogue);
    }
  }

  /** What stands above a whole configuration. */
  private void heading(boolean set, Dialogue dialogue) {
    String version = "version " + daemon.host().release();
    if (set) {
      dialogue.print("set " + version + "\n");
    } else {
      String changed = mode.modified() ? "## Last changed: " + daemon.changedText() + "\n" : "";
      dialogue.print(changed + version + ";\n");
    }
  }
}
