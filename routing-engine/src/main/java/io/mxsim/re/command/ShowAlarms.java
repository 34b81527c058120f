package io.mxsim.re.command;

import io.mxsim.re.alarmd.Alarm;
import io.mxsim.re.alarmd.Alarms;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.util.List;

/** {@code show chassis alarms} and {@code show system alarms}. */
public final class ShowAlarms implements OperationalCommand {
  private final String rpc;
  private final Alarm.Domain domain;
  private final Alarms alarms;
  private final SystemClock clock;

  private ShowAlarms(String rpc, Alarm.Domain domain, Alarms alarms, SystemClock clock) {
    this.rpc = rpc;
    this.domain = domain;
    this.alarms = alarms;
    this.clock = clock;
  }

  public static ShowAlarms chassis(Alarms alarms, SystemClock clock) {
    return new ShowAlarms("get-alarm-information", Alarm.Domain.CHASSIS, alarms, clock);
  }

  public static ShowAlarms system(Alarms alarms, SystemClock clock) {
    return new ShowAlarms("get-system-alarm-information", Alarm.Domain.SYSTEM, alarms, clock);
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    List<Alarm> inForce = alarms.inForce(domain);
    if (inForce.isEmpty()) {
      Element none = Element.of("alarm-summary").add(Element.of("no-active-alarms"));
      invocation.answer(Element.of("alarm-information").add(none), "No alarms currently active\n");
      return;
    }
    invocation.answer(element(inForce), text(inForce, clock));
  }

  /** The alarms as a table. */
  public static String text(List<Alarm> inForce, SystemClock clock) {
    // The box writes the plural of one, too.
    StringBuilder text = new StringBuilder().append(inForce.size());
    text.append(" alarms currently active\n");
    text.append("Alarm time               Class  Description\n");
    for (Alarm alarm : inForce) {
      text.append(
          new Columns()
              .at(0, DateText.iso(clock.at(alarm.since())))
              .at(25, alarm.condition().severity().word())
              .at(32, alarm.condition().reason())
              .end());
    }
    return text.toString();
  }

  private Element element(List<Alarm> inForce) {
    Element reply = Element.of("alarm-information");
    reply.add(Element.of("alarm-summary").leaf("active-alarm-count", inForce.size()));
    for (Alarm alarm : inForce) {
      reply.add(
          Element.of("alarm-detail")
              .add(Timed.date("alarm-time", clock.at(alarm.since())))
              .leaf("alarm-class", alarm.condition().severity().word())
              .leaf("alarm-description", alarm.condition().reason())
              .leaf("alarm-short-description", alarm.condition().reason())
              .leaf("alarm-type", domain == Alarm.Domain.CHASSIS ? "Chassis" : "Configuration"));
    }
    return reply;
  }
}
