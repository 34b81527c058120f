package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.language.ExistingNames;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.model.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Names in the configuration that a session works on. */
final class CandidateNames implements ExistingNames {
  private final ManagementDaemon daemon;
  private final CliSession session;

  CandidateNames(ManagementDaemon daemon, CliSession session) {
    this.daemon = daemon;
    this.session = session;
  }

  private ConfigTree tree() {
    ConfigurationMode mode = session.configuration();
    return mode == null ? daemon.engine().active() : mode.tree();
  }

  @Override
  public List<String> keys(StatementPath parent, Statement list) {
    return new EntryNames(() -> tree().at(Paths.steps(parent)), list.name());
  }

  @Override
  public List<String> keys(String listWords) {
    String[] words = listWords.split(" ");
    String[] above = Arrays.copyOf(words, words.length - 1);
    return new EntryNames(() -> tree().root().find(above), words[words.length - 1]);
  }

  @Override
  public Map<String, String> versions() {
    return CommitHistory.versions(daemon);
  }
}
