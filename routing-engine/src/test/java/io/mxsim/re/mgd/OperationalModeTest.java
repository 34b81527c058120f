package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Completion;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OperationalModeTest {
  private final CliBench bench = new CliBench();
  private final Operator root = bench.root();

  @Test
  void pipesFilterWhatACommandPrintsAndCanBeChained() {
    String screen =
        root.types(
            "sh ver | match MO",
            "show version | except \"host|model\" | count",
            "show version | last 1",
            "show version | find model | no-more",
            "show version | find nothing",
            "show version | trim 6 | match \"^ \\w\"");

    assertEquals(
        """
        root> sh ver | match MO
        Model: mx2010

        root> show version | except "host|model" | count
        Count: 1 lines

        root> show version | last 1
        Junos: 19.1R2.8

        root> show version | find model | no-more
        Model: mx2010
        Junos: 19.1R2.8

        root> show version | find nothing

        Pattern not found

        root> show version | trim 6 | match "^ \\w"
         mx2010
         19.1R2.8

        """,
        screen);
  }

  @Test
  void theCaretStandsUnderTheWordThatIsWrong() {
    String screen = root.types("show version c", "foo bar", "show", "show version | foo");

    assertEquals(
        """
        root> show version c
                           ^
        syntax error, expecting <command>.

        root> foo bar
              ^
        unknown command.

        root> show
                   ^
        missing argument.

        root> show version | foo
                             ^
        syntax error, expecting <command>.

        """,
        screen);
  }

  @Test
  void theCaretMovesWithTheFipsPromptAndTheBannerOfTwoRoutingEngines() {
    bench.fips = true;
    bench.mastership = "{master}";

    assertEquals(
        """
        {master}
        root:fips> show version c
                                ^
        syntax error, expecting <command>.

        {master}
        root:fips> configure
        Entering configuration mode

        {master}[edit]
        root:fips# set system bogus
                              ^
        syntax error.

        """,
        root.types("show version c", "configure", "set system bogus"));
  }

  @Test
  void anAmbiguousWordListsWhatItMayMeanAndNoLineMore() {
    assertEquals(
        """
               ^
        's' is ambiguous.
        Possible completions:
          set                  Set CLI properties, date/time, craft interface message
          show                 Show system information
          start                Start shell
        """,
        root.answer("s"));
  }

  @Test
  void spaceCompletesKeywordsAndTabNamesAsWell() {
    root.types("configure", "set system login user alice class operator");

    assertEquals(new Completion.Line("set "), root.key("se", Completion.Key.SPACE));
    assertEquals(
        new Completion.Line("set system login user al "),
        root.key("set system login user al", Completion.Key.SPACE));
    assertEquals(
        new Completion.Line("set system login user alice "),
        root.key("set system login user al", Completion.Key.TAB));
    assertEquals(
        new Completion.Wrong(11, "syntax error."),
        root.key("set system bogus", Completion.Key.SPACE));
  }

  @Test
  void setCliAnswersAndShowCliTells() {
    assertEquals("Screen length set to 0\n", root.answer("set cli screen-length 0"));
    assertEquals("Screen width set to 511\n", root.answer("set cli screen-width 511"));
    assertEquals("Disabling complete-on-space\n", root.answer("set cli complete-on-space off"));
    assertEquals("Idle timeout set to 15 minutes\n", root.answer("set cli idle-timeout 15"));
    assertEquals("Idle timeout disabled\n", root.answer("set cli idle-timeout 0"));
    assertEquals("", root.answer("set cli prompt \"lab> \""));

    String settings = root.answer("show cli");

    assertEquals("lab> ", root.prompt().text());
    assertTrue(settings.contains("CLI screen-length set to 0\n"), settings);
    assertTrue(settings.contains("CLI screen-width set to 511\n"), settings);
    assertTrue(settings.contains("CLI complete-on-space set to off\n"), settings);
    assertFalse(root.interpreter().screen().completeOnSpace());
  }

  @Test
  void timestampsFollowTheDateThatWasSetAndTheTimeZone() {
    bench.shift = Duration.ofDays(-1);
    bench.zone = ZoneId.of("America/Los_Angeles");

    String answer = root.answer("set cli timestamp");

    assertEquals("CLI timestamp set to: %b %d %T\n", answer);
    assertEquals("Dec 31 04:00:00\nCount: 3 lines\n", root.answer("show version | count"));
  }

  @Test
  @Tag("G-LOG2")
  void aSessionWithoutActivityEndsAsItsClassSaysAndTheLogKnows() {
    root.types(
        "configure",
        "set system root-authentication encrypted-password \"$6$a$b\"",
        "set system login idle-timeout 20",
        "commit");

    Operator operator = bench.logIn("op", "operator");
    operator.interpreter().timedOut();
    operator.hangUp();

    assertEquals(Duration.ofMinutes(20), bench.root().interpreter().screen().idleTimeout().get());
    assertTrue(
        bench
            .log()
            .endsWith(
                """
                UI_LOGOUT_EVENT: User 'op' logout
                UI_AUTH_EVENT: Authenticated user 'root' at permission level 'j-super-user'
                UI_LOGIN_EVENT: User 'root' login, class 'j-super-user' [6002], ssh-connection '', \
                client-mode 'cli'
                """),
        bench.log());
    assertEquals(
        "Idle timeout for user 'op' exceeded and session terminated\n",
        bench.log("UI_CLI_IDLE_TIMEOUT"));
  }

  @Test
  void theHistoryHasTimesAndFullWordsButNoSecrets() {
    root.types("sh ver", "configure", "run show cli");
    root.types("set system radius-server 10.0.0.7 secret hush-hush", "rollback 0", "exit");

    String history = root.answer("show cli history");

    assertTrue(history.startsWith("  12:00:00 -- show version\n"), history);
    assertTrue(history.contains("secret /* SECRET-DATA */"), history);
    assertFalse(history.contains("hush"), history);
    assertFalse(bench.log().contains("hush"), bench.log());
  }

  @Test
  @Tag("G-RO3")
  void aClassSeesOnlyTheCommandsItMayUse() {
    Operator reader = bench.logIn("ro", "read-only");
    Operator nobody = bench.logIn("un", "unauthorized");

    assertEquals(
        """
        Possible completions:
          exit                 Exit the management session
          help                 Provide help information
          quit                 Exit the management session
          set                  Set CLI properties, date/time, craft interface message
          show                 Show system information
        """,
        nobody.help(""));
    assertEquals(
        """
        ro> configure
            ^
        unknown command.

        ro> request system zeroize
            ^
        unknown command.

        ro> show configuration
        ## Last commit: 2026-01-01 12:00:00 UTC by root via other
        version 19.1R2.8;
        system { /* ACCESS-DENIED */ }

        """,
        reader.types("configure", "request system zeroize", "show configuration"));
    for (String line : List.of("show version", "show configuration")) {
      assertTrue(nobody.answer(line).endsWith("syntax error, expecting <command>.\n"), line);
    }
  }

  @Test
  @Tag("G-RO3")
  void showCliAuthorizationListsWhatTheClassAllows() {
    Operator operator = bench.logIn("op", "operator");

    assertEquals(
        """
        Current user: 'op        ' login: 'op' class 'operator'
        Permissions:
            clear       -- Can clear learned network info
            network     -- Can access the network
            reset       -- Can reset/restart interfaces and daemons
            trace       -- Can view trace file settings
            view        -- Can view current values and statistics
        Individual command authorization:
            Allow regular expression: none
            Deny regular expression: none
            Allow configuration regular expression: none
            Deny configuration regular expression: none
        """,
        operator.answer("show cli authorization"));
  }
}
