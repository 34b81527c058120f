package io.mxsim.re.system;

import io.mxsim.re.alarmd.Alarm.Severity;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.StatementHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code chassis alarm management-ethernet}: what a management port without a link raises. */
final class ManagementAlarmHandler implements StatementHandler {
  private final Consumer<Optional<Severity>> alarmd;

  /**
   * @param alarmd is told how bad it is, empty for no alarm
   */
  ManagementAlarmHandler(Consumer<Optional<Severity>> alarmd) {
    this.alarmd = alarmd;
  }

  @Override
  public List<String> path() {
    return List.of("chassis", "alarm", "management-ethernet");
  }

  @Override
  public void verify(Change change, Findings findings) {
    // Every color is possible.
  }

  @Override
  public void apply(Change change, CommitProgress progress) {
    String color =
        change.after().text("chassis", "alarm", "management-ethernet", "link-down").orElse("red");
    alarmd.accept(
        switch (color) {
          case "yellow" -> Optional.of(Severity.MINOR);
          case "ignore" -> Optional.empty();
          default -> Optional.of(Severity.MAJOR);
        });
  }
}
