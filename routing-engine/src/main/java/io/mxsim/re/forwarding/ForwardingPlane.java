package io.mxsim.re.forwarding;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomains;
import io.mxsim.macsec.control.ForwardingCommand.Interfaces;
import io.mxsim.macsec.control.ForwardingCommand.Routes;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.ForwardingReport.Counters;
import io.mxsim.re.chassisd.CardListener;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** All packet forwarding engines of the chassis. */
public final class ForwardingPlane implements CardListener {
  /** When every answer to a question has come back over the backplane. */
  private static final Duration ROUND_TRIP = Duration.ofMillis(1);

  private final Board board;
  private final Chassisd chassisd;
  private final BooleanSupplier master;
  private final List<BiConsumer<SlotId, ForwardingReport>> listeners = new ArrayList<>();
  private Runnable portsChanged = () -> {};
  private Interfaces interfaces = new Interfaces(List.of());
  private Routes routes = new Routes(List.of());
  private BridgeDomains domains = new BridgeDomains(List.of());
  private boolean spoke = true;
  private CounterSums sums = new CounterSums();

  /**
   * A plane without tables.
   *
   * @param master whether this Routing Engine runs the chassis
   */
  public ForwardingPlane(Board board, Chassisd chassisd, BooleanSupplier master) {
    this.board = board;
    this.chassisd = chassisd;
    this.master = master;
    chassisd.listen(this);
  }

  /** Adds somebody who hears what the engines report. */
  public void listen(BiConsumer<SlotId, ForwardingReport> listener) {
    listeners.add(listener);
  }

  /** Who is told that ports have come, gone, or changed their state. */
  public void onPorts(Runnable listener) {
    portsChanged = listener;
  }

  @Override
  public void reported(SlotId from, ForwardingReport report) {
    if (!master.getAsBoolean()) {
      return;
    }
    if (report instanceof Counters counters) {
      sums.add(from, counters);
    }
    listeners.forEach(listener -> listener.accept(from, report));
  }

  @Override
  public void present(SlotId slot) {
    boolean now = master.getAsBoolean();
    if (now && !spoke) {
      mpcs().forEach(mpc -> tell(mpc, List.of(interfaces, routes, domains)));
    }
    spoke = now;
    portsChanged.run();
  }

  @Override
  public void reported(SlotId from, CardReport report) {
    switch (report) {
      case CardReport.Announce ignored -> {
        if (from.kind() == SlotKind.FPC) {
          tell(from, List.of(interfaces, routes, domains));
        }
      }
      case CardReport.Booting ignored -> portsChanged.run();
      case CardReport.StatusReport ignored -> portsChanged.run();
      case CardReport.PortsReport ignored -> portsChanged.run();
      case CardReport.PortEvents ignored -> portsChanged.run();
      case CardReport.SelfTestResult ignored -> {}
      case CardReport.Refused ignored -> {}
      case CardReport.AccessRefused ignored -> {}
    }
  }

  /** Replaces the tables of logical interfaces and bridge domains. */
  public void tables(Interfaces newInterfaces, BridgeDomains newDomains) {
    if (!interfaces.equals(newInterfaces)) {
      interfaces = newInterfaces;
      broadcast(interfaces);
    }
    if (!domains.equals(newDomains)) {
      domains = newDomains;
      broadcast(domains);
    }
  }

  /** Replaces the routes. */
  public void routes(Routes newRoutes) {
    if (!routes.equals(newRoutes)) {
      routes = newRoutes;
      broadcast(routes);
    }
  }

  /** Tells every engine. */
  public void broadcast(ForwardingCommand command) {
    for (SlotId mpc : mpcs()) {
      tell(mpc, List.of(command));
    }
  }

  /** Tells every engine but one. */
  public void broadcast(ForwardingCommand command, SlotId but) {
    for (SlotId mpc : mpcs()) {
      if (!mpc.equals(but)) {
        tell(mpc, List.of(command));
      }
    }
  }

  /** Lets one engine send something; returns whether there is one in service. */
  public boolean send(ForwardingCommand command) {
    for (SlotId mpc : mpcs()) {
      if (chassisd.card(mpc).flatMap(CardRecord::state).equals(Optional.of(CardState.ONLINE))) {
        tell(mpc, List.of(command));
        return true;
      }
    }
    return false;
  }

  /** Commands a card about its ports. */
  public void port(SlotId card, CardCommand.PortCommand command) {
    if (master.getAsBoolean()) {
      board.backplane().send(card, command);
    }
  }

  /** Asks every engine for its counters; {@code done} gets their sums. */
  public void measure(Consumer<Counters> done) {
    sums = new CounterSums();
    broadcast(new ForwardingCommand.CountersRequest());
    board.after(ROUND_TRIP, "counters", () -> done.accept(sums.total()));
  }

  private List<SlotId> mpcs() {
    List<SlotId> mpcs = new ArrayList<>();
    for (Slot slot : chassisd.chassis().slots(SlotKind.FPC)) {
      if (slot.powered()
          && chassisd.card(slot.id()).filter(card -> !card.model().startsWith("MS-")).isPresent()) {
        mpcs.add(slot.id());
      }
    }
    return mpcs;
  }

  private void tell(SlotId mpc, List<ForwardingCommand> commands) {
    if (master.getAsBoolean()) {
      commands.forEach(command -> board.backplane().send(mpc, command));
    }
  }
}
