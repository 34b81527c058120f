package io.mxsim.chassis;

import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.Fru;
import io.mxsim.chassis.catalog.HardwareRefusal;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import java.util.List;
import java.util.Map;

/** Which part may go into which slot, and what to tell whoever tries otherwise. */
final class HardwareRules {
  private final Catalogue catalogue;
  private final ChassisModel model;
  private final Map<SlotId, Slot> slots;

  HardwareRules(Catalogue catalogue, ChassisModel model, Map<SlotId, Slot> slots) {
    this.catalogue = catalogue;
    this.model = model;
    this.slots = slots;
  }

  /** The slot, or a refusal that says which there are. */
  Slot slot(SlotId id) {
    Slot slot = slots.get(id);
    if (slot != null) {
      return slot;
    }
    throw new HardwareRefusal(missing(id));
  }

  /** The slot, when {@code fru} may go into it; otherwise a refusal that says what would. */
  Slot check(SlotId id, Fru fru) {
    if (fru.kind() != id.kind()) {
      throw new HardwareRefusal(
          id
              + " does not take "
              + article(fru.model())
              + ", which goes into "
              + placesFor(fru)
              + fittingHere(id.kind()));
    }
    if (!fru.fits(model)) {
      throw new HardwareRefusal(
          article(fru.model())
              + " does not fit an "
              + model
              + " (it fits "
              + String.join(", ", fru.fits())
              + ")"
              + fittingHere(id.kind()));
    }
    Slot slot = slot(id);
    if (!slot.empty()) {
      throw new HardwareRefusal(
          id + " holds " + article(slot.part().orElseThrow().fru().model()) + "; remove it first");
    }
    checkShared(id);
    return slot;
  }

  private void checkShared(SlotId id) {
    for (ChassisModel.SharedSlots shared : model.shared()) {
      SlotId rival = shared.one().equals(id) ? shared.other() : shared.one();
      boolean concerned = shared.one().equals(id) || shared.other().equals(id);
      if (concerned && !slots.get(rival).empty()) {
        throw new HardwareRefusal(
            id
                + " and "
                + rival
                + " of an "
                + model
                + " are one opening, and "
                + rival
                + " holds "
                + article(slots.get(rival).part().orElseThrow().fru().model()));
      }
    }
  }

  private String missing(SlotId id) {
    return switch (id.kind()) {
      case MIC -> missingMic(id);
      case ROUTING_ENGINE -> missingRoutingEngine(id);
      default -> "there is no " + id + " in an " + model + slotRange(id.kind());
    };
  }

  private String missingMic(SlotId id) {
    Slot carrier = slot(SlotId.fpc(id.fpc()));
    if (carrier.empty()) {
      return id
          + " is a slot of a card, and FPC "
          + id.fpc()
          + " is empty; insert "
          + carriers(SlotKind.MIC)
          + " first";
    }
    Fru card = carrier.part().orElseThrow().fru();
    if (card.innerKind() != SlotKind.MIC) {
      return article(card.model()) + " has no MIC slots; MICs go into " + carriers(SlotKind.MIC);
    }
    return article(card.model())
        + " holds "
        + card.innerSlots()
        + " MICs: there is no "
        + id
        + ", only MIC "
        + id.fpc()
        + "/0 to "
        + id.fpc()
        + "/"
        + (card.innerSlots() - 1);
  }

  private String missingRoutingEngine(SlotId id) {
    if (id.number() >= model.routingEngines()) {
      return "an "
          + model
          + " takes "
          + model.routingEngines()
          + " Routing Engines, RE 0 to RE "
          + (model.routingEngines() - 1);
    }
    return id
        + " sits in the board of CB "
        + id.number()
        + ", which is empty; insert "
        + carriers(SlotKind.ROUTING_ENGINE)
        + " there first";
  }

  private String slotRange(SlotKind kind) {
    int count = model.count(kind);
    if (count == 0) {
      return ", which has no " + kind.word() + " slots";
    }
    return ", which has " + kind.word() + " 0 to " + (count - 1);
  }

  private String placesFor(Fru fru) {
    return fru.kind() == SlotKind.MIC
        ? "a MIC slot of " + carriers(SlotKind.MIC)
        : "a slot of kind " + fru.kind().word();
  }

  private String fittingHere(SlotKind kind) {
    List<Fru> fitting = catalogue.fitting(model, kind);
    if (fitting.isEmpty()) {
      return "; an " + model + " has nothing of kind " + kind.word();
    }
    return "; " + kind.word() + " slots of an " + model + " take " + names(fitting);
  }

  private String carriers(SlotKind inner) {
    StringBuilder names = new StringBuilder();
    for (Fru fru : catalogue.frus()) {
      if (fru.innerKind() == inner && fru.fits(model)) {
        names.append(names.isEmpty() ? "" : " or ").append(article(fru.model()));
      }
    }
    return names.isEmpty() ? "a card that an " + model + " does not take" : names.toString();
  }

  private static String names(List<Fru> frus) {
    StringBuilder names = new StringBuilder();
    for (Fru fru : frus) {
      names.append(names.isEmpty() ? "" : ", ").append(fru.model());
    }
    return names.toString();
  }

  /** A name that is spelled out takes "an" before a letter that sounds like a vowel. */
  static String article(String model) {
    boolean vowel = "AEFHILMNORSX".indexOf(model.charAt(0)) >= 0;
    boolean spokenAsWord = model.startsWith("MIC");
    return (vowel && !spokenAsWord ? "an " : "a ") + model;
  }
}
