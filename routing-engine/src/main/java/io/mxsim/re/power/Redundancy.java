package io.mxsim.re.power;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import java.util.Optional;

/** One or two Routing Engines in the chassis: RE 0 is the master while it has power. */
public final class Redundancy {
  private final Board board;
  private final Chassis chassis;

  public Redundancy(Board board) {
    this.board = board;
    this.chassis = board.routingEngine().orElseThrow().chassis();
  }

  /** The number of this Routing Engine's slot. */
  public int number() {
    return board.backplane().address().number();
  }

  /** The other Routing Engine's slot, when there is one with power. */
  public Optional<SlotId> other() {
    for (Slot slot : chassis.slots(SlotKind.ROUTING_ENGINE)) {
      if (slot.id().number() != number() && slot.powered()) {
        return Optional.of(slot.id());
      }
    }
    return Optional.empty();
  }

  /** The slot of the other Routing Engine, with or without power; empty if none is inserted. */
  public Optional<SlotId> inserted() {
    for (Slot slot : chassis.slots(SlotKind.ROUTING_ENGINE)) {
      if (slot.id().number() != number() && slot.part().isPresent()) {
        return Optional.of(slot.id());
      }
    }
    return Optional.empty();
  }

  /** Whether this one runs the chassis. */
  public boolean master() {
    return other().map(slot -> number() < slot.number()).orElse(true);
  }

  /** The number of the Routing Engine that runs the chassis. */
  public int masterNumber() {
    return other().map(slot -> Math.min(number(), slot.number())).orElse(number());
  }

  /** {@code {master}} or {@code {backup}} with two Routing Engines, empty with one. */
  public String banner() {
    if (other().isEmpty()) {
      return "";
    }
    return master() ? "{master}" : "{backup}";
  }
}
