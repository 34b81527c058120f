package io.mxsim.re.config;

import java.util.List;

/** What a printed configuration says of its statements beyond themselves. */
@FunctionalInterface
public interface Remarks {
  /** Nothing. */
  Remarks NONE = node -> List.of();

  /** The lines that stand above {@code node} as comments. */
  List<String> above(ConfigNode node);

  /** These remarks and, below them, those of {@code other}. */
  default Remarks and(Remarks other) {
    if (this == NONE) {
      return other;
    }
    return node -> {
      List<String> first = above(node);
      List<String> second = other.above(node);
      if (first.isEmpty() || second.isEmpty()) {
        return first.isEmpty() ? second : first;
      }
      return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    };
  }
}
