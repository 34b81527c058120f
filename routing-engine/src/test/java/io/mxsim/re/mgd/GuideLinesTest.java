package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.mxsim.re.config.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every configuration line that the configuration guide and the security policy print, typed in
 * FIPS mode in the order in which they print it, and the configuration that it makes. What they
 * leave open ({@code interface-name}) is filled in.
 */
class GuideLinesTest {
  private static final String SECRET = "23456789223344556677889922233341";
  private static final String PASSWORD = "Officer-Pass-1";
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      """;

  /** A procedure of the guide: its lines, and what {@code show} prints then. */
  private record Procedure(String title, List<String> lines, String shown) {}

  @TestFactory
  @Tag("G-PW2")
  @Tag("G-SSH1")
  @Tag("G-MS1")
  @Tag("G-MS2")
  @Tag("G-VPN1")
  @Tag("G-VPN2")
  List<DynamicTest> everyLineOfTheGuideIsAcceptedAndComesBack() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Procedure procedure : procedures()) {
      tests.add(DynamicTest.dynamicTest(procedure.title(), () -> follow(procedure)));
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private static void follow(Procedure procedure) {
    Operator operator = operator();

    procedure.lines().forEach(line -> enter(operator, line));

    String shown = shown(operator);
    assertEquals(procedure.shown(), shown);
    assertEquals(shown, retyped(operator.answer("show | display set | except \"^set version\"")));
    assertEquals(shown, reloaded(shown));
  }

  /** The whole configuration, without remarks and the release that stand above it. */
  private static String shown(Operator operator) {
    return operator.answer("show | except \"^ *##|^version\"");
  }

  private static Operator operator() {
    CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
    bench.fips = true;
    Operator operator = bench.root();
    operator.types("configure", "delete system root-authentication", "delete system host-name");
    return operator;
  }

  private static void enter(Operator operator, String line) {
    if (line.startsWith("prompt")) {
      String leaf = line.substring(line.lastIndexOf(' ') + 1);
      String asked = operator.will(SECRET, SECRET).answer(line);
      assertEquals(
          "New " + leaf + " (secret):\nRetype new " + leaf + " (secret):\n",
          asked.replace(" \n", "\n"),
          line);
    } else if (line.endsWith("plain-text-password")) {
      String asked = operator.will(PASSWORD, PASSWORD).answer(line);
      assertEquals("New password:\nRetype new password:\n", asked, line);
    } else {
      assertEquals("", operator.answer(line), line);
    }
  }

  private static String retyped(String setLines) {
    Operator operator = operator();
    setLines.lines().forEach(line -> assertEquals("", operator.answer(line), line));
    return shown(operator);
  }

  private static String reloaded(String text) {
    CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
    bench.fips = true;
    bench.file("/text", text);
    Operator operator = bench.root();
    operator.types("configure");
    assertEquals("load complete\n", operator.answer("load override /text"));
    return shown(operator);
  }

  private static List<Procedure> procedures() throws IOException {
    List<Procedure> all = new ArrayList<>();
    for (String block : resource().split("(?m)^=== ")) {
      if (!block.isEmpty()) {
        String[] halves = block.split("(?m)^---\n", -1);
        List<String> lines = halves[0].lines().toList();
        all.add(new Procedure(lines.getFirst(), lines.subList(1, lines.size()), halves[1]));
      }
    }
    return all;
  }

  private static String resource() throws IOException {
    try (InputStream in = GuideLinesTest.class.getResourceAsStream("guide.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
