package io.mxsim.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.cli.FakeFirmware;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An answer of 50,000 lines is made as it is read, on a screen of ten rows. */
@Timeout(20)
class LongAnswerTest {
  private static final int ENOUGH = 4096 + 10 + 100;

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeFirmware firmware = new FakeFirmware(loop);
  private final WatchedLine line = new WatchedLine();
  private final ConsoleGetty getty = new ConsoleGetty(loop, line);

  @BeforeEach
  void powerOn() {
    firmware.screen = FakeFirmware.screen(10, null);
    getty.start(firmware);
    settle();
    type("root\r");
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

  private String type(String keys) {
    line.out.reset();
    line.reader.accept(keys.getBytes(StandardCharsets.UTF_8));
    settle();
    return line.out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onlySomeLinesBehindThePageAreMadeUntilTheyAreLookedAt() {
    assertTrue(type("pulled 50000\r").endsWith("line 9\r\n---(more)---"));
    assertTrue(firmware.printed <= ENOUGH, () -> firmware.printed + " lines");

    assertTrue(type(" ").endsWith("line 18\r\n---(more)---"));
    assertTrue(firmware.printed <= ENOUGH, () -> firmware.printed + " lines");
  }

  @Test
  void nothingIsMadeAfterTheOperatorQuits() {
    type("pulled 50000\r");

    assertTrue(type("q").endsWith("[abort]\r\n\r\nadmin@r1> "));
    assertTrue(firmware.printed <= ENOUGH, () -> firmware.printed + " lines");
    assertTrue(firmware.log.contains("interrupt"));
    assertTrue(type("show\r").contains("mx240"));
  }

  @Test
  void theBottomIsThatOfTheWholeAnswer() {
    type("pulled 50000\r");

    String bottom = type("G");
    assertTrue(bottom.startsWith("\r            \rline 49992\r\n"), bottom);
    assertEquals(50_000, firmware.printed);
  }

  @Test
  void aSearchFindsWhatWasNotMadeYet() {
    type("pulled 50000\r");

    String found = type("/line 40123\r");
    assertTrue(found.contains("line 40124\r\n"), found);
    assertFalse(found.contains("not found"));
  }

  @Test
  void theRestComesWithoutAStop() {
    type("pulled 50000\r");

    assertTrue(type("N").endsWith("line 50000\r\n\r\nadmin@r1> "));
  }

  @Test
  void theShareIsKnownOnceTheEndIsNear() {
    type("pulled 1000\r");

    assertTrue(type(" ").endsWith("line 18\r\n---(more 1%)---"));
  }
}
