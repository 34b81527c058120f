package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Configurations as people write them, in the folder {@code typical}: NAME.set holds the lines, and
 * NAME.conf what {@code show} prints of them. wrong.txt and broken.txt hold lines that are refused,
 * and the message behind an arrow.
 */
class TypicalConfigurationsTest {
  private static final String ARROW = " -> ";

  private final Model model = Model.load(new Platform(true, true));
  private final ConfigReader reader = ConfigReader.checking(new PlainSecrets(), false);

  private static String resource(String name) {
    try (InputStream in = TypicalConfigurationsTest.class.getResourceAsStream("typical/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Loaded set(String lines) {
    ConfigTree empty = ConfigTree.empty(model.root());
    return reader.set(empty, List.of(), lines.getBytes(StandardCharsets.UTF_8));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chassis",
        "static-routes",
        "bridge-domains",
        "protocols",
        "policies",
        "firewall",
        "forwarding"
      })
  void whatIsSetComesBackInBothForms(String name) {
    String lines = resource(name + ".set");
    String text = resource(name + ".conf");

    Loaded set = set(lines);
    Loaded read =
        reader.merge(
            ConfigTree.empty(model.root()), List.of(), text.getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of(), set.problems());
    assertEquals(text, braces(set.tree()));
    assertEquals(lines, lines(set.tree()));
    assertEquals(List.of(), read.problems());
    assertEquals(lines, lines(read.tree()));
  }

  static List<String> wrongLines() {
    return resource("wrong.txt").lines().toList();
  }

  @ParameterizedTest
  @MethodSource("wrongLines")
  void aWrongValueIsToldWhatIsWrongWithIt(String line) {
    int arrow = line.indexOf(ARROW);

    Loaded loaded = set(line.substring(0, arrow) + "\n");

    assertEquals(1, loaded.errors());
    assertEquals(line.substring(arrow + ARROW.length()), message(loaded));
  }

  private static String message(Loaded loaded) {
    return loaded.problems().getFirst().message();
  }

  static List<String> brokenRules() {
    return resource("broken.txt").lines().toList();
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void aCommitTellsWhatRuleIsBroken(String line) {
    int arrow = line.indexOf(ARROW);
    Loaded loaded = set(line.substring(0, arrow).replace("; ", "\n") + "\n");

    List<String> messages = messages(loaded.tree());

    assertEquals(List.of(), loaded.problems());
    assertFalse(messages.isEmpty());
    assertEquals(line.substring(arrow + ARROW.length()), messages.getFirst());
  }

  private static List<String> messages(ConfigTree tree) {
    List<String> messages = new ArrayList<>();
    new ModelCheck()
        .check(
            tree,
            new ModelCheck.Finder() {
              @Override
              public void missing(List<String> path, String statement, String message) {}

              @Override
              public void broken(List<String> path, String statement, String message) {
                messages.add(String.join(" ", path) + " " + statement + ": " + message);
              }
            });
    return messages;
  }
}
