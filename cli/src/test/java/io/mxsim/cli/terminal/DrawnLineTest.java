package io.mxsim.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawnLineTest {
  private static final int COLUMNS = 20;

  private final Edge edge = new Edge(new EventLoop(java.time.Instant.EPOCH));

  @Test
  void whateverIsEditedTheScreenShowsTheLineAndItsCursor() {
    long seed = 42;
    Random random = new Random(seed);
    Vt screen = new Vt(COLUMNS);
    LineOut out = new LineOut(screen, true, edge);
    DrawnLine drawn = new DrawnLine(out, COLUMNS);
    StringBuilder line = new StringBuilder();

    for (int step = 0; step < 20_000; step++) {
      int at = random.nextInt(line.length() + 1);
      if (random.nextInt(3) > 0 && line.length() < 150) {
        line.insert(at, "word ".repeat(random.nextInt(8)));
      } else {
        line.delete(at, Math.min(line.length(), at + random.nextInt(40)));
      }
      int cursor = random.nextInt(line.length() + 1);
      drawn.draw("> " + line, 2 + cursor);
      out.flush();

      String where = "seed " + seed + ", step " + step;
      assertEquals(("> " + line).stripTrailing(), screen.text(), where);
      assertEquals(2 + cursor, screen.cursor(), where);
    }
  }

  @Test
  void aLineTypedFromLeftToRightNeedsNoEscapeSequence() {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    LineOut out = new LineOut(sent, true, edge);
    DrawnLine drawn = new DrawnLine(out, COLUMNS);
    String typed = "set system login message a-text-of-more-than-three-rows-of-twenty-columns";

    for (int i = 0; i <= typed.length(); i++) {
      drawn.draw(typed.substring(0, i), i);
    }
    out.flush();

    assertFalse(sent.toString().contains("\033"), sent::toString);
    assertEquals(typed, sent.toString());
  }

  @Test
  void aLineIsWholeOnAWiderTerminalThanIsKnown() {
    Vt screen = new Vt(2 * COLUMNS);
    LineOut out = new LineOut(screen, true, edge);
    DrawnLine drawn = new DrawnLine(out, COLUMNS);
    String typed = "set system login message a-text-of-more-than-three-rows-of-twenty-columns";

    for (int i = 0; i <= typed.length(); i++) {
      drawn.draw(typed.substring(0, i), i);
    }
    out.flush();

    assertEquals(typed, screen.text());
  }

  @Test
  void aScreenOfUnlimitedWidthSeesThePlainText() {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    LineOut out = new LineOut(sent, true, edge);
    DrawnLine drawn = new DrawnLine(out, 0);
    String typed = "x".repeat(3000);

    drawn.draw(typed, typed.length());
    out.flush();

    assertEquals(typed, sent.toString());
  }

  @Test
  void controlCharactersOfAPasteAreNotSentToTheTerminal() {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    LineOut out = new LineOut(sent, true, edge);

    new DrawnLine(out, 80).draw("a\033[2Jb", 6);
    out.flush();

    assertTrue(sent.toString().startsWith("a?[2Jb"), sent::toString);
  }

  @Test
  void aCharacterFarToTheRightStandsOnARowOfItsOwn() {
    LineOut out = new LineOut(new ByteArrayOutputStream(), true, edge);

    assertEquals(3, new DrawnLine(out, COLUMNS).column(2 * COLUMNS + 3));
    assertEquals(COLUMNS + 3, new DrawnLine(out, 0).column(COLUMNS + 3));
  }
}
