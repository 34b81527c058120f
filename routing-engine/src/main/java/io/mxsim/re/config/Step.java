package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a path through a configuration.
 *
 * @param key a list entry's key, a leaf's value, or one value of a leaf-list; empty when the step
 *     names the whole statement
 * @param secret a secret leaf's value, or null
 */
public record Step(Statement statement, String key, SecretData secret) {
  /** A container, an empty leaf, or the whole of whatever {@code statement} is. */
  public static Step to(Statement statement) {
    return new Step(statement, "", null);
  }

  /** A list entry, or a value of a leaf or leaf-list. */
  public static Step to(Statement statement, String key) {
    return new Step(statement, key, null);
  }

  /** {@code path} and one step more. */
  static List<Step> below(List<Step> path, Step step) {
    List<Step> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** The words as typed, without any secret. */
  String words() {
    if (statement.implicit()) {
      return Quoting.quoted(key);
    }
    return key.isEmpty() ? statement.name() : statement.name() + " " + Quoting.quoted(key);
  }

  /** A path as a level of the hierarchy: {@code [edit system login]}. */
  static String level(List<Step> path) {
    return path.isEmpty() ? "[edit]" : "[edit " + text(path) + "]";
  }

  /** The words of a path, as an operator types them. */
  public static String text(List<Step> path) {
    StringBuilder words = new StringBuilder();
    for (Step step : path) {
      words.append(words.isEmpty() ? "" : " ").append(step.words());
    }
    return words.toString();
  }
}
