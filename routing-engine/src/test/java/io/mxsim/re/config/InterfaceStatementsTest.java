package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code [edit interfaces]}: what is taken, how it is printed, and what is refused how. */
class InterfaceStatementsTest {
  private static final Statement ROOT = Model.load(new Platform(false, false)).root();
  private static final ConfigReader READER = ConfigReader.checking(new PlainSecrets(), false);

  private static String resource(String name) {
    try (InputStream in = InterfaceStatementsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Loaded braces(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return READER.merge(ConfigTree.empty(ROOT), List.of(), bytes);
  }

  private static Loaded lines(String text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    return READER.set(ConfigTree.empty(ROOT), List.of(), bytes);
  }

  private static String asText(ConfigTree tree) {
    StringBuilder text = new StringBuilder();
    new BracePrinter(new ScreenSink(true, text::append), s -> true).print(tree.root());
    return text.toString();
  }

  private static String asLines(ConfigTree tree) {
    StringBuilder text = new StringBuilder();
    new SetPrinter(new ScreenSink(true, text::append), s -> true).print(List.of(), tree.root());
    return text.toString();
  }

  private static String asXml(ConfigTree tree) {
    StringBuilder text = new StringBuilder("<configuration>\n");
    new XmlPrinter(new ScreenSink(true, text::append), s -> true, XmlPrinter.Marks.NONE)
        .print(tree.root());
    return text.append("</configuration>\n").toString();
  }

  private static Loaded fromXml(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return READER.xml(ConfigTree.empty(ROOT), List.of(), bytes, false);
  }

  /** Rows of a table: lines that are no comments, with their columns. */
  private static Stream<String[]> rows(String name) {
    return resource(name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| "));
  }

  @Test
  void typicalInterfacesComeBackAsTheyAreShown() {
    Loaded loaded = braces(resource("interfaces.conf"));

    assertEquals(List.of(), loaded.problems());
    assertEquals(resource("interfaces.conf"), asText(loaded.tree()));
  }

  @Test
  void everySetLineOfThemMakesTheSameAgain() {
    String wanted = asLines(braces(resource("interfaces.conf")).tree());

    Loaded loaded = lines(wanted);

    assertEquals(List.of(), loaded.problems());
    assertEquals(wanted, asLines(loaded.tree()));
    assertEquals(resource("interfaces.conf"), asText(loaded.tree()));
  }

  @Test
  void aNameThatBeginsWithADigitIsAnotherInXmlAndComesBack() {
    ConfigTree tree = lines("set interfaces xe-0/0/0 gigether-options 802.3ad ae0").tree();

    String xml = asXml(tree);

    assertTrue(xml.contains("<ieee-802.3ad>"), xml);
    assertTrue(xml.contains("<bundle>ae0</bundle>"), xml);
    assertEquals(asLines(tree), asLines(fromXml(xml).tree()));
  }

  @Test
  void typicalInterfacesComeBackFromXml() {
    Loaded loaded = fromXml(asXml(braces(resource("interfaces.conf")).tree()));

    assertEquals(List.of(), loaded.problems());
    assertEquals(resource("interfaces.conf"), asText(loaded.tree()));
  }

  static Stream<String[]> accepted() {
    return rows("interface-lines.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void aSetLineComesBack(String line) {
    Loaded loaded = lines(line);

    assertEquals(List.of(), loaded.problems());
    assertEquals(line + "\n", asLines(loaded.tree()));
  }

  static Stream<String[]> refused() {
    return rows("interface-errors.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void aWrongLineIsToldWhatIsWrong(String line, String message) {
    Loaded loaded = lines(line);

    assertEquals(1, loaded.problems().size(), line);
    assertTrue(
        loaded.problems().getFirst().toString().contains(message),
        () -> loaded.problems().toString());
  }

  static Stream<String[]> broken() {
    return rows("interface-conditions.txt");
  }

  private static List<String> findings(ConfigTree tree) {
    List<String> found = new ArrayList<>();
    new ModelCheck()
        .check(
            tree,
            new ModelCheck.Finder() {
              @Override
              public void missing(List<String> path, String statement, String message) {
                // Other hierarchies are not looked at here.
              }

              @Override
              public void broken(List<String> path, String statement, String message) {
                found.add(message);
              }
            });
    return found;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aConditionThatDoesNotHoldIsFoundAtCommit(String text, String message) {
    Loaded loaded = lines(text.replace("; ", "\n"));

    assertEquals(List.of(), loaded.problems());
    assertEquals(message.equals("nothing") ? List.of() : List.of(message), findings(loaded.tree()));
  }

  @Test
  void typicalInterfacesMeetAllConditionsButThoseOfOtherHierarchies() {
    assertEquals(
        List.of(
            "Requires forwarding-options sampling or packet-capture config",
            "rpf-check can not be enabled with interface services",
            "this service set must be an interface service",
            "Storm profile name must be defined in the"
                + " [edit forwarding-options storm-control-profiles] hierarchy"),
        findings(braces(resource("interfaces.conf")).tree()));
  }

  @Test
  void settingOneCaseOfAChoiceRemovesTheOther() {
    Loaded loaded =
        lines(
            """
            set interfaces xe-0/0/0 vlan-tagging
            set interfaces xe-0/0/0 flexible-vlan-tagging
            set interfaces xe-0/0/0 unit 1 vlan-id 5
            set interfaces xe-0/0/0 unit 1 vlan-tags outer 5 inner 6
            set interfaces xe-0/0/0 gigether-options flow-control
            set interfaces xe-0/0/0 gigether-options no-flow-control\
            """);

    assertEquals(
        """
        set interfaces xe-0/0/0 flexible-vlan-tagging
        set interfaces xe-0/0/0 gigether-options no-flow-control
        set interfaces xe-0/0/0 unit 1 vlan-tags outer 5
        set interfaces xe-0/0/0 unit 1 vlan-tags inner 6
        """,
        asLines(loaded.tree()));
  }
}
