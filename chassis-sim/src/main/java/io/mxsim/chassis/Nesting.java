package io.mxsim.chassis;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which slots belong to which parts: MICs to line cards, Routing Engines to control boards. */
final class Nesting {
  private final Map<SlotId, Slot> slots;

  Nesting(Map<SlotId, Slot> slots) {
    this.slots = slots;
  }

  /** The slot whose part offers this one: of a MIC its FPC, of an RE in an SCB its CB. */
  Optional<Slot> carrier(SlotId id) {
    return switch (id.kind()) {
      case MIC -> Optional.of(slots.get(SlotId.fpc(id.fpc())));
      case ROUTING_ENGINE ->
          Optional.ofNullable(slots.get(SlotId.of(SlotKind.CONTROL_BOARD, id.number())));
      default -> Optional.empty();
    };
  }

  static int innerNumber(SlotId id) {
    return id.kind() == SlotKind.MIC ? id.number() : 0;
  }

  static SlotId innerId(SlotId carrier, SlotKind kind, int number) {
    return kind == SlotKind.MIC
        ? SlotId.mic(carrier.number(), number)
        : SlotId.of(kind, carrier.number());
  }

  /** The slots that the part in {@code id} offers. */
  List<Slot> inside(SlotId id) {
    List<Slot> inside = new ArrayList<>();
    for (Slot slot : slots.values()) {
      boolean candidate =
          slot.id().kind() == SlotKind.MIC || slot.id().kind() == SlotKind.ROUTING_ENGINE;
      if (candidate && carrier(slot.id()).filter(c -> c.id().equals(id)).isPresent()) {
        inside.add(slot);
      }
    }
    return inside;
  }
}
