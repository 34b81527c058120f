package io.mxsim.re.mgd;

import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import java.util.List;

/** {@code show} of configuration mode, with {@code | compare} and {@code | display}. */
final class ShowVerb {
  private final CliSession session;
  private final ConfigurationMode mode;

  ShowVerb(CliSession session, ConfigurationMode mode) {
    this.session = session;
    this.mode = mode;
  }

  /** Prints the statement that the line names, or the level {@code base}, and does {@code end}. */
  void show(
      Line.Configuration line, List<Step> base, Pipes pipes, PipedDialogue dialogue, Runnable end) {
    List<Step> path = line.paths().isEmpty() ? base : Paths.steps(line.paths().getFirst());
    if (pipes.compare().isPresent()) {
      session.own().compare(pipes.compare().get(), mode.tree(), path, dialogue);
      end.run();
    } else {
      ShowConfiguration show = session.own().show();
      ShowConfiguration.Source candidate = show.candidate(mode.tree(), mode.modified());
      show.show(candidate, path, base, pipes.display(), dialogue, end);
    }
  }
}
