package io.mxsim.chassis.media;

import io.mxsim.chassis.json.JsonFault;
import io.mxsim.chassis.json.JsonObject;
import io.mxsim.chassis.json.JsonReader;
import io.mxsim.chassis.json.JsonWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The small non-volatile memory of a Routing Engine: boot flags and the like. It is not part of the
 * media and survives zeroization, so it must never hold a secret. Each change is on the host's
 * medium, whole, before the method returns.
 */
public final class Nvram {
  private final Path file;
  private final boolean durable;
  private final Map<String, String> values = new TreeMap<>();

  Nvram(Path file, boolean durable) {
    this.file = file;
    this.durable = durable;
    WholeFile.read(file).ifPresent(this::load);
  }

  private void load(String text) {
    try {
      JsonObject json = JsonReader.read(text);
      for (String name : json.names()) {
        values.put(name, json.text(name));
      }
    } catch (JsonFault e) {
      throw StateFolderRefusal.damaged(file, e.getMessage());
    }
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public void put(String name, String value) {
    if (!value.equals(values.put(name, value))) {
      save();
    }
  }

  public void remove(String name) {
    if (values.remove(name) != null) {
      save();
    }
  }

  private void save() {
    JsonObject json = new JsonObject();
    values.forEach(json::with);
    WholeFile.write(file, JsonWriter.write(json), durable);
  }
}
