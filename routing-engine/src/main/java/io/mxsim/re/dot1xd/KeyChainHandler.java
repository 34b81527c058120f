package io.mxsim.re.dot1xd;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code [edit security authentication-key-chains]}: MACsec's keys in the order of their times. */
public final class KeyChainHandler implements StatementHandler {
  private final Dot1xd dot1xd;
  private final Consumer<Change> keys;

  /**
   * The handler.
   *
   * @param keys takes account of the keys that stand in the configuration
   */
  public KeyChainHandler(Dot1xd dot1xd, Consumer<Change> keys) {
    this.dot1xd = dot1xd;
    this.keys = keys;
  }

  @Override
  public List<String> path() {
    return List.of("security", "authentication-key-chains");
  }

  @Override
  public void verify(Change change, Findings findings) {
    change
        .after()
        .find("security", "authentication-key-chains")
        .ifPresent(chains -> chains.all("key-chain").forEach(chain -> starts(chain, findings)));
  }

  /** Two keys cannot begin at the same time. */
  private static void starts(ConfigNode chain, Findings findings) {
    Map<String, String> seen = new HashMap<>();
    for (ConfigNode key : chain.all("key")) {
      String start = key.text("start-time").orElse("");
      String other = start.isEmpty() ? null : seen.putIfAbsent(start, key.value());
      List<String> path =
          List.of("security", "authentication-key-chains", "key-chain " + chain.value());
      if (other != null) {
        findings.error(
            path, "key " + key.value(), "start-time " + start + " is that of key " + other);
      }
      if (!start.isEmpty() && KeySequence.Start.parse(start).isEmpty()) {
        findings.error(path, "key " + key.value(), "start-time " + start + " is no date and time");
      }
    }
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    keys.accept(change);
    dot1xd.follow(change.after());
  }
}
