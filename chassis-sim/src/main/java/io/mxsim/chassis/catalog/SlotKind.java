package io.mxsim.chassis.catalog;

/** Kinds of slots, and of the parts that fit them. */
public enum SlotKind {
  ROUTING_ENGINE("RE"),
  CONTROL_BOARD("CB"),
  FABRIC_BOARD("SFB"),
  FPC("FPC"),
  MIC("MIC"),
  POWER_ENTRY_MODULE("PEM"),
  POWER_SUPPLY_MODULE("PSM"),
  FAN_TRAY("Fan Tray");

  private final String word;

  SlotKind(String word) {
    this.word = word;
  }

  /** The word an operator uses, for instance {@code FPC}. */
  public String word() {
    return word;
  }

  /** True for the kinds that feed the chassis. */
  public boolean feedsPower() {
    return this == POWER_ENTRY_MODULE || this == POWER_SUPPLY_MODULE;
  }

  static SlotKind ofWord(String word) {
    for (SlotKind kind : values()) {
      if (kind.word.equalsIgnoreCase(word)) {
        return kind;
      }
    }
    throw new HardwareRefusal("there is no kind of slot called \"" + word + "\"");
  }
}
