package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConfigTextTest {
  private static final String CONFIGURATION =
      """
      system {
          host-name r1;
          root-authentication {
              encrypted-password "$6$salt$hash"; ## SECRET-DATA
          }
          login {
              /* the night shift */
              user op {
                  uid 2001;
                  class operator;
              }
          }
          services {
              inactive: ssh {
                  root-login deny;
              }
          }
          syslog {
              file messages {
                  any notice;
                  authorization info;
              }
          }
      }
      interfaces {
          fxp0 {
              unit 0 {
                  family inet {
                      address 10.0.0.1/24;
                  }
              }
          }
      }
      """;

  private final Statement root = Model.load(new Platform(false, false)).root();
  private final ConfigReader reader = ConfigReader.checking(new PlainSecrets(), false);

  private Loaded braces(String text) {
    return reader.merge(ConfigTree.empty(root), List.of(), bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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

  @Test
  void textInBracesComesBackAsItWas() {
    Loaded loaded = braces(CONFIGURATION);

    assertEquals(List.of(), loaded.problems());
    assertEquals(CONFIGURATION, braces(loaded.tree()));
  }

  @Test
  void setLinesMakeTheSameTreeAsBraces() {
    ConfigTree tree = braces(CONFIGURATION).tree();

    Loaded again = reader.set(ConfigTree.empty(root), List.of(), bytes(lines(tree)));

    assertEquals(List.of(), again.problems());
    assertTrue(again.tree().sameAs(tree), () -> lines(tree) + "\n" + lines(again.tree()));
  }

  @Test
  void anUnknownStatementIsNamedAndTheRestIsKept() {
    Loaded loaded = braces("system {\n    bogus {\n        x;\n    }\n    host-name r2;\n}\n");

    String said = "";
    for (TextProblem problem : loaded.problems()) {
      said += problem.text("terminal");
    }
    assertEquals(
        """
        terminal:2:(9) syntax error: bogus
          [edit system]
            'bogus {'
              syntax error
        terminal:4:(5) error recovery ignores input until this point: }
          [edit system]
            'bogus {'
              error recovery ignores input until this point
        """,
        said);
    assertEquals(1, loaded.errors());
    assertEquals("r2", loaded.tree().root().text("system", "host-name").orElse(""));
  }

  @Test
  @Tag("P-CR3")
  void statementsThatFipsForbidsAreSyntaxErrorsInEveryKindOfLoad() {
    ConfigReader fips = ConfigReader.checking(new PlainSecrets(), true);
    ConfigTree empty = ConfigTree.empty(root);

    Loaded inBraces = fips.merge(empty, List.of(), bytes("system { services { telnet; } }\n"));
    Loaded inLines = fips.set(empty, List.of(), bytes("set system services telnet\n"));

    assertEquals("telnet", inBraces.problems().getFirst().token());
    assertEquals("telnet", inLines.problems().getFirst().token());
    assertFalse(inBraces.tree().root().has("system", "services", "telnet"));
    assertFalse(inLines.tree().root().has("system", "services", "telnet"));
    assertEquals(0, braces("system { services { telnet; } }\n").errors());
  }

  @Test
  void differencesAppliedToTheFirstTreeMakeTheSecond() {
    long seed = 20260101;
    Random random = new Random(seed);
    ConfigTree before = ConfigTree.empty(root);

    for (int round = 0; round < 300; round++) {
      ConfigTree after = before;
      for (int edits = random.nextInt(6); edits >= 0; edits--) {
        after = reader.set(after, List.of(), bytes(randomLine(random))).tree();
      }
      ConfigTree made = Difference.apply(before, Difference.between(before, after));
      String text = braces(after);
      assertTrue(made.sameAs(after), () -> "seed " + seed + "\n" + text);
      ConfigTree read = braces(text).tree();
      assertTrue(read.sameAs(after), () -> "seed " + seed + "\n" + text + "\n" + braces(read));
      before = after;
    }
  }

  private static String randomLine(Random random) {
    List<String> statements =
        new ArrayList<>(
            List.of(
                "system host-name h" + random.nextInt(3),
                "system login user u" + random.nextInt(4) + " uid " + (2000 + random.nextInt(9)),
                "system login user u" + random.nextInt(4) + " class operator",
                "system services ssh root-login " + (random.nextBoolean() ? "allow" : "deny"),
                "system syslog file f" + random.nextInt(3) + " any notice",
                "interfaces xe-0/0/" + random.nextInt(12) + " description \"a b\""));
    String statement = statements.get(random.nextInt(statements.size()));
    int verb = random.nextInt(10);
    if (verb < 7) {
      return "set " + statement;
    }
    return (verb == 7 ? "deactivate " : "delete ") + statement;
  }

  @Test
  void wipingATreeOverwritesTheSecretsOfEveryTreeThatSharesThem() {
    ConfigTree tree = braces(CONFIGURATION).tree();
    ConfigTree edited = reader.set(tree, List.of(), bytes("set system host-name r9\n")).tree();

    tree.wipe();

    byte[] hash =
        edited
            .root()
            .find("system", "root-authentication", "encrypted-password")
            .orElseThrow()
            .secretValue();
    for (byte b : hash) {
      assertEquals(0, b);
    }
  }

  @Test
  void aChangedLeafIsComparedBelowItsParent() {
    ConfigTree before = braces(CONFIGURATION).tree();
    ConfigTree after = reader.set(before, List.of(), bytes("set system host-name r2\n")).tree();

    StringBuilder text = new StringBuilder();
    new Comparison(text::append, true, s -> true).print(before, after, List.of());

    assertEquals("[edit system]\n-  host-name r1;\n+  host-name r2;\n", text.toString());
  }
}
