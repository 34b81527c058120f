package io.mxsim.lab.router;

import io.mxsim.chassis.catalog.HardwareRefusal;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import java.util.Locale;

/**
 * Slots as an operator names them: {@code re0}, {@code fpc 0}, {@code fpc 0 mic 1}, {@code psm 3}.
 */
final class SlotNames {
  private SlotNames() {}

  static SlotId parse(String text) throws RouterRefused {
    String name = text.strip().toLowerCase(Locale.ROOT);
    try {
      String[] words = name.split("\\s+");
      if (words.length == 4 && words[0].equals("fpc") && words[2].equals("mic")) {
        return SlotId.parse("MIC " + words[1] + "/" + words[3]);
      }
      if (name.startsWith("re") && words.length == 1) {
        return SlotId.parse("RE " + name.substring(2));
      }
      return SlotId.parse(name.startsWith("fan ") ? "fan tray " + name.substring(4) : name);
    } catch (HardwareRefusal e) {
      throw new RouterRefused(RouterRefused.Reason.REQUEST, sentence(e.getMessage()));
    }
  }

  static String of(SlotId slot) {
    if (slot.kind() == SlotKind.ROUTING_ENGINE) {
      return "re" + slot.number();
    }
    if (slot.kind() == SlotKind.MIC) {
      return "fpc " + slot.fpc() + " mic " + slot.number();
    }
    return slot.toString().toLowerCase(Locale.ROOT);
  }

  /** A refusal of the hardware as a sentence. */
  static String sentence(String message) {
    String text = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    return text.endsWith(".") ? text : text + ".";
  }
}
