package io.mxsim.re.alarmd;

import io.mxsim.chassis.Board;
import io.mxsim.re.alarmd.Alarm.Condition;
import io.mxsim.re.alarmd.Alarm.Domain;
import io.mxsim.re.alarmd.Alarm.Severity;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.fips.FipsState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Raises and clears the alarms, and keeps since when each is in force. */
public final class Alarms {
  private final Board board;
  private final Chassisd chassisd;
  private final FipsState fips;
  private final BooleanSupplier rescueSet;
  private final Consumer<String> log;
  private final Map<Condition, Alarm> inForce = new LinkedHashMap<>();
  private Runnable reviewed = () -> {};
  private Optional<Severity> managementLink = Optional.of(Severity.MAJOR);
  private boolean pending;
  private boolean stopped;

  /**
   * A daemon that has raised nothing: it looks when it is told that something has changed.
   *
   * @param board of the Routing Engine it runs on, whose management port it watches
   * @param rescueSet whether there is a rescue configuration
   * @param log takes what alarmd writes to the system log, without its name
   */
  public Alarms(
      Board board,
      Chassisd chassisd,
      FipsState fips,
      BooleanSupplier rescueSet,
      Consumer<String> log) {
    this.board = board;
    this.chassisd = chassisd;
    this.fips = fips;
    this.rescueSet = rescueSet;
    this.log = log;
  }

  /** Who is told after each review, whether or not an alarm has changed; there is one listener. */
  public void onReview(Runnable listener) {
    reviewed = listener;
  }

  /** How bad it is when the management port has no link; empty for no alarm at all. */
  public void managementLink(Optional<Severity> severity) {
    managementLink = severity;
    changed();
  }

  /** The system goes down: what an alarm could come from is no longer looked at. */
  public void stop() {
    stopped = true;
  }

  /** Something an alarm can come from may have changed: looks once for all of this instant. */
  public void changed() {
    if (!pending && !stopped) {
      pending = true;
      board.after(Duration.ZERO, "alarms", this::review);
    }
  }

  private void review() {
    pending = false;
    if (stopped) {
      return;
    }
    List<Condition> now = conditions();
    for (Condition old : List.copyOf(inForce.keySet())) {
      if (!now.contains(old)) {
        inForce.remove(old);
        log.accept("Alarm cleared: " + text(old));
      }
    }
    for (Condition condition : now) {
      if (!inForce.containsKey(condition)) {
        inForce.put(condition, new Alarm(condition, board.loop().now()));
        log.accept("Alarm set: " + text(condition));
      }
    }
    reviewed.run();
  }

  /** The alarms in force, oldest first. */
  public List<Alarm> inForce(Domain domain) {
    List<Alarm> alarms = new ArrayList<>();
    for (Alarm alarm : inForce.values()) {
      if (alarm.condition().domain() == domain) {
        alarms.add(alarm);
      }
    }
    return alarms;
  }

  /** Whether any alarm of that severity is in force, of the chassis or of the system. */
  public boolean any(Severity severity) {
    for (Condition condition : inForce.keySet()) {
      if (condition.severity() == severity) {
        return true;
      }
    }
    return false;
  }

  private List<Condition> conditions() {
    List<Condition> conditions = ChassisConditions.of(chassisd, fips.mode());
    if (!board.routingEngine().orElseThrow().managementPort().linkUp()) {
      int slot = board.backplane().address().number();
      String reason = "Host " + slot + " fxp0 : Ethernet Link Down";
      managementLink.ifPresent(
          severity -> conditions.add(new Condition(Domain.CHASSIS, severity, "Host", reason)));
    }
    if (!rescueSet.getAsBoolean()) {
      String reason = "Rescue configuration is not set";
      conditions.add(new Condition(Domain.SYSTEM, Severity.MINOR, "Rescue", reason));
    }
    return conditions;
  }

  private static String text(Condition condition) {
    return condition.object()
        + " color="
        + condition.severity().color()
        + ", class="
        + condition.domain()
        + ", reason="
        + condition.reason();
  }
}
