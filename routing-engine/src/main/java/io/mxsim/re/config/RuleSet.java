package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the commit-time conditions look at beyond the statement that they stand in or below: an
 * unchanged statement needs no check unless that changed. It is learnt from the statements that are
 * checked, so that parts of the model that nobody uses are not read.
 */
final class RuleSet {
  /** Something outside: the child {@code word} of the statement {@code up} levels above. */
  record Reference(int up, String word) {
    /** From the top of the configuration, however far that is. */
    static final int TOP = Integer.MAX_VALUE;
  }

  private final Map<Statement, List<Reference>> own = new IdentityHashMap<>();
  private final Map<Statement, Set<Reference>> outside = new IdentityHashMap<>();

  /** What conditions of {@code statement}, and of all that was checked below it, look at. */
  Set<Reference> outside(Statement statement) {
    return outside.getOrDefault(statement, Set.of());
  }

  /** Takes in the conditions of the last of {@code above}, a chain that begins at the root. */
  void learn(List<Node> above) {
    Statement statement = above.getLast().statement();
    if (statement.musts().isEmpty()) {
      return;
    }
    for (Reference reference : own.computeIfAbsent(statement, RuleSet::references)) {
      int up = reference.up;
      for (int level = above.size() - 1; level > 0 && up > 0; level--) {
        Statement around = above.get(level).statement();
        outside
            .computeIfAbsent(around, any -> new HashSet<>())
            .add(new Reference(up, reference.word));
        up -= up == Reference.TOP ? 0 : 1;
      }
    }
  }

  /** What the quoted paths of the conditions begin with. */
  private static List<Reference> references(Statement statement) {
    List<Reference> references = new ArrayList<>();
    for (Statement.Must must : statement.musts()) {
      String[] parts = must.condition().split("\"");
      for (int i = 1; i < parts.length; i += 2) {
        references.add(reference(parts[i].strip().split(" +")));
      }
    }
    return List.copyOf(references);
  }

  private static Reference reference(String[] words) {
    int up = 0;
    while (up < words.length && words[up].equals("..")) {
      up++;
    }
    String word = up < words.length ? words[up] : "";
    return new Reference(up == 0 ? Reference.TOP : up, word);
  }
}
