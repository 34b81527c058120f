package io.mxsim.lab.router;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.lab.router.RouterStatus.Card;
import io.mxsim.lab.router.RouterStatus.CardState;
import io.mxsim.lab.router.RouterStatus.LiveCsp;
import io.mxsim.lab.router.RouterStatus.RoutingEngine;
import io.mxsim.lab.router.RouterStatus.RoutingEngineState;
import io.mxsim.macsec.MacsecCards;
import io.mxsim.re.RoutingEngineFirmware;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.software.Release;
import io.mxsim.re.system.Daemons;
import io.mxsim.re.system.FipsText;
import io.mxsim.re.system.RunningSystem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be seen of the router, read from hardware and firmware at the moment of asking. */
final class StatusView {
  private final Chassis chassis;
  private final Map<Integer, RoutingEngineSeat> seats;
  private final MacsecCards macsec;

  StatusView(Chassis chassis, Map<Integer, RoutingEngineSeat> seats, MacsecCards macsec) {
    this.macsec = macsec;
    this.chassis = chassis;
    this.seats = seats;
  }

  /** The answer of a simulation that has ended. */
  RouterStatus gone() {
    return new RouterStatus(
        model(),
        "",
        false,
        Instant.EPOCH,
        Optional.empty(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        List.of());
  }

  RouterStatus of(Instant now, List<FaultName> faults) {
    Optional<RunningSystem> system = system();
    Optional<Daemons> daemons = system.flatMap(RunningSystem::daemons);
    OptionalInt ssh = OptionalInt.empty();
    List<RoutingEngine> engines = new ArrayList<>();
    for (Map.Entry<Integer, RoutingEngineSeat> entry : seats.entrySet()) {
      engines.add(engine(entry.getKey(), entry.getValue().firmware()));
      ssh = ssh.isPresent() ? ssh : entry.getValue().sshPort();
    }
    return new RouterStatus(
        model(),
        system.map(running -> running.release().version()).orElse(""),
        chassis.powered(),
        now,
        daemons
            .filter(
                d -> state(seats.values().iterator().next().firmware()) == RoutingEngineState.LOGIN)
            .map(d -> FipsText.of(d.fips().mode())),
        engines,
        cards(daemons),
        ssh,
        faults);
  }

  /** What runs, if anything does. */
  Optional<Release> booted() {
    return system().map(RunningSystem::release);
  }

  private String model() {
    return chassis.model().model().toLowerCase(Locale.ROOT);
  }

  private Optional<RunningSystem> system() {
    for (RoutingEngineSeat seat : seats.values()) {
      Optional<RunningSystem> system = seat.firmware().system();
      if (system.isPresent()) {
        return system;
      }
    }
    return Optional.empty();
  }

  private RoutingEngine engine(int number, RoutingEngineFirmware firmware) {
    Optional<Daemons> daemons = firmware.system().flatMap(RunningSystem::daemons);
    return new RoutingEngine(
        "re" + number,
        firmware.board().fru().model(),
        state(firmware),
        daemons.map(Daemons::master).orElse(number == 0),
        daemons.map(Daemons::hostName).orElse(""),
        firmware.system().map(running -> csps(running.csps())).orElse(List.of()));
  }

  private static List<LiveCsp> csps(CspMonitor monitor) {
    return monitor.register().live().stream()
        .map(live ->
            new LiveCsp(live.csp().label(), live.owner(), live.store().label(), live.count()))
        .toList();
  }

  private static RoutingEngineState state(RoutingEngineFirmware firmware) {
    if (!firmware.failure().isEmpty()) {
      return RoutingEngineState.ERROR;
    }
    return switch (firmware.phase()) {
      case OFF, HALTED -> RoutingEngineState.OFF;
      case LOADER, PROMPT, BOOTING, SHUTDOWN -> RoutingEngineState.BOOTING;
      case RUNNING -> RoutingEngineState.LOGIN;
      case PANIC -> RoutingEngineState.ERROR;
    };
  }

  private List<Card> cards(Optional<Daemons> daemons) {
    List<Card> cards = new ArrayList<>();
    for (SlotKind kind : List.of(SlotKind.FPC, SlotKind.MIC)) {
      for (Slot slot : chassis.slots(kind)) {
        slot.part()
            .ifPresent(part ->
                cards.add(
                    new Card(
                        SlotNames.of(slot.id()),
                        part.fru().model(),
                        state(slot, daemons),
                        macsec.csps(slot.id()).map(StatusView::csps).orElse(List.of()))));
      }
    }
    return cards;
  }

  private static CardState state(Slot slot, Optional<Daemons> daemons) {
    if (!slot.powered()) {
      return CardState.OFFLINE;
    }
    Optional<io.mxsim.chassis.card.CardState> told =
        daemons.flatMap(d -> d.chassisd().card(slot.id())).flatMap(CardRecord::state);
    if (told.isEmpty()) {
      return CardState.STARTING;
    }
    return switch (told.get()) {
      case PRESENT, TESTING, READY -> CardState.STARTING;
      case ONLINE -> CardState.ONLINE;
      case OFFLINE -> CardState.OFFLINE;
      case ERROR -> CardState.FAULTY;
    };
  }
}
