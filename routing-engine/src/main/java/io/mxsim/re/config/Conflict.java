package io.mxsim.re.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement that two editors have changed to different things.
 *
 * @param path the statement around it
 * @param theirs the statement as the other has committed it; empty when it is gone
 * @param mine what this editor makes of it; empty when it is deleted
 */
public record Conflict(List<String> path, String theirs, String mine) {
  /** What differs between {@code start} and both of the others, and is not the same in them. */
  public static List<Conflict> all(ConfigTree start, ConfigTree mine, ConfigTree theirs) {
    if (start.rootNode() == theirs.rootNode()) {
      return List.of();
    }
    Map<String, Delta> committed = new HashMap<>();
    for (Delta delta : Difference.between(start, theirs)) {
      committed.put(Step.text(delta.path()), delta);
    }
    List<Conflict> found = new ArrayList<>();
    for (Delta delta : Difference.between(start, mine)) {
      Delta other = overlapping(delta.path(), committed);
      if (other != null && !agree(delta, other)) {
        found.add(of(delta, other));
      }
    }
    return found;
  }

  /** The change of the same statement, or of one around it that is gone. */
  private static Delta overlapping(List<Step> path, Map<String, Delta> committed) {
    Delta same = committed.get(Step.text(path));
    for (int length = path.size() - 1; same == null && length > 0; length--) {
      Delta around = committed.get(Step.text(path.subList(0, length)));
      same = around != null && around.what() == Delta.What.REMOVED ? around : null;
    }
    return same;
  }

  private static boolean agree(Delta mine, Delta theirs) {
    if (mine.after() == null || theirs.after() == null) {
      return mine.after() == theirs.after();
    }
    boolean leaf = mine.what() == Delta.What.CHANGED || mine.after().below().isEmpty();
    return !leaf || mine.after().sameAs(theirs.after());
  }

  private static Conflict of(Delta mine, Delta theirs) {
    List<String> path = new ArrayList<>();
    for (Step step : theirs.parent()) {
      path.add(step.words());
    }
    return new Conflict(path, words(theirs.after()), words(mine.after()));
  }

  private static String words(Node node) {
    return node == null ? "" : node.words();
  }

  /** As a commit prints it. */
  public String text() {
    String edit = path.isEmpty() ? "[edit]" : "[edit " + String.join(" ", path) + "]";
    String statement = theirs.isEmpty() ? mine : theirs;
    return edit
        + "\n  '"
        + statement
        + "'\n    warning: statement does not match patch; '"
        + theirs
        + "' != '"
        + mine
        + "'\n";
  }
}
