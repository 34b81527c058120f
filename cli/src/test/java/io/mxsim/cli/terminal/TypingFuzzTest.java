package io.mxsim.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.cli.FakeFirmware;
import io.mxsim.re.access.LoginService.Accepted;
import io.mxsim.re.access.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any keys at any time, at a session that lives on the loop. */
@Timeout(60)
class TypingFuzzTest {
  private static final int COLUMNS = 40;
  private static final List<String> COMMANDS =
      List.of(
          "show version",
          "lines 100",
          "forever",
          "size",
          "configure",
          "secret",
          "sure",
          "text",
          "bogus");
  private static final List<String> KEYS =
      List.of(
          "\r",
          "\r",
          "\r",
          " ",
          "\t",
          "?",
          "\u0003",
          "\u0004",
          "\u0001",
          "\u0005",
          "\u0002",
          "\u0006",
          "\u000b",
          "\u0015",
          "\u0017",
          "\u0019",
          "\u0014",
          "\u0010",
          "\u000e",
          "\u0012",
          "\u0007",
          "\u0008",
          "\u007f",
          "\u000c",
          "\u0016",
          "\u001a",
          "\u001b",
          "\u001b[A",
          "\u001b[B",
          "\u001b[C",
          "\u001b[D",
          "\u001b[H",
          "\u001b[F",
          "\u001b[3~",
          "\u001bOA",
          "\u001bf",
          "\u001bb",
          "\u001bd",
          "\u001b<",
          "\u001b[",
          "\u001b[1;5C",
          "\u001b[200~",
          "\u001b[999;999R",
          "\u001b]0;x\u0007",
          "\u0000",
          "\u00e4",
          "\u20ac",
          "\ud83d\ude00",
          "\u4e2d\u6587",
          "q",
          "h",
          "N",
          "/x\r",
          "mshow\r",
          "\u001b\u007f",
          "\u0018\u0015");

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeFirmware firmware = new FakeFirmware(loop);
  private final List<String> typed = new ArrayList<>();
  private final List<Throwable> thrown = new ArrayList<>();
  private Edge edge;
  private TerminalSession session;
  private ByteArrayOutputStream screen;
  private Thread thread;

  private void logIn(ByteArrayOutputStream at) {
    screen = at;
    edge = new Edge(loop);
    Screenful size = new Screenful("vt100", COLUMNS, 20, true);
    session = new TerminalSession(loop, edge, Origin.CONSOLE, size, screen);
    Edge own = edge;
    TerminalSession opened = session;
    var accepted = new Accepted("admin", Origin.CONSOLE);
    thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                opened.run(firmware.open(accepted, opened, null));
              } catch (RuntimeException | Error e) {
                thrown.add(e);
              } finally {
                own.finish();
              }
            });
    settle();
  }

  private void settle() {
    do {
      edge.awaitIdle();
      loop.runFor(Duration.ZERO);
    } while (!edge.idle() || loop.drainInbox());
  }

  private void type(byte[] bytes) {
    session.typed(bytes, 0, bytes.length);
    settle();
  }

  private byte[] keys(Random random) {
    String text =
        switch (random.nextInt(6)) {
          case 0 ->
              COMMANDS.get(random.nextInt(COMMANDS.size())) + (random.nextBoolean() ? "\r" : "");
          case 1 -> "word ".repeat(random.nextInt(30));
          case 2 -> "x".repeat(random.nextInt(20) == 0 ? 1_500 : random.nextInt(120));
          default -> KEYS.get(random.nextInt(KEYS.size()));
        };
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(20) == 0) {
      random.nextBytes(bytes);
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noKeysCrashOrHangASession(long seed) {
    Random random = new Random(seed);
    logIn(new ByteArrayOutputStream());
    for (int i = 0; i < 800; i++) {
      byte[] bytes = keys(random);
      typed.add(new String(bytes, StandardCharsets.UTF_8).replace("\u001b", "ESC"));
      switch (random.nextInt(25)) {
        case 0 -> session.resize(random.nextInt(200), random.nextInt(60));
        case 1 -> session.notice("a notice");
        case 2 -> loop.runFor(Duration.ofSeconds(random.nextInt(3)));
        default -> type(bytes);
      }
      settle();
      assertEquals(List.of(), thrown, () -> "seed " + seed + ": " + last());
      if (!thread.isAlive()) {
        logIn(new ByteArrayOutputStream());
      }
    }
  }

  private String last() {
    return String.join(" ", typed.subList(Math.max(0, typed.size() - 12), typed.size()));
  }

  /** Of what is typed and edited, the screen shows what Enter then submits. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theScreenShowsTheLineThatIsSubmitted(long seed) {
    List<String> editing =
        List.of(
            "a",
            "bc ",
            "de",
            "\u0001",
            "\u0005",
            "\u0002",
            "\u0006",
            "\u001b[C",
            "\u001b[D",
            "\u007f",
            "\u0014",
            "\u0017",
            "\u001b[3~",
            "\u001bf",
            "\u001bb",
            "\u001bd",
            "fg");
    Random random = new Random(seed);
    Vt vt = new Vt(COLUMNS);
    logIn(vt);
    for (int line = 0; line < 150; line++) {
      StringBuilder keys = new StringBuilder("z");
      for (int i = random.nextInt(60); i > 0; i--) {
        keys.append(editing.get(random.nextInt(editing.size())));
      }
      type(keys.toString().getBytes(StandardCharsets.UTF_8));
      String all = vt.text() + " ";
      String shown = all.substring(all.lastIndexOf("admin@r1> ") + 10);
      firmware.log.clear();
      type("\u0005\r".getBytes(StandardCharsets.UTF_8));

      String submitted = firmware.log.isEmpty() ? "" : firmware.log.getFirst();
      String where =
          "seed " + seed + ", line " + line + ": " + keys.toString().replace("\u001b", "ESC");
      assertEquals(shown.strip(), submitted.replaceFirst("^submit ", "").strip(), where);
      assertTrue(thrown.isEmpty(), where);
    }
  }
}
