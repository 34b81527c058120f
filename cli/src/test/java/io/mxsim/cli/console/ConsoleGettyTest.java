package io.mxsim.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.cli.FakeFirmware;
import io.mxsim.re.access.Screen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs in virtual time on the test's own thread, which is the loop's. */
@Timeout(20)
class ConsoleGettyTest {
  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeFirmware firmware = new FakeFirmware(loop);
  private final WatchedLine line = new WatchedLine();
  private final ConsoleGetty getty = new ConsoleGetty(loop, line);

  @BeforeEach
  void powerOn() {
    getty.start(firmware);
    settle();
  }

  @AfterEach
  void powerOff() {
    getty.stop();
  }

  private void settle() {
    do {
      getty.awaitIdle();
      loop.runFor(Duration.ZERO);
    } while (!getty.idle() || loop.drainInbox());
  }

  /** Types, and returns what came out because of it. */
  private String type(String keys) {
    line.out.reset();
    line.reader.accept(keys.getBytes(StandardCharsets.UTF_8));
    settle();
    return output();
  }

  private String output() {
    return line.out.toString(StandardCharsets.UTF_8);
  }

  private String pass(Duration time) {
    line.out.reset();
    loop.runFor(time);
    settle();
    return output();
  }

  private void logIn() {
    type("root\r");
  }

  @Test
  @Tag("P-RO1")
  void anAmnesiacRootIsNotAskedForAPassword() {
    assertEquals("\r\nFreeBSD/amd64 (r1) (ttyu0)\r\n\r\nlogin: ", output());

    assertEquals("root\r\n--- JUNOS 19.1R2\r\nadmin@r1> ", type("root\r"));
  }

  @Test
  @Tag("P-ST10")
  void whenTheFirmwareHangsUpNoLoginFollowsAndNoKeyIsRead() {
    logIn();
    line.out.reset();

    getty.hangUp();
    settle();

    assertEquals("\r\n\r\n", output());
    assertEquals("", type("show version\r"));
  }

  @Test
  @Tag("P-RO1")
  void aPasswordIsNotEchoedAndLetsIn() {
    assertEquals("admin\r\nPassword:", type("admin\r"));

    assertEquals("\r\n--- JUNOS 19.1R2\r\nadmin@r1> ", type("Secret.123\r"));
    assertTrue(firmware.log.contains("open admin u0"));
  }

  @Test
  @Tag("P-PW1")
  void theGettyIsFreshAfterTheLastWrongPasswordAndWaitsAsLongAsTheFirmwareSays() {
    type("admin\r");
    assertEquals("\r\nLogin incorrect\r\nlogin: ", type("wrong\r"));

    type("admin\r");
    assertEquals("\r\n", type("wrong\r"));
    assertEquals("", pass(Duration.ofSeconds(4)));
    assertEquals("Login incorrect\r\nlogin: ", pass(Duration.ofSeconds(1)));
    type("admin\r");
    type("wrong\r");
    String last = pass(Duration.ofSeconds(5));

    assertEquals("Login incorrect\r\n\r\nFreeBSD/amd64 (r1) (ttyu0)\r\n\r\nlogin: ", last);
  }

  @Test
  @Tag("G-OP1")
  void aTypedCommandIsEchoedPlainlyAndAnswered() {
    logIn();

    assertEquals(
        "show version\r\nHostname: r1\r\nModel: mx240\r\nJunos: 19.1R2\r\n\r\nadmin@r1> ",
        type("show version\r"));
  }

  @Test
  void spaceCompletesAWordAndTabTheNext() {
    logIn();

    assertEquals("show ", type("sh "));
    assertEquals("version", type("ver\t"));
    type("\r");
    assertTrue(firmware.log.contains("submit show version"));
  }

  @Test
  void helpIsPrintedBelowTheLineAndTheLineIsDrawnAgain() {
    logIn();

    assertEquals(
        "show \r\nPossible completions:\r\n  version              Show version\r\n"
            + "admin@r1> show ",
        type("show ?"));
    assertFalse(firmware.log.stream().anyMatch(l -> l.startsWith("submit")));
  }

  @Test
  void helpThatDoesNotFitOnTheScreenStopsAtEachPage() {
    logIn();

    assertTrue(type("many ?").endsWith("  word22\r\n---(more)---"));
    assertTrue(type(" ").contains("  word40\r\n"));
    assertEquals("x", type("x"));
    type("\025");
    type("many ?");
    assertTrue(type("q").endsWith("[abort]\r\nadmin@r1> many "));
  }

  @Test
  void inConfigurationModeTheBannerIsDrawnAgainToo() {
    logIn();

    assertEquals(
        "configure\r\nEntering configuration mode\r\n\r\n[edit]\r\nadmin@r1# ",
        type("configure\r"));
    assertEquals("\r\n\r\n[edit]\r\nadmin@r1# ", type("\r"));
    assertTrue(type("set ?").endsWith("\r\n[edit]\r\nadmin@r1# set "));
  }

  @Test
  void theCaretStandsUnderTheWrongWordAtOnceAfterSpace() {
    logIn();

    assertEquals(
        "show bogus\r\n               ^\r\nsyntax error.\r\nadmin@r1> show bogus",
        type("show bogus "));
  }

  @Test
  void aLineThatIsWrongAtEnterIsNotRun() {
    logIn();

    assertEquals(
        "show bogus\r\n               ^\r\nsyntax error.\r\n\r\nadmin@r1> ", type("show bogus\r"));
    assertFalse(firmware.log.stream().anyMatch(l -> l.startsWith("submit")));
  }

  @Test
  void insideQuotesSpaceAndQuestionMarkAreLetters() {
    logIn();

    type("say \"why sh ver ? now\"\r");

    assertTrue(firmware.log.contains("submit say \"why sh ver ? now\""));
  }

  @Test
  void anEmptyLineJustPromptsAgain() {
    logIn();

    assertEquals("\r\nadmin@r1> ", type("\r"));
  }

  @Test
  void severalLinesPastedAtOnceRunInTheirOrderWhateverTheirLineEnds() {
    logIn();

    type("lines 1\r\nlines 2\nlines 3\rshow version\n");

    assertEquals(
        "[submit lines 1, submit lines 2, submit lines 3, submit show version]", submitted());
  }

  private String submitted() {
    return firmware.log.stream().filter(l -> l.startsWith("submit")).toList().toString();
  }

  @Test
  void earlierLinesComeBackButNotThoseOfTheOtherMode() {
    logIn();
    type("lines 1\r");
    type("configure\r");
    type("lines 2\r");

    assertEquals("lines 2", type("\020"));
    assertEquals("", type("\020").replace("\007", ""));
  }

  @Test
  void editingUsesBackspacesAndBlanksOnly() {
    logIn();

    assertEquals("sho\b \b", type("sho\177"));
    assertEquals("\b\b  \b\b", type("\025"));
  }

  @Test
  void theHistoryIsSearchedForWhatIsTypedAfterControlR() {
    logIn();
    type("lines 1\r");
    type("lines 2\r");

    assertTrue(type("\022").endsWith("(history-search)'': "));
    type("lin\022\r");
    assertEquals("[submit lines 1, submit lines 2, submit lines 1]", submitted());
  }

  @Test
  void aSearchWithoutAHitIsGivenUpAndTheLineComesBack() {
    logIn();
    type("sho");

    type("\022nowhere\007w version\r");
    assertEquals("[submit show version]", submitted());
  }

  @Test
  void aLineIsGivenUpWithControlC() {
    logIn();

    assertEquals("lines^C\r\nadmin@r1> ", type("lines\003"));
  }

  @Test
  void controlCStopsTheRunningCommandAndWhatWasTypedAhead() {
    logIn();
    type("forever\r");

    assertEquals("^C\r\n\r\nadmin@r1> ", type("typed ahead\r\003"));
    assertTrue(firmware.log.contains("interrupt"));
  }

  @Test
  void aSecretIsNeitherEchoedNorRemembered() {
    logIn();

    assertEquals("secret\r\nNew password:", type("secret\r"));
    assertEquals("\r\nlength 4\r\n\r\nadmin@r1> ", type("topx\177!\r"));
    assertEquals("secret", type("\020"));
  }

  @Test
  void aQuestionIsAnsweredOnItsLine() {
    logIn();
    type("sure\r");

    assertEquals("yes\r\nsaid yes\r\n\r\nadmin@r1> ", type("yes\r"));
  }

  @Test
  void aTextEndsWithControlDAtTheStartOfALine() {
    logIn();
    type("text\r");
    type("one\rtwo\r");

    assertTrue(type("\004").contains("2 lines"));
  }

  @Test
  void controlDOnAnEmptyLineDoesNothing() {
    logIn();

    assertEquals("", type("\004"));
    assertEquals("\r\nadmin@r1> ", type("\r"));
  }

  @Test
  void theFirstPageStopsAndKeysMoveOn() {
    firmware.screen = FakeFirmware.screen(5, null);
    logIn();

    assertEquals(
        "lines 12\r\nline 1\r\nline 2\r\nline 3\r\nline 4\r\n---(more)---", type("lines 12\r"));
    String erased = "\r" + " ".repeat("---(more)---".length()) + "\r";
    assertEquals(erased + "line 5\r\n---(more 41%)---", type("\r"));
    assertTrue(type(" ").endsWith("line 9\r\n---(more 75%)---"));
    assertTrue(type("b").contains("line 2\r\nline 3\r\nline 4\r\nline 5\r\n---(more 41%)---"));
    assertTrue(type("/line 11\r").endsWith("line 11\r\nline 12\r\n\r\nadmin@r1> "));
  }

  @Test
  void outputThatFitsIsNotStopped() {
    firmware.screen = FakeFirmware.screen(5, null);
    logIn();

    assertTrue(type("lines 4\r").endsWith("line 4\r\n\r\nadmin@r1> "));
  }

  @Test
  void screenLengthZeroNeverStops() {
    firmware.screen = FakeFirmware.screen(0, null);
    logIn();

    assertTrue(type("lines 500\r").endsWith("line 500\r\n\r\nadmin@r1> "));
  }

  @Test
  void thePagerIsQuitWithQ() {
    firmware.screen = FakeFirmware.screen(5, null);
    logIn();
    type("lines 100\r");

    assertEquals("[abort]\r\n\r\nadmin@r1> ", type("q"));
  }

  @Test
  void aNoticeIsPrintedBelowTheLineBeingTyped() {
    logIn();
    type("show ver");
    line.out.reset();

    firmware.terminal.notice("*** System going down ***");
    settle();

    assertEquals("\r\n*** System going down ***\r\nadmin@r1> show ver", output());
    type("\r");
    assertTrue(firmware.log.contains("submit show ver"));
  }

  @Test
  @Tag("G-LOG2")
  void anIdleSessionIsWarnedAndClosedInVirtualTime() {
    firmware.screen = FakeFirmware.screen(24, Duration.ofMinutes(10));
    logIn();

    assertEquals("", pass(Duration.ofMinutes(4)));
    type("x");
    assertEquals("", pass(Duration.ofSeconds(299)));
    assertTrue(pass(Duration.ofSeconds(1)).contains("closed in 5 minutes"));
    assertTrue(pass(Duration.ofMinutes(4)).contains("closed in 1 minute if"));
    assertTrue(pass(Duration.ofSeconds(50)).contains("closed in 10 seconds"));
    String last = pass(Duration.ofSeconds(10));

    assertTrue(last.contains("Idle timeout exceeded: closing session"), last);
    assertTrue(last.endsWith("login: "), last);
    assertTrue(firmware.log.contains("hangUp"));
  }

  @Test
  void aLogoutIsFollowedByAFreshGetty() {
    logIn();

    assertEquals("exit\r\n\r\nFreeBSD/amd64 (r1) (ttyu0)\r\n\r\nlogin: ", type("exit\r"));
    assertFalse(firmware.log.contains("hangUp"));
  }

  @Test
  void powerOffSilencesTheLine() {
    logIn();
    Consumer<byte[]> stale = line.reader;
    line.out.reset();

    getty.stop();
    stale.accept("show version\r".getBytes(StandardCharsets.UTF_8));
    loop.runFor(Duration.ofSeconds(1));

    assertEquals("", output());
    assertTrue(getty.idle());
    assertFalse(firmware.log.contains("submit show version"));
  }

  @Test
  void theSameKeysGiveTheSameBytes() {
    firmware.screen = Screen.DEFAULT;
    String keys = "root\rsh ver\rlines 60\r    show ?\003exit\radmin\rnope\r";
    String first = type(keys);
    powerOff();
    getty.start(firmware);
    settle();

    assertEquals(first.length(), type(keys).length());
  }
}
