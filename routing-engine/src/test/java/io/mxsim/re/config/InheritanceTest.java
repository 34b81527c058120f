package io.mxsim.re.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What groups give to large lists, from one configuration to the next. */
class InheritanceTest {
  private static final int UNITS = 60;
  private static final int SEEDS = 20;
  private static final int EDITS = 40;
  private static final String UNIT = "interfaces xe-0/0/0 unit ";
  private static final List<String> EDITED =
      List.of(
          UNIT + "7",
          UNIT + "7 description own",
          UNIT + "70 vlan-id 70",
          UNIT + "9 apply-groups NARROW",
          UNIT + "9 apply-groups-except WIDE",
          "groups WIDE interfaces <xe-*> unit <*> family inet mtu 1400",
          "groups WIDE interfaces xe-0/0/0 unit 71 description from-group",
          "groups NARROW interfaces <*> unit <*> description narrow",
          "interfaces apply-groups NARROW",
          "interfaces xe-0/0/0 apply-groups-except WIDE",
          "groups WIDE interfaces <xe-*> apply-groups INNER",
          "groups INNER interfaces <*> unit <*> description inner",
          "apply-groups WIDE");

  private final Inheritance inheritance = new Inheritance("re0");

  private static ConfigTree after(ConfigTree tree, String... lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    Loaded loaded = ConfigReader.trusting(new PlainSecrets()).set(tree, List.of(), text);
    assertEquals(0, loaded.errors(), loaded.problems().toString());
    return loaded.tree();
  }

  private static ConfigTree units() {
    ConfigTree tree = ConfigTree.empty(Model.load(new Platform(true, true)).root());
    for (int unit = 1; unit <= UNITS; unit++) {
      tree = after(tree, "set " + UNIT + unit + " vlan-id " + unit);
    }
    return after(
        tree,
        "set groups WIDE interfaces <xe-*> unit <*> family inet mtu 1300",
        "set groups NARROW interfaces <*> unit <*> vlan-id 9",
        "set apply-groups WIDE");
  }

  private static ConfigNode unit(ConfigTree tree, int unit) {
    return tree.root().find("interfaces", "xe-0/0/0", "unit", Integer.toString(unit)).orElseThrow();
  }

  @Test
  void anUnchangedEntryInheritsWhatItDidBefore() {
    ConfigTree tree = units();
    ConfigTree before = inheritance.resolved(tree);

    ConfigTree after = inheritance.resolved(after(tree, "set " + UNIT + "7 description own"));

    assertTrue(unit(after, 7).has("description"));
    assertTrue(unit(after, 7).has("family", "inet", "mtu"));
    assertSame(unit(before, 8), unit(after, 8));
  }

  @Test
  void whatIsRememberedGivesWhatAFreshLookGives() {
    ConfigTree units = units();
    for (int seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      ConfigTree tree = units;
      for (int edit = 0; edit < EDITS; edit++) {
        String[] verbs = {"set ", "set ", "delete ", "deactivate ", "activate "};
        String verb = verbs[random.nextInt(verbs.length)];
        String line = verb + EDITED.get(random.nextInt(EDITED.size())) + "\n";
        tree =
            ConfigReader.trusting(new PlainSecrets())
                .set(tree, List.of(), line.getBytes(UTF_8))
                .tree();

        ConfigNode remembered = inheritance.resolved(tree).root();

        boolean same = ConfigTree.same(Inheritance.resolve(tree).root(), remembered);
        assertTrue(same, "seed " + seed + ", edit " + edit + ": " + line);
      }
    }
  }

  @Test
  void whatIsShownAsInheritedIsWhatIsInherited() {
    ConfigTree units = units();
    for (int seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      ConfigTree tree = units;
      for (int edit = 0; edit < EDITS; edit++) {
        String verb = random.nextInt(3) == 0 ? "delete " : "set ";
        String line = verb + EDITED.get(random.nextInt(EDITED.size())) + "\n";
        tree =
            ConfigReader.trusting(new PlainSecrets())
                .set(tree, List.of(), line.getBytes(UTF_8))
                .tree();

        List<String> shown = lines(InheritedView.of(tree, "re0").tree());

        assertEquals(lines(Inheritance.resolve(tree)), shown, "seed " + seed + ": " + line);
      }
    }
  }

  /** Without the groups and what applies them, which a view leaves out. */
  private static List<String> lines(ConfigTree tree) {
    try (ByteSink sink = new ByteSink()) {
      new SetPrinter(sink, statement -> true).print(List.of(), tree.root());
      return new String(sink.copy(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("set groups") && !line.contains(" apply-groups"))
          .toList();
    }
  }

  @Test
  void aGroupAppliedInsideAGroupIsNamed() {
    ConfigTree tree =
        after(
            units(),
            "set groups WIDE interfaces <xe-*> apply-groups INNER",
            "set groups INNER interfaces <*> unit <*> description inner");

    InheritedView view = InheritedView.of(tree, "re0");

    ConfigNode given = unit(view.tree(), 7).find("description").orElseThrow();
    assertEquals("INNER", view.group(given));
    assertEquals(List.of("'inner' was inherited from group 'INNER'"), view.above(given));
  }
}
