package io.mxsim.firmware;

import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements that {@code set} lines in files name; a statement of a grouping counts once. */
final class TypedStatements {
  private static final Pattern SET = Pattern.compile("^(?: *- type: '?)?set (.*?)'?$");
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  private final Set<Statement> typed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Statement root;

  TypedStatements(Statement root) {
    this.root = root;
  }

  /** Reads every file of {@code folder}. */
  void read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String line : Files.readAllLines(file)) {
          Matcher set = SET.matcher(line);
          if (set.matches()) {
            follow(words(set.group(1)));
          }
        }
      }
    }
  }

  boolean has(Statement statement) {
    return typed.contains(statement);
  }

  private static List<String> words(String line) {
    Matcher word = WORD.matcher(line);
    return word.results().map(found -> found.group().replace("\"", "")).toList();
  }

  private void follow(List<String> words) {
    Statement at = root;
    Statement above = root;
    int next = 0;
    while (next < words.size()) {
      Optional<Statement> child = child(at, words.get(next));
      if (child.isEmpty()) {
        child = child(above, words.get(next));
      }
      if (child.isEmpty()) {
        return;
      }
      Statement found = child.get();
      typed.add(found);
      child(at, found.asks()).ifPresent(typed::add);
      next += found.implicit() ? 0 : 1;
      switch (found.kind()) {
        case CONTAINER -> {
          above = at;
          at = found;
        }
        case LIST -> {
          above = at;
          at = found;
          next++;
        }
        case LEAF -> next += found.type() instanceof ValueType.Empty ? 0 : 1;
        case LEAF_LIST -> next = behindValues(words, next);
      }
    }
  }

  private static int behindValues(List<String> words, int next) {
    boolean several = next < words.size() && words.get(next).equals("[");
    return several ? words.indexOf("]") + 1 : next + 1;
  }

  private static Optional<Statement> child(Statement at, String word) {
    Optional<Statement> named = at.child(word).filter(child -> !child.implicit());
    return named.isPresent()
        ? named
        : at.children().stream()
            .filter(child -> child.implicit() && takes(child, word))
            .findFirst();
  }

  private static boolean takes(Statement child, String word) {
    return !(child.type() instanceof ValueType.Words words)
        || words.words().stream().anyMatch(each -> each.name().equals(word));
  }
}
