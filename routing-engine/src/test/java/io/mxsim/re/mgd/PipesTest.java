package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Interpreter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipesTest {
  private final CliBench bench = new CliBench();
  private final Operator root = bench.root();

  @Test
  void onlyPipesThatSuitTheCommandAreOffered() {
    String operational = root.help("show version | ");
    String configuration = root.help("show configuration | ");
    root.types("configure");

    assertEquals(
        """
        Possible completions:
          append               Append output text to file
          count                Count occurrences
          display              Show additional kinds of information
          except               Show only text that does not match a pattern
          find                 Search for first occurrence of pattern
          hold                 Hold text without exiting the --More-- prompt
          last                 Display end of output only
          match                Show only text that matches a pattern
          no-more              Don't paginate output
          refresh              Refresh a continuous display of the command
          request              Make system-level requests
          resolve              Resolve IP addresses
          save                 Save output text to file
          tee                  Write to standard output and file
          trim                 Trim specified number of columns from start of line
        """,
        operational);
    assertTrue(configuration.contains("\n  compare              Compare configuration changes"));
    assertFalse(root.help("run show version | ").contains("compare"));
    assertTrue(root.help("run show configuration | ").contains("compare"));
    assertTrue(root.help("show system | ").contains("compare"));
    assertEquals(
        Operator.lines(
            "Possible completions:",
            "  json                 Show output in JSON format",
            "  xml                  Show output as XML tags"),
        root.help("run show version | display "));
    assertFalse(root.help("commit | display ").contains("xml"));
  }

  @Test
  void pipesAndTheirWordsAreAbbreviatedAndCompleted() {
    assertEquals("Junos: 19.1R2.8\n", root.answer("show version | l 1"));
    assertEquals(
        new Completion.Line("show version | display "),
        root.key("show version | dis", Completion.Key.SPACE));
    assertEquals(
        root.answer("show configuration | display set"), root.answer("show conf | disp se"));
  }

  @Test
  void teeWritesAFileAndLetsTheLinesPass() {
    String screen = root.answer("show version | tee /var/tmp/v | count");

    assertEquals("Count: 3 lines\n", screen);
    assertEquals("Hostname: r1\nModel: mx2010\nJunos: 19.1R2.8\n", file("/var/tmp/v"));
  }

  @Test
  void saveReplacesAFileAndAppendAddsToIt() {
    assertEquals(
        "Wrote 3 lines of output to '/var/tmp/v'\n", root.answer("show version | save /var/tmp/v"));
    assertEquals(
        "Appended 1 lines of output to '/var/tmp/v'\n",
        root.answer("show version | match model | append /var/tmp/v"));
    assertEquals(
        "Hostname: r1\nModel: mx2010\nJunos: 19.1R2.8\nModel: mx2010\n", file("/var/tmp/v"));
  }

  @Test
  void aLargeOutputIsWrittenInPieces() {
    root.types("configure");
    root.will(
        String.join(
            "\n",
            IntStream.range(0, 9000)
                .mapToObj(i ->
                    "set routing-options static route 10."
                        + i / 250
                        + "."
                        + i % 250
                        + ".0/24 next-hop 10.0.0.1")
                .toList()));
    root.types("load set terminal");

    String shown = root.answer("show | display set");
    String answer = root.answer("show | display set | save /var/tmp/large");

    assertTrue(
        shown.length() > 300_000, () -> shown.lines().findFirst().orElse("") + shown.length());
    assertEquals(shown, file("/var/tmp/large"));
    assertEquals(
        "Wrote " + shown.lines().count() + " lines of output to '/var/tmp/large'\n", answer);
  }

  @Test
  void resolveTurnsAddressesIntoConfiguredNames() {
    Map<String, String> names = Map.of("10.0.0.7", "gate", "2001:db8::7", "gate6");
    StringBuilder text = new StringBuilder();
    Filter resolve = new Resolve(names);

    for (String line :
        List.of("via 10.0.0.7/32 10.0.0.77", "1.10.0.0.7", "[2001:db8::7]:22 at 12:00:00")) {
      resolve.line(line, passed -> text.append(passed).append('\n'));
    }

    assertEquals("via gate/32 10.0.0.77\n1.10.0.0.7\n[gate6]:22 at 12:00:00\n", text.toString());
    assertEquals(root.answer("show version"), root.answer("show version | resolve full-names"));
  }

  @Test
  void aMessageGoesToTheTerminalsOfAUser() {
    Operator alice = bench.logIn("alice", "operator");
    Operator bob = bench.logIn("bob", "operator");

    String screen = root.answer("show version | match junos | request message user alice");

    assertEquals("", screen);
    assertEquals(1, alice.notices().size());
    assertTrue(
        alice.notices().getFirst().contains("\nJunos: 19.1R2.8\nEOF"), alice.notices()::toString);
    assertEquals(List.of(), bob.notices());
  }

  @Test
  void refreshRunsTheCommandAgainUntilCtrlC() {
    Interpreter cli = root.interpreter();
    root.starts("show version | match junos | refresh 5");
    bench.loop.runFor(Duration.ofSeconds(11));

    cli.interrupt();
    String screen = root.screen();
    bench.loop.runFor(Duration.ofSeconds(11));

    assertEquals(
        """
        ---(refreshed at 2026-01-01 12:00:00 UTC)---
        Junos: 19.1R2.8
        ---(refreshed at 2026-01-01 12:00:05 UTC)---
        Junos: 19.1R2.8
        ---(refreshed at 2026-01-01 12:00:10 UTC)---
        Junos: 19.1R2.8
        """,
        screen);
    assertEquals(screen, root.screen());
    assertTrue(root.idle());
  }

  @Test
  void aConfigurationIsComparedWithAFile() {
    root.types("configure", "set system host-name r1");
    bench.file("/var/tmp/old", "system {\n    host-name r0;\n}\n");

    assertEquals(
        "[edit system]\n-  host-name r0;\n+  host-name r1;\n",
        root.answer("show | compare /var/tmp/old | match \"edit|host\""));
    assertEquals(
        "error: could not resolve file: /var/tmp/none\n",
        root.answer("show | compare /var/tmp/none"));
  }

  @Test
  void aWrongExpressionIsRefused() {
    assertEquals(
        "error: regular expression syntax error: '(a'\n", root.answer("show version | match (a"));
  }

  @Test
  void aLineThatNobodyCouldCheckNamesTheWrongWord() {
    root.starts("show version c");
    String first = root.screen();

    assertEquals("\nerror: syntax error, expecting <command>: c\n", first);
    assertTrue(root.wasRefused());
  }

  @Test
  void anUnknownFirstWordIsNamedToo() {
    root.starts("foo bar");

    assertEquals("\nerror: unknown command: foo\n", root.screen());
    assertTrue(root.wasRefused());
  }

  private String file(String name) {
    return new String(bench.files.get(name), StandardCharsets.UTF_8);
  }
}
