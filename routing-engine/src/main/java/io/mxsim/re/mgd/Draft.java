package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An edit under way: the tree so far, and what there is to say about it. */
final class Draft {
  private final ConfigReader reader;
  private final Consumer<String> screen;
  private final List<String> events = new ArrayList<>();
  private ConfigTree tree;

  /**
   * @param screen takes what the operator is told
   */
  Draft(ConfigTree tree, ConfigReader reader, Consumer<String> screen) {
    this.tree = tree;
    this.reader = reader;
    this.screen = screen;
  }

  ConfigTree tree() {
    return tree;
  }

  ConfigReader reader() {
    return reader;
  }

  void edited(ConfigTree next) {
    tree = next;
  }

  /** Tells the operator; the line's end is added. */
  void say(String line) {
    screen.accept(line + "\n");
  }

  /** The log names the edit by this, such as {@code rename: [a] to [b]}, and not leaf by leaf. */
  void event(String what) {
    events.add(what);
  }

  List<String> events() {
    return events;
  }
}
