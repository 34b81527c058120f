package io.mxsim.re.alarmd;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Led;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.card.CardState;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import java.util.function.IntSupplier;

/** Drives the lamps of the craft interface (P-HW5): the master Routing Engine does. */
public final class CraftPanel {
  private final Chassisd chassisd;
  private final Alarms alarms;
  private final IntSupplier master;

  /**
   * The panel of a chassis.
   *
   * @param master slot of the master Routing Engine
   */
  public CraftPanel(Chassisd chassisd, Alarms alarms, IntSupplier master) {
    this.chassisd = chassisd;
    this.alarms = alarms;
    this.master = master;
  }

  /** Sets every lamp by what it stands for. */
  public void refresh() {
    Chassis chassis = chassisd.chassis();
    light("MAJOR ALARM", alarms.any(Alarm.Severity.MAJOR) ? LedState.RED : LedState.DARK);
    light("MINOR ALARM", alarms.any(Alarm.Severity.MINOR) ? LedState.YELLOW : LedState.DARK);
    for (Slot slot : chassis.slots()) {
      int number = slot.id().number();
      switch (slot.id().kind()) {
        case ROUTING_ENGINE -> routingEngine(slot);
        case FPC -> light("FPC " + number, card(slot));
        case FAN_TRAY -> light("FAN TRAY " + number, part(slot));
        case CONTROL_BOARD, FABRIC_BOARD, POWER_ENTRY_MODULE, POWER_SUPPLY_MODULE ->
            light(slot.id().toString(), part(slot));
        case MIC -> {}
      }
    }
  }

  private void routingEngine(Slot slot) {
    int number = slot.id().number();
    String name = "RE" + number + " ";
    boolean there = slot.part().isPresent();
    boolean on = slot.powered();
    light(name + "ONLINE", on ? LedState.GREEN : LedState.DARK);
    light(name + "OFFLINE", there && !on ? LedState.RED : LedState.DARK);
    boolean isMaster = on && master.getAsInt() == number;
    light(name + "MASTER", isMaster ? LedState.GREEN : LedState.DARK);
    if (chassisd.chassis().model().mx2000()) {
      // There the control board is one unit with the Routing Engine.
      light("CB " + number, part(slot));
    }
  }

  private LedState card(Slot slot) {
    if (!slot.powered()) {
      return part(slot);
    }
    CardState state = chassisd.card(slot.id()).flatMap(CardRecord::state).orElse(CardState.PRESENT);
    return switch (state) {
      case PRESENT, TESTING, READY -> LedState.GREEN_BLINKING;
      case ONLINE -> LedState.GREEN;
      case OFFLINE -> LedState.DARK;
      case ERROR -> LedState.RED;
    };
  }

  private static LedState part(Slot slot) {
    if (slot.part().isEmpty()) {
      return LedState.DARK;
    }
    if (slot.part().get().dead()) {
      return LedState.RED;
    }
    return slot.powered() ? LedState.GREEN : LedState.DARK;
  }

  private void light(String name, LedState state) {
    for (Led led : chassisd.chassis().leds()) {
      if (led.name().equals(name)) {
        led.show(state);
        return;
      }
    }
  }
}
