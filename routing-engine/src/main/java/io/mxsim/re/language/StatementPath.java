package io.mxsim.re.language;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with everything above it, from the top of the configuration.
 *
 * @param values of a leaf or leaf-list that ends the path; none when none were typed
 */
public record StatementPath(List<Step> steps, List<String> values) {
  /** The top. */
  public static final StatementPath ROOT = new StatementPath(List.of(), List.of());

  /**
   * One level.
   *
   * @param key of a list's entry, else null; an implicit list is a step like any other
   */
  public record Step(Statement statement, String key) {}

  public StatementPath {
    steps = List.copyOf(steps);
    values = List.copyOf(values);
  }

  /** The path with one level more. */
  public StatementPath plus(Statement statement, String key) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(statement, key));
    return new StatementPath(more, List.of());
  }

  public StatementPath withValues(List<String> all) {
    return new StatementPath(steps, all);
  }

  /** The path without its last step. */
  public StatementPath above() {
    return new StatementPath(steps.subList(0, Math.max(0, steps.size() - 1)), List.of());
  }

  /** The last statement, or null at the top. */
  public Statement last() {
    return steps.isEmpty() ? null : steps.getLast().statement();
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  /**
   * The words of a line with this path's values blanked if they are secret.
   *
   * @param words as typed, or as {@link Parsed.Accepted} has them
   */
  public String masked(String words) {
    if (last() == null || !last().secret() || values.isEmpty()) {
      return words;
    }
    StringBuilder masked = new StringBuilder();
    int end = 0;
    for (Token token : Token.of(words)) {
      if (token.column() > 0 && values.contains(token.text())) {
        int quote = token.quoted() ? 1 : 0;
        masked.append(words, end, token.column() + quote).append("/* SECRET-DATA */");
        end = token.open() ? token.end() : token.end() - quote;
      }
    }
    return masked.append(words.substring(end)).toString();
  }

  /** The words to type for it, with its values, quoted where they need it. */
  public String text() {
    List<String> words = new ArrayList<>();
    for (Step step : steps) {
      if (!step.statement().implicit()) {
        words.add(step.statement().name());
      }
      if (step.key() != null) {
        words.add(Token.written(step.key()));
      }
    }
    values.forEach(value -> words.add(Token.written(value)));
    return String.join(" ", words);
  }
}
