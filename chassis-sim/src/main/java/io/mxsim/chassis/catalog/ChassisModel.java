package io.mxsim.chassis.catalog;

import java.util.List;
import java.util.Map;

/**
 * A chassis as the catalogue knows it.
 *
 * @param slots how many slots of each kind the chassis itself has
 * @param routingEngines how many Routing Engines it takes, wherever they sit
 * @param shared pairs of slots of which only one can be used at a time
 * @param leds names of the LEDs of its craft interface
 * @param infrastructure what a chassis is sold with: fabric, power, cooling
 * @param evaluated the configurations the documents evaluate
 */
public record ChassisModel(
    String model,
    Map<SlotKind, Integer> slots,
    int routingEngines,
    List<SharedSlots> shared,
    List<String> leds,
    List<FaceplateItem> faceplate,
    List<BuiltInPart> builtIn,
    List<Infrastructure> infrastructure,
    Evaluated evaluated) {

  /** Two slots that share one opening. */
  public record SharedSlots(SlotId one, SlotId other) {}

  /** The first {@code count} slots of the kind hold this model. */
  public record Infrastructure(SlotKind kind, String model, int count) {}

  /**
   * Models of a valid boundary (P-HW1, P-HW2, G-HW1).
   *
   * @param mic the MIC that at least one of the cards must hold, or empty
   */
  public record Evaluated(
      List<String> fabric,
      List<String> routingEngines,
      List<String> power,
      List<String> cards,
      String mic) {}

  /** Slots of the kind that the chassis itself has. */
  public int count(SlotKind kind) {
    return slots.getOrDefault(kind, 0);
  }

  /** The kind of the boards its fabric consists of: SCBs, or SFBs on the MX2000 line. */
  public SlotKind fabricKind() {
    return count(SlotKind.FABRIC_BOARD) > 0 ? SlotKind.FABRIC_BOARD : SlotKind.CONTROL_BOARD;
  }

  /** True for MX2010 and MX2020: a Routing Engine is one unit with its control board. */
  public boolean mx2000() {
    return count(SlotKind.FABRIC_BOARD) > 0;
  }

  @Override
  public String toString() {
    return model;
  }
}
