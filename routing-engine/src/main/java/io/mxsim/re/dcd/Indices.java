package io.mxsim.re.dcd;

import java.util.HashMap;
import java.util.Map;

/** Numbers that stay with a name for as long as the system runs. */
final class Indices {
  private final Map<String, Integer> numbers = new HashMap<>();
  private int next;

  Indices(int first) {
    next = first;
  }

  /** A name with a number of its own, outside of those that are given out. */
  Indices with(String name, int number) {
    numbers.put(name, number);
    return this;
  }

  int of(String name) {
    Integer known = numbers.get(name);
    if (known == null) {
      known = next++;
      numbers.put(name, known);
    }
    return known;
  }
}
