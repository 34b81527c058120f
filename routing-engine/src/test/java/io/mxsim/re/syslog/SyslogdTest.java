package io.mxsim.re.syslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.SystemClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SyslogdTest {
  private static final LineFormat HOST = new LineFormat("bm-a", false, false);
  private static final Message LOGIN =
      new Message(
          Facility.INTERACTIVE_COMMANDS,
          Severity.INFO,
          "mgd",
          6520,
          "UI_LOGIN_EVENT",
          "User 'op' login");

  private final EventLoop loop = new EventLoop(Instant.parse("2012-02-27T02:33:04.715Z"));
  private final MemoryFiles files = new MemoryFiles();
  private final List<String> console = new ArrayList<>();
  private final List<String> terminals = new ArrayList<>();
  private final Syslogd syslogd =
      new Syslogd(
          files,
          new SystemClock(loop, Duration.ZERO),
          console::add,
          (user, line) -> terminals.add(user + ": " + line));

  @Test
  @Tag("G-LOG3")
  void aLineHasTimeHostProcessNumberTagAndText() {
    syslogd.configure(HOST, List.of(file("messages", any(Severity.INFO))));

    syslogd.log(LOGIN);

    assertEquals(
        "Feb 27 02:33:04  bm-a mgd[6520]: UI_LOGIN_EVENT: User 'op' login\n", log("messages"));
  }

  @Test
  @Tag("G-LOG3")
  void yearMillisecondsAndPriorityAreAddedWhenConfigured() {
    LineFormat format = new LineFormat("bm-a", true, true);
    Destination.LogFile file =
        new Destination.LogFile("x", List.of(any(Severity.INFO)), 1 << 20, 10, true, false);
    syslogd.configure(format, List.of(file));

    syslogd.log(LOGIN);

    assertEquals(
        "Feb 27 02:33:04.715 2012  bm-a mgd[6520]: %INTERACT-6-UI_LOGIN_EVENT:"
            + " User 'op' login\n",
        log("x"));
  }

  @Test
  @Tag("G-LOG3")
  void structuredDataHasAHyphenForWhatIsUnknown() {
    Destination.LogFile file =
        new Destination.LogFile("x", List.of(any(Severity.INFO)), 1 << 20, 10, false, true);
    syslogd.configure(LineFormat.PLAIN, List.of(file));

    syslogd.log(new Message(Facility.KERNEL, Severity.NOTICE, "/kernel", 0, "", "hello"));

    assertEquals("<5>1 2012-02-27T02:33:04.715Z - /kernel - - - hello\n", log("x"));
  }

  @Test
  @Tag("G-LOG1")
  void aSelectorTakesItsFacilityFromItsSeverityUpwards() {
    Selector change = new Selector(Facility.CHANGE_LOG, Severity.WARNING);
    syslogd.configure(HOST, List.of(file("x", change)));

    syslogd.log(new Message(Facility.CHANGE_LOG, Severity.ERROR, "mgd", 1, "A", "taken"));
    syslogd.log(new Message(Facility.CHANGE_LOG, Severity.NOTICE, "mgd", 1, "B", "too mild"));
    syslogd.log(new Message(Facility.DAEMON, Severity.EMERGENCY, "mgd", 1, "C", "elsewhere"));

    assertEquals("Feb 27 02:33:04  bm-a mgd[1]: A: taken\n", log("x"));
  }

  @Test
  @Tag("G-LOG1")
  void aSelectorForOneFacilityWinsOverAny() {
    Selector none = new Selector(Facility.INTERACTIVE_COMMANDS, null);
    syslogd.configure(HOST, List.of(file("x", any(Severity.INFO), none)));

    syslogd.log(LOGIN);

    assertEquals("", log("x"));
  }

  @Test
  @Tag("G-ST2")
  void messagesFromBeforeTheConfigurationKeepTheirTime() {
    syslogd.log(new Message(Facility.DAEMON, Severity.NOTICE, "mgd", 0, "", "early"));
    loop.runFor(Duration.ofSeconds(10));

    syslogd.configure(HOST, List.of(file("messages", any(Severity.NOTICE))));

    assertEquals("Feb 27 02:33:04  bm-a mgd: early\n", log("messages"));
  }

  @Test
  @Tag("G-LOG1")
  void aFullFileIsTurnedOverAndOnlySoManyAreKept() {
    Destination.LogFile file =
        new Destination.LogFile("x", List.of(any(Severity.INFO)), 200, 2, false, false);
    syslogd.configure(HOST, List.of(file));

    for (int i = 0; i < 40; i++) {
      syslogd.log(LOGIN);
    }

    assertTrue(log("x").contains("newsyslog: logfile turned over due to size>0K"));
    assertTrue(files.size("/var/log/x") <= 200);
    assertTrue(files.size("/var/log/x.0.gz") > 0);
    assertTrue(files.size("/var/log/x.1.gz") > 0);
    assertFalse(files.size("/var/log/x.2.gz") > 0);
  }

  @Test
  void consoleAndUsersGetTheirLines() {
    syslogd.configure(
        HOST,
        List.of(
            new Destination.Console(List.of(any(Severity.CRITICAL))),
            new Destination.User("*", List.of(any(Severity.EMERGENCY)))));

    syslogd.log(new Message(Facility.DAEMON, Severity.EMERGENCY, "mgd", 0, "", "fire"));

    assertEquals(List.of("Feb 27 02:33:04  bm-a mgd: fire"), console);
    assertEquals(List.of("*: Feb 27 02:33:04  bm-a mgd: fire"), terminals);
  }

  @Test
  @Tag("P-Z2")
  void nothingIsWrittenAfterTheStop() {
    syslogd.configure(HOST, List.of(file("messages", any(Severity.INFO))));

    syslogd.stop();
    syslogd.log(LOGIN);

    assertEquals(-1, files.size("/var/log/messages"));
  }

  private static Selector any(Severity severity) {
    return new Selector(null, severity);
  }

  private static Destination.LogFile file(String name, Selector... selectors) {
    return new Destination.LogFile(name, List.of(selectors), 1 << 20, 10, false, false);
  }

  private String log(String name) {
    byte[] content = files.read("/var/log/" + name).orElse(new byte[0]);
    return new String(content, StandardCharsets.UTF_8);
  }
}
