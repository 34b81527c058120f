package io.mxsim.chassis;

import io.mxsim.chassis.catalog.Fru;
import io.mxsim.chassis.catalog.PortBankSpec;
import io.mxsim.chassis.noise.NoiseSource;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the hardware gives the firmware of an inserted part with a processor. */
public final class Board {
  private final Part part;
  private final EventLoop loop;
  private final NoiseSource noise;
  private final BackplanePort backplane;
  private final FabricPort fabric;
  private final List<PortBank> ports = new ArrayList<>();
  private final RoutingEngineHardware routingEngine;
  private int life;
  private boolean powered;

  Board(
      Part part,
      Surroundings surroundings,
      BackplanePort backplane,
      FabricPort fabric,
      MacAddress firstAddress,
      RoutingEngineHardware routingEngine) {
    this.part = part;
    this.loop = surroundings.loop();
    this.noise = surroundings.noise().apply(backplane.address());
    this.backplane = backplane;
    this.fabric = fabric;
    this.routingEngine = routingEngine;
    MacAddress next = firstAddress;
    for (PortBankSpec spec : part.fru().ports()) {
      ports.add(new PortBank(spec, next));
      next = next.plus(spec.count() * PortBank.ADDRESSES_PER_PORT);
    }
  }

  /** What the part's identification memory says. */
  public Fru fru() {
    return part.fru();
  }

  /** The part itself: its LEDs, its serial number, its faults. */
  public Part part() {
    return part;
  }

  public EventLoop loop() {
    return loop;
  }

  public NoiseSource noise() {
    return noise;
  }

  public BackplanePort backplane() {
    return backplane;
  }

  /** The data paths to the other boards. */
  public FabricPort fabric() {
    return fabric;
  }

  /** The ports, one bank for each PIC that has some. */
  public List<PortBank> ports() {
    return List.copyOf(ports);
  }

  /** What only a Routing Engine has. */
  public Optional<RoutingEngineHardware> routingEngine() {
    return Optional.ofNullable(routingEngine);
  }

  public boolean powered() {
    return powered;
  }

  /** Firmware work after {@code delay}, unless power is lost or the board is reset before. */
  public Timer after(Duration delay, String what, Runnable action) {
    int scheduledIn = life;
    return loop.after(
        delay,
        what,
        () -> {
          if (powered && life == scheduledIn) {
            action.run();
          }
        });
  }

  void power(boolean on) {
    powered = on;
    interrupt();
  }

  /** What was running is gone. */
  void interrupt() {
    life++;
    backplane.silence();
    fabric.silence();
    ports.forEach(PortBank::shut);
    Led.darken(part.leds());
    if (routingEngine != null) {
      routingEngine.interrupt();
    }
  }
}
