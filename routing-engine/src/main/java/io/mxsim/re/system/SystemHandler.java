package io.mxsim.re.system;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.os.SystemClock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** {@code system host-name} and {@code system time-zone}. */
public final class SystemHandler implements StatementHandler {
  private final SystemClock clock;
  private final Runnable dateChanged;
  private String hostName = "";

  /**
   * The handler.
   *
   * @param dateChanged tells everybody whose timers follow the local time
   */
  public SystemHandler(SystemClock clock, Runnable dateChanged) {
    this.clock = clock;
    this.dateChanged = dateChanged;
  }

  /** The host's name; empty when it has none. */
  public String hostName() {
    return hostName;
  }

  @Override
  public List<String> path() {
    return List.of("system");
  }

  @Override
  public void verify(Change change, Findings findings) {
    change
        .after()
        .text("system", "time-zone")
        .filter(zone -> !exists(zone))
        .ifPresent(zone ->
            findings.error(
                List.of("system"),
                "time-zone " + zone,
                "unknown time zone; use CONTINENT/CITY or UTC"));
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    ConfigNode config = change.after();
    hostName = config.text("system", "host-name").orElse("");
    clock.zone(config.text("system", "time-zone").orElse("UTC"));
    dateChanged.run();
  }

  private static boolean exists(String zone) {
    try {
      return ZoneId.of(zone) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
