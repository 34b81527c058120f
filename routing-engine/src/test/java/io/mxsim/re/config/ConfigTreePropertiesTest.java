package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTreePropertiesTest {
  private final Statement root = Model.load(new Platform(true, true)).root();
  private final ConfigTree empty = ConfigTree.empty(root);

  private ConfigTree grown(Random random) {
    RandomTrees trees = new RandomTrees(root, random);
    return trees.edited(trees.grown(empty, 150), 20);
  }

  private static String braces(ConfigTree tree) {
    StringBuilder text = new StringBuilder();
    new BracePrinter(new ScreenSink(true, text::append), statement -> true).print(tree.root());
    return text.toString();
  }

  private static String lines(ConfigTree tree) {
    StringBuilder text = new StringBuilder();
    new SetPrinter(new ScreenSink(true, text::append), statement -> true)
        .print(List.of(), tree.root());
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsPrintedInBracesIsReadAgain(long seed) {
    ConfigTree tree = grown(new Random(seed));
    byte[] text = braces(tree).getBytes(StandardCharsets.UTF_8);

    Loaded loaded = ConfigReader.trusting(null).merge(empty, List.of(), text);

    assertEquals(List.of(), loaded.problems(), "seed " + seed);
    assertEquals(braces(tree), braces(loaded.tree()), "seed " + seed);
    assertTrue(tree.sameAs(loaded.tree()), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatIsPrintedAsSetLinesIsReadAgain(long seed) {
    ConfigTree tree = grown(new Random(seed));
    byte[] text = lines(tree).getBytes(StandardCharsets.UTF_8);

    Loaded loaded = ConfigReader.trusting(null).set(empty, List.of(), text);

    assertEquals(List.of(), loaded.problems(), "seed " + seed);
    assertEquals(braces(tree), braces(loaded.tree()), "seed " + seed);
    assertTrue(tree.sameAs(loaded.tree()), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void theDifferencesOfTwoTreesMakeOneOfTheOther(long seed) {
    Random random = new Random(seed);
    ConfigTree before = grown(random);
    ConfigTree related = new RandomTrees(root, random).edited(before, 30);
    ConfigTree unrelated = grown(random);

    for (ConfigTree after : List.of(before, related, unrelated, empty)) {
      ConfigTree made = Difference.apply(before, Difference.between(before, after));
      assertEquals(braces(after), braces(made), "seed " + seed);
      assertEquals(before.sameAs(after), braces(before).equals(braces(after)), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35})
  void manyEditsInARowLeaveWhatTheyLeaveOneByOne(long seed) {
    Random random = new Random(seed);
    RandomTrees trees = new RandomTrees(root, random);
    ConfigTree start = trees.grown(empty, 50);
    List<List<Step>> paths = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      List<Step> path = trees.path();
      paths.addAll(path.isEmpty() ? List.of() : Collections.nCopies(1 + random.nextInt(2), path));
    }

    ConfigTree oneByOne = start;
    TreeEditor editor = new TreeEditor(start);
    for (List<Step> path : paths) {
      oneByOne = oneByOne.set(path);
      editor.set(path);
      assertEquals(oneByOne.node(path) == null, editor.node(path) == null, "seed " + seed);
    }

    assertTrue(oneByOne.sameAs(editor.tree()), "seed " + seed);
    assertEquals(braces(oneByOne), braces(editor.tree()), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void aFileOfPartsHoldsWhatAFileInOnePieceHolds(long seed) {
    Random random = new Random(seed);
    MemoryStore store = new MemoryStore();
    ConfigArchive archive = new ConfigArchive(store, root, new PlainSecrets(), "1");
    CommitRecord record = new CommitRecord("u", java.time.Instant.EPOCH, "cli", "");
    ConfigTree tree = grown(random);
    for (int i = 0; i < 3000; i++) {
      String key = "172." + random.nextInt(30) + '.' + random.nextInt(250) + ".0/24";
      byte[] line = ("set routing-options static route " + key + " discard\n").getBytes();
      tree = ConfigReader.trusting(null).set(tree, List.of(), line).tree();
      if (i % 500 == 499) {
        archive.commit(tree, record);

        ConfigTree stored = archive.version(0).orElseThrow().loaded().tree();
        assertTrue(tree.sameAs(stored), "seed " + seed + ", route " + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58, 59, 60})
  void whatIsPrintedAsXmlIsReadAgain(long seed) {
    ConfigTree tree = grown(new Random(seed));
    StringBuilder text = new StringBuilder("<configuration xmlns:junos=\"j\">\n");
    new XmlPrinter(new ScreenSink(true, text::append), s -> true, XmlPrinter.Marks.NONE)
        .print(tree.root());
    byte[] xml = text.append("</configuration>\n").toString().getBytes(StandardCharsets.UTF_8);

    Loaded loaded = ConfigReader.trusting(null).xml(empty, List.of(), xml, false);

    assertEquals(braces(tree), braces(loaded.tree()), "seed " + seed);
    assertEquals(0, loaded.errors(), "seed " + seed);
    assertTrue(tree.sameAs(loaded.tree()), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68, 69, 70})
  void whatIsPrintedAsJsonIsReadAgain(long seed) {
    ConfigTree tree = grown(new Random(seed));
    byte[] json;
    try (ByteSink sink = new ByteSink()) {
      JsonPrinter printer = new JsonPrinter(sink, statement -> true);
      printer.open(List.of("xmlns"), List.of("x"));
      printer.print(tree.root());
      printer.close();
      json = sink.copy();
    }

    Loaded loaded = ConfigReader.trusting(null).json(empty, List.of(), json, false);

    assertEquals(braces(tree), braces(loaded.tree()), "seed " + seed);
    assertEquals(0, loaded.errors(), "seed " + seed);
    assertTrue(tree.sameAs(loaded.tree()), "seed " + seed);
  }
}
