package io.mxsim.re.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Secret;
import io.mxsim.re.os.Executor;
import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.os.Sha256;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.os.Veriexec;
import io.mxsim.re.software.Release;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RootShellTest {
  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final MemoryFiles files = new MemoryFiles();
  private final ProcessTable processes = new ProcessTable();
  private final Screen screen = new Screen();
  private Consumer<String> follower;
  private final ShellHost host = host();
  private final RootShell root = shell("root", 0, false);

  private ShellHost host() {
    Veriexec veriexec = new Veriexec(files, Sha256::of);
    veriexec.trust(Map.of());
    Executor executor = new Executor(files, veriexec);
    return new ShellHost(
        () -> "r1",
        files,
        new SystemClock(loop, Duration.ZERO),
        processes,
        path -> executor.execute(path, 0, 1),
        List::of,
        new Release("19.1R2.8", "19.1R2", "JNPR-11.0", "JNPR-11.0", "today", "init", List.of()),
        Sha256::of,
        (file, lines) -> {
          follower = lines;
          return () -> follower = null;
        });
  }

  private RootShell shell(String user, int uid, boolean bourne) {
    files.makeDirectory("/var/tmp");
    files.makeDirectory("/root");
    ShellHost.User who = new ShellHost.User(user, uid, "wheel", () -> null);
    return new RootShell(host, who, uid == 0 ? "/root" : "/var/home/" + user, bourne);
  }

  private String run(String line) {
    return run(root, line);
  }

  private String run(RootShell shell, String line) {
    screen.text.setLength(0);
    screen.done = false;
    shell.submit(line, screen);
    return screen.text.toString();
  }

  private void file(String path, String text) {
    files.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theOutputOfOneProgramIsTheInputOfTheNext() {
    file("/var/log/messages", "one\nTwo\nthree\ntwo\n");

    assertEquals("2\n", run("cat /var/log/messages | grep -i two | wc -l").replace(" ", ""));
    assertEquals("1:one\n3:three\n", run("grep -nv -i two /var/log/messages"));
    assertEquals("two\n", run("tail -1 /var/log/messages"));
    assertEquals("one\nTwo\n", run("head -n 2 /var/log/messages"));
  }

  @Test
  void outputGoesToFilesAndIsAdded() {
    run("cd /var/tmp; echo 'a  b' > x && echo c >> x");

    assertEquals("a  b\nc\n", run("cat x"));
    assertEquals("x\n", run("ls"));
    assertEquals("root@r1:/var/tmp # ", root.prompt().text());
  }

  @Test
  void whatFollowsDependsOnHowTheCommandBeforeHasEnded() {
    assertEquals("ls: no: No such file or directory\nb\n", run("ls no && echo a; echo b"));
    assertEquals("c\n", run("false || echo c"));
    assertEquals("1\n", run("false; echo $?"));
    assertEquals("0 root\n", run("echo $? \"$USER\""));
  }

  @Test
  void wildcardsStandForTheFilesThatExist() {
    file("/var/tmp/a.txt", "1\n");
    file("/var/tmp/b.txt", "2\n");
    file("/var/tmp/c.log", "3\n");

    assertEquals("1\n2\n", run("cat /var/tmp/*.txt"));
    assertEquals("*.txt\n", run("echo '*.txt'"));
    assertEquals("rm: No match.\n", run("rm /var/tmp/*.none"));
    assertEquals("", run("rm /var/tmp/*.txt"));
    assertEquals("c.log\n", run("ls /var/tmp"));
  }

  @Test
  void unknownCommandsAreRefusedAsTheShellAtHandDoes() {
    assertEquals("foo: Command not found.\n", run("foo bar"));
    assertEquals("sh: foo: not found\n", run(shell("ops", 2000, true), "foo"));
  }

  @Test
  @Tag("G-MODE4")
  void noFileIsExecuted() {
    file("/sbin/kats/cannot-exec", "#!/bin/sh\necho bad\n");

    assertEquals("/sbin/kats/cannot-exec: Authentication error\n", run("/sbin/kats/cannot-exec"));
  }

  @Test
  @Tag("P-CSP3")
  void secretsAndSoftwareStayWhereTheyAre() {
    file("/config/juniper.conf.gz", "secret");
    file("/etc/ssh/ssh_host_rsa_key", "secret");
    file("/etc/passwd", "x");

    for (String line :
        List.of(
            "cat /config/juniper.conf.gz",
            "cat /var/tmp/../../etc/ssh/ssh_host_rsa_key",
            "grep . /config/*",
            "cd /config; sha256 juniper.conf.gz",
            "cp /config/juniper.conf.gz /var/tmp/x",
            "mv /config/juniper.conf.gz /var/tmp/x")) {
      String answer = run(line);
      assertTrue(answer.contains("Permission denied"), line + " -> " + answer);
      assertFalse(answer.contains("secret"), line);
    }
    assertEquals("/etc/passwd: Permission denied.\n", run("echo x > /etc/passwd"));
    assertEquals("rm: /etc/passwd: Operation not permitted\n", run("rm /etc/passwd"));
  }

  @Test
  void tailFollowsALogFileUntilControlC() {
    file("/var/log/messages", "old\n");
    String begun = run("tail -f /var/log/messages");
    assertFalse(screen.done);

    follower.accept("new");
    root.interrupt();

    assertEquals("old\n", begun);
    assertEquals("old\nnew\n", screen.text.toString());
    assertTrue(screen.done);
    assertEquals(null, follower);
  }

  @Test
  void promptsAreThoseOfCshAndSh() {
    assertEquals("root@r1:~ # ", root.prompt().text());
    assertEquals("% ", shell("ops", 2000, false).prompt().text());
    assertEquals("$ ", shell("ops", 2000, true).prompt().text());
    assertEquals("# ", shell("root", 0, true).prompt().text());
  }

  @Test
  void wrongLinesAreToldAndRunNothing() {
    assertEquals("Unmatched '\"'.\n", run("echo \"x"));
    assertEquals("Missing name for redirect.\n", run("echo x >"));
    assertEquals("Invalid null command.\n", run("| wc"));
    assertEquals("nope: Undefined variable.\n", run("echo $nope"));
  }

  @Test
  void helpSaysWhatThisShellIs() {
    assertTrue(run("help").startsWith("This is a small shell of the simulator"));
  }

  /** What the shell prints. */
  private static final class Screen implements Dialogue {
    private final StringBuilder text = new StringBuilder();
    private boolean done;

    @Override
    public void print(String more) {
      text.append(more);
    }

    @Override
    public void finished() {
      done = true;
    }

    @Override
    public void ask(String prompt, Consumer<String> answer) {
      throw new IllegalStateException(prompt);
    }

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {
      throw new IllegalStateException(prompt);
    }

    @Override
    public void askText(Consumer<String> answer) {
      throw new IllegalStateException();
    }

    @Override
    public void paged(boolean paged) {}

    @Override
    public void enter(Interpreter inner) {
      throw new IllegalStateException();
    }

    @Override
    public void leave() {
      done = true;
    }
  }
}
