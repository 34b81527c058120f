package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.published.ModelImport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statements of an imported model in configurations, beside the firmware's own. */
class ImportedStatementsTest {
  private static final Platform PLATFORM = new Platform(false, false);
  private static final String CONFIGURATION =
      """
      groups {
          weights {
              protocols {
                  gossip {
                      neighbor <*> {
                          weight 9;
                      }
                  }
              }
          }
      }
      apply-macro colors {
          sky blue;
      }
      system {
          host-name r1;
          mood good;
      }
      protocols {
          gossip {
              interval 250;
              loud;
              range 3;
              authentication-key "$9$plain"; ## SECRET-DATA
              metric 5;
              traceoptions {
                  file gossip.log size 1m;
              }
              neighbor 10.0.0.2 {
                  apply-groups weights;
                  topics [ a b ];
              }
              neighbor 10.0.0.1 {
                  weight 1;
                  options {
                      since forever;
                  }
              }
              hearsay 10.0.0.1 upto noon;
              hearsay 10.0.0.2 all;
          }
      }
      """;

  private static Model model;

  private final ConfigReader reader = ConfigReader.checking(new PlainSecrets(), false);

  @BeforeAll
  static void compile() throws Exception {
    Model imported =
        ModelImport.compile(
                Path.of("src/test/resources/io/mxsim/re/model/published"),
                ModelCheck::evaluates,
                new ModelImport.Progress() {
                  @Override
                  public void read(int done, int all, String file) {}

                  @Override
                  public void compiled(int statements) {}
                })
            .model(PLATFORM);
    model = Model.load(PLATFORM).with(imported);
  }

  private Loaded whole(Model with, String text) {
    return reader.whole(ConfigTree.empty(with.root()), text.getBytes(StandardCharsets.UTF_8));
  }

  private ConfigTree tree(String text) {
    Loaded loaded = whole(model, text);
    assertEquals(List.of(), loaded.problems().stream().map(p -> p.text("text")).toList());
    return loaded.tree();
  }

  private static String braces(ConfigTree tree) {
    StringBuilder text = new StringBuilder();
    new BracePrinter(new ScreenSink(true, text::append), s -> true).print(tree.root());
    return text.toString();
  }

  private static String lines(ConfigTree tree) {
    StringBuilder text = new StringBuilder();
    new SetPrinter(new ScreenSink(true, text::append), s -> true).print(List.of(), tree.root());
    return text.toString();
  }

  private static List<String> broken(ConfigTree tree) {
    List<String> found = new ArrayList<>();
    new ModelCheck()
        .check(
            Inheritance.resolve(tree),
            new ModelCheck.Finder() {
              @Override
              public void missing(List<String> path, String statement, String message) {
                found.add(String.join(" ", path) + ": " + message);
              }

              @Override
              public void broken(List<String> path, String statement, String message) {
                found.add(String.join(" ", path) + " " + statement + ": " + message);
              }
            });
    found.removeIf(each -> each.contains("root-authentication"));
    return found;
  }

  @Test
  void theyAreReadAndPrintedInBraces() {
    assertEquals(CONFIGURATION, braces(tree(CONFIGURATION)));
  }

  @Test
  void setLinesMakeTheSameTree() {
    ConfigTree tree = tree(CONFIGURATION);

    ConfigTree again = tree(lines(tree));

    assertEquals(CONFIGURATION, braces(again));
    assertTrue(lines(tree).contains("set protocols gossip hearsay 10.0.0.1 upto noon\n"));
    assertTrue(lines(tree).contains("set protocols gossip metric 5\n"));
  }

  @Test
  void settingACaseRemovesTheOtherCaseWhole() {
    ConfigTree tree =
        tree(
            """
            set protocols gossip loud
            set protocols gossip range 3
            set protocols gossip silent
            """);

    assertEquals("set protocols gossip silent\n", lines(tree));
  }

  @Test
  void aWrongValueIsRefused() {
    Loaded loaded = whole(model, "set protocols gossip nickname r2d2\n");

    assertEquals(1, loaded.problems().size());
    assertTrue(loaded.problems().getFirst().text("text").contains("Letters only"));
  }

  @Test
  void conditionsAreCheckedWithWhatGroupsBringIn() {
    ConfigTree good = tree(CONFIGURATION);
    ConfigTree bad =
        tree(
            """
            set protocols gossip silent
            set protocols gossip neighbor 10.0.0.1
            set protocols gossip hearsay 10.0.0.1
            """);

    assertEquals(List.of(), broken(good));
    assertEquals(
        List.of(
            "protocols gossip neighbor 10.0.0.1: a silent one has no neighbors",
            "protocols gossip neighbor 10.0.0.1: a neighbor needs a weight",
            "protocols gossip: Missing mandatory statement: 'choice-ident'"),
        broken(bad));
  }

  @Test
  void theyAreSaidToHaveNoEffect() {
    ConfigTree none = ConfigTree.empty(model.root());
    List<String> said = new ArrayList<>();

    EffectCheck.report(
        none,
        tree("set protocols gossip interval 5\nset system mood bad\nset system host-name r1\n"),
        (path, statement) -> said.add((String.join(" ", path) + " " + statement).strip()));

    assertEquals(List.of("system mood", "protocols gossip"), said);
  }

  @Test
  void aRouterWithoutTheModelNamesEachOfThem() {
    Loaded loaded = whole(Model.load(PLATFORM), CONFIGURATION);

    String problems = String.join("", loaded.problems().stream().map(p -> p.text("f")).toList());
    assertTrue(problems.contains("'mood good;'"), problems);
    assertTrue(problems.contains("'protocols {'") || problems.contains("'gossip {'"), problems);
    assertTrue(braces(loaded.tree()).contains("host-name r1;"), "what is known is kept");
  }
}
