package io.mxsim.chassis.catalog;

import io.mxsim.chassis.json.JsonObject;
import io.mxsim.chassis.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every chassis model and every part there is. */
public final class Catalogue {
  private final Map<String, ChassisModel> chassis = new LinkedHashMap<>();
  private final Map<String, Fru> frus = new LinkedHashMap<>();

  private Catalogue() {}

  /** Reads the catalogue that is built in. */
  public static Catalogue load() {
    Catalogue catalogue = new Catalogue();
    for (JsonObject json : resource("chassis.json").objects("chassis")) {
      ChassisModel model = CatalogueReader.chassis(json);
      catalogue.chassis.put(model.model(), model);
    }
    for (JsonObject json : resource("frus.json").objects("frus")) {
      Fru fru = CatalogueReader.fru(json);
      catalogue.frus.put(fru.model(), fru);
    }
    return catalogue;
  }

  private static JsonObject resource(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      return JsonReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the catalogue", e);
    }
  }

  /**
   * The chassis model of this name, in any case.
   *
   * @throws HardwareRefusal naming the known ones when there is none
   */
  public ChassisModel chassis(String model) {
    return known("chassis model", model, chassis);
  }

  /**
   * The part of this model name, in any case.
   *
   * @throws HardwareRefusal naming the known ones when there is none
   */
  public Fru fru(String model) {
    return known("part", model, frus);
  }

  private static <T> T known(String what, String model, Map<String, T> all) {
    T found = all.get(model.toUpperCase(Locale.ROOT));
    if (found == null) {
      throw new HardwareRefusal(
          "there is no "
              + what
              + " \""
              + model
              + "\"; known are "
              + String.join(", ", all.keySet()));
    }
    return found;
  }

  /** The Routing Engine of this kind that goes into this chassis. */
  public Fru routingEngine(ChassisModel model, RoutingEngineKind kind) {
    for (Fru fru : fitting(model, SlotKind.ROUTING_ENGINE)) {
      if (fru.routingEngineSpec().kind() == kind) {
        return fru;
      }
    }
    throw new HardwareRefusal("no " + kind + " Routing Engine fits an " + model);
  }

  /** The parts of a kind that fit a chassis. */
  public List<Fru> fitting(ChassisModel model, SlotKind kind) {
    List<Fru> fitting = new ArrayList<>();
    for (Fru fru : frus.values()) {
      if (fru.kind() == kind && fru.fits(model)) {
        fitting.add(fru);
      }
    }
    return fitting;
  }

  public List<ChassisModel> chassis() {
    return List.copyOf(chassis.values());
  }

  public List<Fru> frus() {
    return List.copyOf(frus.values());
  }
}
