package io.mxsim.chassis.media;

import io.mxsim.chassis.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a state folder remembers of its chassis.
 *
 * @param model the chassis model
 * @param seed what its serial numbers and addresses are made from
 * @param parts the parts as inserted, containers before what they hold
 */
public record ChassisRecord(String model, long seed, List<Inserted> parts) {
  private static final int FORMAT = 1;

  /** One inserted part: the slot in words, the model and the serial number. */
  public record Inserted(String slot, String model, String serial) {}

  public ChassisRecord {
    parts = List.copyOf(parts);
  }

  JsonObject toJson() {
    List<JsonObject> hardware = new ArrayList<>();
    for (Inserted part : parts) {
      hardware.add(
          new JsonObject()
              .with("slot", part.slot())
              .with("model", part.model())
              .with("serial", part.serial()));
    }
    return new JsonObject()
        .with("format", FORMAT)
        .with("model", model)
        .with("seed", seed)
        .with("parts", hardware);
  }

  static ChassisRecord fromJson(JsonObject json) {
    if (json.number("format") != FORMAT) {
      throw new io.mxsim.chassis.json.JsonFault(
          "its format is " + json.number("format") + ", this program reads " + FORMAT);
    }
    List<Inserted> parts = new ArrayList<>();
    for (JsonObject part : json.objects("parts")) {
      parts.add(new Inserted(part.text("slot"), part.text("model"), part.text("serial")));
    }
    return new ChassisRecord(json.text("model"), json.number("seed"), parts);
  }
}
