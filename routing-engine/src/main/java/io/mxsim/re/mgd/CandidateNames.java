package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.language.ExistingNames;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Optional<ConfigNode> node = tree().at(Paths.steps(parent));
    return node.isEmpty() ? List.of() : keys(node.get(), list.name());
  }

  @Override
  public List<String> keys(String listWords) {
    String[] words = listWords.split(" ");
    String[] above = Arrays.copyOf(words, words.length - 1);
    Optional<ConfigNode> node = tree().root().find(above);
    return node.isEmpty() ? List.of() : keys(node.get(), words[words.length - 1]);
  }

  private static List<String> keys(ConfigNode node, String list) {
    List<String> keys = new ArrayList<>();
    for (ConfigNode entry : node.all(list)) {
      keys.add(entry.value());
    }
    return keys;
  }

  @Override
  public Map<String, String> versions() {
    return CommitHistory.versions(daemon);
  }
}
