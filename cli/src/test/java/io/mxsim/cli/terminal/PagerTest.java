package io.mxsim.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pager on a screen of six rows: five lines a page. */
class PagerTest {
  private static final String ERASED = "\r            \r";

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final LineOut out =
      new LineOut(sent, false, new Edge(new EventLoop(java.time.Instant.EPOCH)));
  private final Pager pager = new Pager(out, 6, 80);

  private String screen() {
    out.flush();
    String text = sent.toString();
    sent.reset();
    return text;
  }

  private static String lines(int from, int to) {
    StringBuilder all = new StringBuilder();
    for (int i = from; i <= to; i++) {
      all.append(i % 2 == 0 ? "even " : "odd ").append(i).append('\n');
    }
    return all.toString();
  }

  /** Twenty lines, of which five are on the screen. */
  private void firstPage() {
    pager.print(lines(1, 20));
    assertEquals(lines(1, 5) + "---(more)---", screen());
  }

  @Test
  void aPageGoesOnWithSpaceALineWithReturnAndHalfAPageWithD() {
    firstPage();

    pager.key(' ');
    assertEquals(ERASED + lines(6, 10) + "---(more)---", screen());
    pager.key('\r');
    assertEquals(ERASED + lines(11, 11) + "---(more)---", screen());
    pager.key('d');
    assertEquals(ERASED + lines(12, 13) + "---(more)---", screen());
  }

  @Test
  void theWayBackIsAPageHalfAPageALineOrTheTop() {
    firstPage();
    pager.key(' ');
    pager.key(' ');
    screen();

    pager.key('b');
    assertEquals(ERASED + lines(6, 10) + "---(more)---", screen());
    pager.key('j');
    assertEquals(ERASED + lines(5, 9) + "---(more)---", screen());
    pager.key('g');
    assertEquals(ERASED + lines(1, 5) + "---(more)---", screen());
  }

  @Test
  void onlyLinesWithTheTextAreShownUntilTheFilterIsCleared() {
    firstPage();

    pager.text('m', "EVEN");
    assertEquals(ERASED + "even 2\neven 4\neven 6\neven 8\neven 10\n---(more)---", screen());
    pager.key('c');
    assertTrue(screen().contains("odd 7"));
  }

  @Test
  void linesWithTheTextAreHidden() {
    firstPage();

    pager.text('e', "even");
    assertEquals(ERASED + "odd 1\nodd 3\nodd 5\nodd 7\nodd 9\n---(more)---", screen());
  }

  @Test
  void aBrokenExpressionIsSaidAndTheKeyIsStillDue() {
    firstPage();

    pager.text('m', "[");
    assertTrue(screen().contains("error: regular expression syntax error: '['\n---(more)---"));
    assertTrue(pager.stopped());
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anExpressionThatWouldNeverEndMatchesNothing() {
    firstPage();
    pager.print("x".repeat(2_000) + "\n");

    pager.text('m', "(x+x+)+y");

    assertEquals(ERASED, screen());
  }

  @Test
  void aSearchGoesForwardBackwardAndAgain() {
    firstPage();

    pager.text('/', "12");
    assertEquals(ERASED + lines(12, 16) + "---(more)---", screen());
    pager.text('?', "odd 3");
    assertEquals(ERASED + lines(3, 7) + "---(more)---", screen());
    pager.text('/', "nothing");
    assertEquals(ERASED + "Pattern not found\n---(more)---", screen());
  }

  @Test
  void afterTheEndTheShareShownIsKnown() {
    firstPage();
    pager.complete();

    pager.key(' ');
    assertEquals(ERASED + lines(6, 10) + "---(more 50%)---", screen());
  }

  @Test
  void aHeldScreenWaitsAtTheEndForAKey() {
    firstPage();
    pager.key('H');
    pager.key('G');
    screen();

    pager.end();
    assertTrue(pager.stopped());
    pager.key('g');
    assertTrue(screen().contains(lines(1, 5)));
    pager.key('q');
    assertFalse(pager.stopped());
  }

  @Test
  void withoutHoldTheEndIsTheEnd() {
    pager.print(lines(1, 3));

    pager.end();

    assertFalse(pager.stopped());
  }

  @Test
  void whatWasPrintedCanBeSaved() {
    firstPage();

    assertEquals(lines(1, 20), pager.text());
  }
}
