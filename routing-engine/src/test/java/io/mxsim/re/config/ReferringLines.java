package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Statements that have conditions, and those that the conditions name, as paths that can be set.
 */
final class ReferringLines {
  private static final int DEEPEST = 12;
  private static final int PLACES = 3;
  private static final Set<String> ELSEWHERE = Set.of("groups", "dynamic-profiles");

  private final Statement root;
  private final Random random;
  private final RandomTrees values;
  private final List<List<Statement>> asking = new ArrayList<>();
  private final Map<Statement, Integer> seen = new IdentityHashMap<>();

  ReferringLines(Statement root, Random random) {
    this.root = root;
    this.random = random;
    values = new RandomTrees(root, random);
    collect(root, new ArrayList<>());
  }

  private void collect(Statement statement, List<Statement> path) {
    if (path.size() > DEEPEST || seen.merge(statement, 1, Integer::sum) > PLACES) {
      return;
    }
    if (!statement.musts().isEmpty()) {
      asking.add(List.copyOf(path));
    }
    for (Statement child : statement.children()) {
      if (!ELSEWHERE.contains(child.name())) {
        path.add(child);
        collect(child, path);
        path.removeLast();
      }
    }
  }

  /** Paths of statements with conditions, those of the top statements {@code tops} preferred. */
  List<List<Step>> some(int statements, Set<String> tops) {
    List<List<Statement>> wanted =
        asking.stream().filter(path -> tops.contains(path.getFirst().name())).toList();
    List<List<Step>> lines = new ArrayList<>();
    for (int i = 0; i < statements; i++) {
      List<List<Statement>> from = random.nextInt(4) == 0 ? asking : wanted;
      List<Step> line = line(from.get(random.nextInt(from.size())));
      if (!line.isEmpty()) {
        lines.add(line);
        for (Statement.Must must : line.getLast().statement().musts()) {
          ConditionParser.parse(must.condition())
              .ifPresent(condition -> referred(condition, line, lines));
        }
      }
    }
    lines.removeIf(line -> line.isEmpty() || !ConfigReader.means(line));
    return lines;
  }

  private List<Step> line(List<Statement> path) {
    List<Step> line = new ArrayList<>();
    for (Statement statement : path) {
      String value = statement.kind() == Statement.Kind.CONTAINER ? "" : values.value(statement);
      if (value == null) {
        return List.of();
      }
      line.add(Step.to(statement, value));
    }
    return line;
  }

  private void referred(Condition condition, List<Step> line, List<List<Step>> to) {
    switch (condition) {
      case Condition.Not not -> referred(not.inner(), line, to);
      case Condition.Several several -> several.parts().forEach(part -> referred(part, line, to));
      case Condition.Path path -> {
        boolean top = path.up() == Condition.Path.TOP;
        if (top || path.up() <= line.size()) {
          List<Step> start = top ? List.of() : line.subList(0, line.size() - path.up());
          to.add(along(start, path.words(), line));
        }
      }
    }
  }

  /** As far as the model knows the words. */
  private List<Step> along(List<Step> start, List<String> words, List<Step> line) {
    List<Step> path = new ArrayList<>(start);
    List<String> left = new ArrayList<>(expanded(words, line));
    while (!left.isEmpty()) {
      Statement at = path.isEmpty() ? root : path.getLast().statement();
      String word = left.removeFirst();
      Optional<Statement> named = at.child(word).filter(child -> !child.implicit());
      Optional<Statement> next =
          named.or(() -> at.children().stream().filter(Statement::implicit).findFirst());
      if (next.isEmpty()) {
        return path;
      }
      String key = named.isEmpty() ? word : "";
      if (named.isPresent() && next.get().kind() != Statement.Kind.CONTAINER) {
        key = left.isEmpty() ? "<*>" : left.removeFirst();
      }
      key = key.startsWith("<") ? values.value(next.get()) : key;
      if (key == null) {
        return path;
      }
      path.add(Step.to(next.get(), key));
    }
    return path;
  }

  private static List<String> expanded(List<String> words, List<Step> line) {
    Chain chain = new Chain();
    chain.push(null);
    line.forEach(step -> chain.push(Node.of(step.statement(), step.key(), null)));
    Place place = new Place(chain, line.getLast().key());
    List<String> expanded = new ArrayList<>();
    words.forEach(word -> place.expand(word, expanded));
    return place.unbound() ? Collections.emptyList() : expanded;
  }
}
