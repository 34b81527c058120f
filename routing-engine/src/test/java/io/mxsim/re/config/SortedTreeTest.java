package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedTreeTest {
  private static final int EDITS = 2000;
  private static final int KEYS = 300;

  /** A value that knows whether it has a trait, as its summary. */
  private record Value(int number, int summary) {}

  private static SortedTree<Integer, Value> empty() {
    return SortedTree.empty(Comparator.<Integer>naturalOrder(), Value::summary);
  }

  private static Value value(Random random) {
    int traits = random.nextInt(10) == 0 ? Summary.SECRET : Summary.NONE;
    return new Value(random.nextInt(), Summary.ONE | traits);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_261_122})
  void randomEditsLeaveWhatASortedMapHas(long seed) {
    Random random = new Random(seed);
    SortedTree<Integer, Value> tree = empty();
    TreeMap<Integer, Value> model = new TreeMap<>();

    for (int i = 0; i < EDITS; i++) {
      int key = random.nextInt(KEYS);
      if (random.nextInt(3) == 0) {
        tree = tree.without(key);
        model.remove(key);
      } else {
        Value value = value(random);
        tree = tree.with(key, value);
        model.put(key, value);
      }
      assertEquals(model.get(key), tree.get(key), "seed " + seed + ", edit " + i);
      assertEquals(model.size(), tree.size(), "seed " + seed + ", edit " + i);
    }

    assertEquals(List.copyOf(model.values()), list(tree), "seed " + seed);
    assertEquals(model.size(), Summary.count(tree.summary()), "seed " + seed);
    assertTrue(tree.root().height() <= 1.45 * Math.log(model.size() + 2) / Math.log(2));
    List<Value> secret = new ArrayList<>();
    tree.iterator(Summary.SECRET).forEachRemaining(secret::add);
    List<Value> wanted = new ArrayList<>(model.values());
    wanted.removeIf(value -> !Summary.has(value.summary, Summary.SECRET));
    assertEquals(wanted, secret, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6, 20_261_123})
  void differencesOfTwoMapsMakeOneOfTheOther(long seed) {
    Random random = new Random(seed);
    SortedTree<Integer, Value> before = empty();
    for (int i = 0; i < KEYS; i++) {
      before = before.with(random.nextInt(KEYS), value(random));
    }
    SortedTree<Integer, Value> after = before;
    TreeMap<Integer, Value> changed = new TreeMap<>();
    before.forEach(changed::put);
    for (int i = random.nextInt(20); i >= 0; i--) {
      int key = random.nextInt(KEYS);
      after = random.nextBoolean() ? after.without(key) : after.with(key, value(random));
    }

    int[] found = {0};
    Map<Value, Integer> keys = new TreeMap<>(Comparator.comparingInt(Value::number));
    before.forEach((key, value) -> keys.put(value, key));
    after.forEach((key, value) -> keys.put(value, key));
    SortedTree.differences(
        before,
        after,
        (was, is) -> {
          found[0]++;
          if (is == null) {
            changed.remove(keys.get(was));
          } else {
            changed.put(keys.get(is), is);
          }
        });

    assertEquals(list(after), List.copyOf(changed.values()), "seed " + seed);
    assertTrue(found[0] <= 20, "seed " + seed + ": " + found[0]);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void aMapWithoutEntriesDiffersInAll(long seed) {
    Random random = new Random(seed);
    SortedTree<Integer, Value> some = empty();
    for (int i = 0; i < KEYS; i++) {
      some = some.with(i, value(random));
    }

    List<Value> added = new ArrayList<>();
    SortedTree.differences(
        SortedTreeTest.empty(),
        some,
        (was, is) -> {
          assertNull(was);
          added.add(is);
        });

    assertEquals(list(some), added);
  }

  private static List<Value> list(SortedTree<Integer, Value> tree) {
    List<Value> values = new ArrayList<>();
    tree.forEach((key, value) -> values.add(value));
    return values;
  }
}
