package io.mxsim.re.dot1xd;

import java.time.Duration;

/** Parts of the lines that the commands print. */
final class Cells {
  private Cells() {}

  /** {@code text} behind so many blanks, in a cell of {@code width}, one blank at least after it. */
  static String left(int blanks, int width, String text) {
    String cell = " ".repeat(blanks) + text;
    return cell + " ".repeat(Math.max(1, blanks + width - cell.length()));
  }

  /** {@code hh:mm:ss} or {@code 2d 06:30:56}. */
  static String age(Duration age) {
    String days = age.toDays() > 0 ? age.toDays() + "d " : "";
    return days
        + two(age.toHoursPart())
        + ":"
        + two(age.toMinutesPart())
        + ":"
        + two(age.toSecondsPart());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
