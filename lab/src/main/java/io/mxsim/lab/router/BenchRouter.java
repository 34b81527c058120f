package io.mxsim.lab.router;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Part;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.HardwareRefusal;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.wire.Jack;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.macsec.MacsecCards;
import io.mxsim.re.software.Release;
import io.mxsim.selftest.FaultPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A chassis on the bench, with its firmware, its consoles and its SSH servers. */
final class BenchRouter implements SimulatedRouter {
  private final Conductor conductor;
  private final boolean alone;
  private final Chassis chassis;
  private final StateFolder media;
  private final Map<Integer, RoutingEngineSeat> seats;
  private final StatusView view;
  private final PortJacks ports;
  private boolean closed;

  /**
   * A router, mains off.
   *
   * @param alone whether the clock is its own and ends with it
   */
  BenchRouter(
      Conductor conductor,
      boolean alone,
      Chassis chassis,
      StateFolder media,
      Map<Integer, RoutingEngineSeat> seats,
      MacsecCards macsec) {
    this.conductor = conductor;
    this.alone = alone;
    this.chassis = chassis;
    this.media = media;
    this.seats = seats;
    this.view = new StatusView(chassis, seats, macsec);
    this.ports = new PortJacks(chassis);
    conductor.watch(() -> seats.values().forEach(seat -> seat.console().awaitIdle()));
  }

  @Override
  public RouterStatus status() {
    return conductor.call(() -> view.of(conductor.loop().now(), broken()), view.gone());
  }

  @Override
  public ConsoleLine console(String routingEngine) throws RouterRefused {
    return seat(routingEngine).console();
  }

  @Override
  public void power(boolean on) {
    conductor.tell(() -> chassis.power(on));
    conductor.settle();
  }

  @Override
  public void press(String part, String button) throws RouterRefused {
    Button pressed =
        switch (button.toLowerCase(Locale.ROOT)) {
          case "reset" -> Button.RESET;
          case "online", "offline", "online/offline" -> Button.ONLINE_OFFLINE;
          default -> throw refused("There is no button '" + button + "': use reset or offline.");
        };
    SlotId slot = SlotNames.parse(part);
    hardware(() -> chassis.press(slot, pressed));
  }

  @Override
  public void insert(String slot, String part) throws RouterRefused {
    SlotId id = SlotNames.parse(slot);
    hardware(() -> chassis.insert(id, chassis.catalogue().fru(part)));
  }

  @Override
  public void remove(String slot) throws RouterRefused {
    SlotId id = SlotNames.parse(slot);
    hardware(() -> chassis.remove(id));
  }

  @Override
  public Jack jack(String interfaceName) throws RouterRefused {
    return ports.jack(interfaceName);
  }

  @Override
  public void plugUsb(String routingEngine) throws RouterRefused {
    Tampering tampering = tampering(routingEngine);
    hardware(() -> tampering.plugUsb());
  }

  @Override
  public void plugUsb(String routingEngine, byte[] image) throws RouterRefused {
    Tampering tampering = tampering(routingEngine);
    hardware(() -> tampering.plugUsb(image));
  }

  @Override
  public void copyIn(String routingEngine, String path, byte[] file) throws RouterRefused {
    Tampering tampering = tampering(routingEngine);
    hardware(() -> tampering.copyIn(path, file));
  }

  @Override
  public void pullUsb(String routingEngine) throws RouterRefused {
    Tampering tampering = tampering(routingEngine);
    hardware(() -> tampering.pullUsb());
  }

  @Override
  public void corrupt(String routingEngine, String path) throws RouterRefused {
    Tampering tampering = tampering(routingEngine);
    hardware(() -> tampering.corrupt(path));
  }

  private Tampering tampering(String routingEngine) throws RouterRefused {
    return new Tampering(seat(routingEngine).firmware());
  }

  private RoutingEngineSeat seat(String routingEngine) throws RouterRefused {
    RoutingEngineSeat seat = seats.get(SlotNames.parse(routingEngine).number());
    if (seat == null) {
      throw refused("There is no Routing Engine '" + routingEngine + "' in this chassis.");
    }
    return seat;
  }

  @Override
  public void fault(FaultName fault, boolean broken) throws RouterRefused {
    String name = fault.module() + "/" + fault.test();
    if (FaultPlan.named(release(), name).isEmpty()) {
      throw refused(
          "There is no known-answer test '" + name + "'; 'mxsim fault' lists those there are.");
    }
    List<SlotId> slots = slots(fault);
    if (slots.isEmpty()) {
      throw refused("No part of this chassis has the module of '" + fault + "'.");
    }
    hardware(() -> {
      for (SlotId slot : slots) {
        if (broken) {
          chassis.breakPart(slot, name);
        } else {
          chassis.repair(slot, name);
        }
      }
    });
  }

  @Override
  public List<FaultName> faults() throws RouterRefused {
    return FaultName.all(release());
  }

  /** Of the image that has booted; before that, what the documents give the chassis. */
  private ReleaseProfile release() throws RouterRefused {
    ReleaseProfile factory = Workbench.release(chassis.model().model());
    return conductor.call(() -> view.booted().map(Release::profile).orElse(factory), factory);
  }

  @Override
  public Instant now() {
    return conductor.call(conductor.loop()::now, Instant.EPOCH);
  }

  @Override
  public void runFor(Duration time) {
    conductor.runFor(time);
  }

  @Override
  public void attend(BooleanSupplier done) {
    conductor.attend(done);
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    conductor.awaitEnd();
  }

  @Override
  public boolean stoppedByBug() {
    return conductor.stoppedByBug();
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    // The mains are not switched off: the media are left as a power cut leaves them.
    seats.values().forEach(RoutingEngineSeat::stop);
    if (alone) {
      conductor.close();
    }
    media.close();
  }

  private void hardware(Runnable change) throws RouterRefused {
    try {
      conductor.tell(() -> {
        change.run();
        ports.follow();
      });
    } catch (HardwareRefusal e) {
      throw refused(SlotNames.sentence(e.getMessage()));
    }
    conductor.settle();
  }

  private List<SlotId> slots(FaultName fault) throws RouterRefused {
    if (fault.card().isPresent()) {
      return List.of(SlotNames.parse(fault.card().get()));
    }
    boolean card = fault.module().equals(ModuleName.BCM82391.label());
    List<SlotId> slots = new ArrayList<>();
    for (Slot slot : chassis.slots()) {
      boolean engine = slot.id().kind() == SlotKind.ROUTING_ENGINE;
      if (slot.part().filter(part -> card ? part.fru().macsec() : engine).isPresent()) {
        slots.add(slot.id());
      }
    }
    return slots;
  }

  private List<FaultName> broken() {
    List<FaultName> faults = new ArrayList<>();
    for (Slot slot : chassis.slots()) {
      for (String fault : slot.part().map(Part::faults).orElse(List.of())) {
        int slash = fault.indexOf('/');
        if (slash > 0) {
          faults.add(
              new FaultName(
                  Optional.of(SlotNames.of(slot.id())),
                  fault.substring(0, slash),
                  fault.substring(slash + 1)));
        }
      }
    }
    return faults;
  }

  private static RouterRefused refused(String sentence) {
    return new RouterRefused(RouterRefused.Reason.REQUEST, sentence);
  }
}
