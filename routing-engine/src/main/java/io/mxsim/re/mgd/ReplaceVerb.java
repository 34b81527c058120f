package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.Expression;
import io.mxsim.re.config.Replacement;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import java.util.List;

/** {@code replace pattern … with … upto …}: at the edit level and below. */
final class ReplaceVerb {
  private final ManagementDaemon daemon;
  private final EditVerbs edits;

  ReplaceVerb(ManagementDaemon daemon, EditVerbs edits) {
    this.daemon = daemon;
    this.edits = edits;
  }

  void replace(Line.Configuration line, List<Step> level, Dialogue dialogue) {
    int upto = Integer.parseInt(line.arguments().getOrDefault("upto", "0"));
    Expression pattern = Expression.of(line.arguments().get("pattern"));
    String problem = pattern.problem();
    if (problem == null) {
      Replacement replacement =
          new Replacement(pattern, line.arguments().get("with"), upto, daemon.engine().fips());
      Draft draft = edits.draft(dialogue);
      draft.edited(replacement.in(draft.tree(), level));
      problem = replacement.problem();
      if (problem == null) {
        edits.apply(draft, dialogue);
      }
    }
    if (problem != null) {
      dialogue.print("error: " + problem + "\n");
    }
    dialogue.finished();
  }
}
