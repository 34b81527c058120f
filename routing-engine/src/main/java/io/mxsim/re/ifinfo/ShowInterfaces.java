package io.mxsim.re.ifinfo;

import io.mxsim.macsec.control.ForwardingCommand.ClearCounters;
import io.mxsim.macsec.control.ForwardingReport.Counters;
import io.mxsim.macsec.control.PortPlace;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.InterfaceSettings;
import io.mxsim.re.dcd.Port;
import io.mxsim.re.forwarding.ForwardingPlane;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code show interfaces} in its forms, and {@code clear interfaces statistics}. */
public final class ShowInterfaces {
  private static final String SHOW = "get-interface-information";
  private static final String CLEAR = "clear-interfaces-statistics";

  private final Dcd dcd;
  private final ForwardingPlane plane;
  private final SystemClock clock;
  private final Map<String, Instant> cleared = new HashMap<>();

  private ShowInterfaces(Dcd dcd, ForwardingPlane plane, SystemClock clock) {
    this.dcd = dcd;
    this.plane = plane;
    this.clock = clock;
  }

  private record Command(String rpc, Consumer<Invocation> action)
      implements OperationalCommand {
    @Override
    public void run(Invocation invocation) {
      action.accept(invocation);
    }
  }

  /** Both commands. */
  public static List<OperationalCommand> all(Dcd dcd, ForwardingPlane plane, SystemClock clock) {
    ShowInterfaces commands = new ShowInterfaces(dcd, plane, clock);
    return List.of(new Command(SHOW, commands::show), new Command(CLEAR, commands::clear));
  }

  private void show(Invocation invocation) {
    if (invocation.argument("level").orElse("").equals("descriptions")) {
      descriptions(invocation);
    } else {
      plane.measure(counters -> show(invocation, counters));
    }
  }

  private void show(Invocation invocation, Counters counters) {
    Level level = invocation.argument("level").map(Level::of).orElse(Level.NORMAL);
    Optional<String> wanted = invocation.argument("interface-name");
    StringBuilder text = new StringBuilder();
    Element reply = Element.of("interface-information").attribute("junos:style", level.style());
    for (InterfaceView view : views(counters)) {
      Optional<InterfaceView> chosen = chosen(view, wanted);
      chosen.ifPresent(one -> {
        text.append(new InterfaceText(level).of(one));
        reply.add(InterfaceElement.of(one, level));
      });
    }
    if (text.isEmpty() && wanted.isPresent()) {
      invocation.answer("error: device " + wanted.get() + " not found\n");
    } else {
      invocation.answer(reply, text.toString());
    }
  }

  /** The interface, or its unit alone, when that is what is asked for. */
  private static Optional<InterfaceView> chosen(InterfaceView view, Optional<String> wanted) {
    if (wanted.isEmpty() || wanted.get().equals(view.name())) {
      return Optional.of(view);
    }
    List<InterfaceView.UnitView> units =
        view.units().stream().filter(unit -> unit.unit().name().equals(wanted.get())).toList();
    return units.isEmpty() ? Optional.empty() : Optional.of(view.only(units));
  }

  private List<InterfaceView> views(Counters counters) {
    List<InterfaceView> all = new ArrayList<>();
    for (Port port : dcd.ports().values()) {
      all.add(view(port.name(), Optional.of(port), port.linkUp(), counters));
    }
    all.add(view("fxp0", Optional.empty(), dcd.managementLink(), counters));
    all.add(view("lo0", Optional.empty(), true, counters));
    return all;
  }

  private InterfaceView view(
      String name, Optional<Port> port, boolean linkUp, Counters counters) {
    InterfaceSettings settings = dcd.settings(name);
    return new InterfaceView(
        name,
        dcd.deviceIndex(name),
        dcd.snmpIndex(name),
        settings,
        port,
        !settings.disabled() && port.map(Port::enabled).orElse(true),
        linkUp,
        InterfaceView.counters(port, counters),
        dcd.flapped(name).map(this::when).orElse("Never"),
        Optional.ofNullable(cleared.get(name)).map(this::when).orElse("Never"),
        InterfaceView.units(dcd, name, counters));
  }

  /** {@code 2019-08-29 09:09:19 UTC (29w6d 18:56 ago)}. */
  private String when(Instant instant) {
    Duration ago = Duration.between(instant, clock.virtual());
    return DateText.iso(clock.at(instant)) + " (" + DateText.age(ago) + " ago)";
  }

  private void descriptions(Invocation invocation) {
    StringBuilder text = new StringBuilder("Interface       Admin Link Description\n");
    Element reply =
        Element.of("interface-information").attribute("junos:style", "description");
    for (InterfaceView view : views(new Counters(Map.of(), Map.of()))) {
      String words = view.settings().description();
      if (!words.isEmpty()) {
        describe("physical", view.name(), view.adminUp(), view.linkUp(), words, text, reply);
      }
      for (InterfaceView.UnitView unit : view.units()) {
        String more = unit.unit().settings().description();
        if (!more.isEmpty()) {
          describe(
              "logical", unit.unit().name(), view.adminUp(), unit.unit().up(), more, text, reply);
        }
      }
    }
    boolean none = reply.children().isEmpty();
    invocation.answer(reply, none ? "" : text.toString());
  }

  private static void describe(
      String kind,
      String name,
      boolean adminUp,
      boolean linkUp,
      String words,
      StringBuilder text,
      Element reply) {
    String admin = adminUp ? "up" : "down";
    String link = linkUp ? "up" : "down";
    text.append("%-15s %-5s %-4s %s\n".formatted(name, admin, link, words));
    reply.add(
        Element.of(kind + "-interface")
            .leaf("name", name)
            .leaf("admin-status", admin)
            .leaf("oper-status", link)
            .leaf("description", words));
  }

  private void clear(Invocation invocation) {
    String name = invocation.argument("interface-name").orElse("all");
    Map<String, Port> ports = dcd.ports();
    if (!name.equals("all") && !ports.containsKey(name)) {
      invocation.answer("error: device " + name + " not found\n");
      return;
    }
    List<PortPlace> places =
        name.equals("all") ? List.of() : List.of(ports.get(name).place());
    plane.broadcast(new ClearCounters(places));
    for (String each : name.equals("all") ? ports.keySet() : List.of(name)) {
      cleared.put(each, clock.virtual());
    }
    invocation.answer("");
  }
}
