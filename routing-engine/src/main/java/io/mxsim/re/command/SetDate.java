package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.function.Consumer;

/** {@code set date YYYYMMDDHHMM.ss} (G-MS9): sets the clock of the system and of the hardware. */
public final class SetDate implements OperationalCommand {
  private final SystemClock clock;
  private final Consumer<ZonedDateTime> setter;

  /**
   * The command.
   *
   * @param setter sets the clock, and tells everybody whose timers follow the date
   */
  public SetDate(SystemClock clock, Consumer<ZonedDateTime> setter) {
    this.clock = clock;
    this.setter = setter;
  }

  @Override
  public String rpc() {
    return "set-date";
  }

  @Override
  public void run(Invocation invocation) {
    String text = invocation.argument("time").orElse("");
    ZonedDateTime date = parse(text);
    if (date == null) {
      invocation.answer("error: illegal time format: " + text + ": use YYYYMMDDHHMM.ss\n");
      return;
    }
    setter.accept(date);
    invocation.answer(DateText.date(clock.now()) + "\n");
  }

  private ZonedDateTime parse(String text) {
    int dot = text.indexOf('.');
    String digits = dot < 0 ? text + "00" : text.substring(0, dot) + text.substring(dot + 1);
    if (digits.length() != 14 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    try {
      return ZonedDateTime.of(
          number(digits, 0, 4),
          number(digits, 4, 6),
          number(digits, 6, 8),
          number(digits, 8, 10),
          number(digits, 10, 12),
          number(digits, 12, 14),
          0,
          clock.zone());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }
}
