package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random configurations of the whole model, by way of patches and of the media. */
class PatchPropertiesTest {
  private final Statement root = Model.load(new Platform(true, true)).root();
  private final ConfigTree empty = ConfigTree.empty(root);

  private static String braces(ConfigTree tree) {
    StringBuilder text = new StringBuilder();
    new BracePrinter(new ScreenSink(true, text::append), statement -> true).print(tree.root());
    return text.toString();
  }

  private static String compare(ConfigTree before, ConfigTree after) {
    StringBuilder text = new StringBuilder();
    new Comparison(text::append, true, statement -> true).print(before, after, List.of());
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      longs = {1, 2, 3, 4, 5, 10, 22, 43, 53, 56, 76, 86, 90, 104, 774, 799, 1183, 1296, 1339})
  void thePatchThatCompareShowsMakesTheOther(long seed) {
    Random random = new Random(seed);
    RandomTrees trees = new RandomTrees(root, random);
    ConfigTree before = trees.edited(trees.grown(empty, 60), 10);
    ConfigTree after = trees.edited(before, 1 + random.nextInt(30));

    for (List<ConfigTree> pair : List.of(List.of(before, after), List.of(after, before))) {
      String patch = compare(pair.get(0), pair.get(1));
      byte[] text = patch.getBytes(StandardCharsets.UTF_8);
      Loaded loaded = ConfigReader.trusting(null).patch(pair.get(0), text);

      assertEquals(List.of(), loaded.problems(), () -> "seed " + seed + "\n" + patch);
      assertEquals(braces(pair.get(1)), braces(loaded.tree()), () -> "seed " + seed + "\n" + patch);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void everyVersionComesBackFromTheMediaAsItWasCommitted(long seed) {
    Random random = new Random(seed);
    RandomTrees trees = new RandomTrees(root, random);
    MemoryStore store = new MemoryStore();
    ConfigArchive archive = new ConfigArchive(store, root, new PlainSecrets(), "1");
    List<ConfigTree> committed = new ArrayList<>();
    ConfigTree tree = trees.grown(empty, 60);
    for (int i = 0; i < 60; i++) {
      archive.commit(tree, new CommitRecord("u", Instant.EPOCH.plusSeconds(i), "cli", "c " + i));
      committed.addFirst(tree);
      tree = trees.edited(tree, 8);
    }

    ConfigArchive after = new ConfigArchive(store, root, new PlainSecrets(), "1");
    for (int number = 0; number < 50; number++) {
      ConfigTree version = after.version(number).orElseThrow().loaded().tree();
      String where = "seed " + seed + ", rollback " + number;
      assertEquals(braces(committed.get(number)), braces(version), where);
      assertTrue(committed.get(number).sameAs(version), where);
    }
    assertTrue(after.version(50).isEmpty());
  }
}
