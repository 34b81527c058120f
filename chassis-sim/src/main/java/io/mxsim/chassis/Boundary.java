package io.mxsim.chassis;

import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.SlotKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chassis lacks to be a configuration that the documents evaluate (P-HW1, P-HW2, G-HW1). An
 * invalid one works all the same: it is merely outside the validation.
 *
 * @param shortfalls one sentence each; none when the boundary is valid
 */
public record Boundary(List<String> shortfalls) {
  public Boundary {
    shortfalls = List.copyOf(shortfalls);
  }

  public boolean valid() {
    return shortfalls.isEmpty();
  }

  static Boundary of(Chassis chassis) {
    List<String> shortfalls = new ArrayList<>();
    ChassisModel model = chassis.model();
    ChassisModel.Evaluated evaluated = model.evaluated();
    require(chassis, model.fabricKind(), evaluated.fabric(), shortfalls);
    require(chassis, SlotKind.ROUTING_ENGINE, evaluated.routingEngines(), shortfalls);
    SlotKind power = model.mx2000() ? SlotKind.POWER_SUPPLY_MODULE : SlotKind.POWER_ENTRY_MODULE;
    require(chassis, power, evaluated.power(), shortfalls);
    require(chassis, SlotKind.FPC, evaluated.cards(), shortfalls);
    if (!evaluated.mic().isEmpty()) {
      require(chassis, SlotKind.MIC, List.of(evaluated.mic()), shortfalls);
    }
    for (Slot slot : chassis.slots()) {
      if (slot.part().isEmpty() && !slot.covered()) {
        shortfalls.add(slot.id() + " is empty and has no slot cover");
      }
    }
    return new Boundary(shortfalls);
  }

  private static void require(
      Chassis chassis, SlotKind kind, List<String> models, List<String> shortfalls) {
    for (Slot slot : chassis.slots(kind)) {
      if (slot.part().isPresent() && models.contains(slot.part().get().fru().model())) {
        return;
      }
    }
    shortfalls.add("there is no " + String.join(" or ", models));
  }
}
