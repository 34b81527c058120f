package io.mxsim.chassis.catalog;

import io.mxsim.chassis.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns the entries of the catalogue's resources into records. */
final class CatalogueReader {
  private CatalogueReader() {}

  static ChassisModel chassis(JsonObject json) {
    Map<SlotKind, Integer> slots = new EnumMap<>(SlotKind.class);
    JsonObject counts = json.object("slots");
    for (String word : counts.names()) {
      slots.put(SlotKind.ofWord(word), counts.count(word));
    }
    List<ChassisModel.SharedSlots> shared = new ArrayList<>();
    for (JsonObject pair : json.objects("sharedSlots")) {
      SlotId one = SlotId.parse(pair.text("one"));
      shared.add(new ChassisModel.SharedSlots(one, SlotId.parse(pair.text("other"))));
    }
    return new ChassisModel(
        json.text("model"),
        slots,
        json.count("routingEngines"),
        shared,
        leds(json),
        faceplate(json),
        builtIn(json),
        infrastructure(json),
        evaluated(json.object("evaluated")));
  }

  private static List<ChassisModel.Infrastructure> infrastructure(JsonObject json) {
    List<ChassisModel.Infrastructure> parts = new ArrayList<>();
    for (JsonObject part : json.objects("infrastructure")) {
      SlotKind kind = SlotKind.ofWord(part.text("kind"));
      parts.add(new ChassisModel.Infrastructure(kind, part.text("model"), part.count("count")));
    }
    return parts;
  }

  private static ChassisModel.Evaluated evaluated(JsonObject json) {
    return new ChassisModel.Evaluated(
        json.texts("fabric"),
        json.texts("routingEngines"),
        json.texts("power"),
        json.texts("cards"),
        json.textOrEmpty("mic"));
  }

  static Fru fru(JsonObject json) {
    JsonObject inner = json.has("slots") ? json.object("slots") : new JsonObject();
    return new Fru(
        json.text("model"),
        SlotKind.ofWord(json.text("kind")),
        json.text("description"),
        json.text("partNumber"),
        json.text("revision"),
        json.texts("fits"),
        json.count("memoryMegabytes"),
        inner.has("kind") ? SlotKind.ofWord(inner.text("kind")) : null,
        inner.count("count"),
        ports(json),
        json.truth("macsec"),
        json.count("servicePics"),
        json.count("packetForwardingEngines"),
        json.texts("adapterIn"),
        json.count("fans"),
        leds(json),
        buttons(json),
        faceplate(json),
        builtIn(json),
        json.has("routingEngine") ? routingEngine(json.object("routingEngine")) : null);
  }

  private static RoutingEngineSpec routingEngine(JsonObject json) {
    List<RoutingEngineSpec.DiskSpec> disks = new ArrayList<>();
    for (JsonObject disk : json.objects("disks")) {
      List<RoutingEngineSpec.PartitionSpec> partitions = new ArrayList<>();
      for (JsonObject partition : disk.objects("partitions")) {
        partitions.add(
            new RoutingEngineSpec.PartitionSpec(
                partition.text("name"), partition.count("megabytes")));
      }
      disks.add(
          new RoutingEngineSpec.DiskSpec(
              disk.text("name"),
              disk.text("device"),
              disk.count("shownMegabytes"),
              disk.text("description"),
              partitions));
    }
    return new RoutingEngineSpec(
        RoutingEngineKind.valueOf(json.text("kind")), json.count("usbSlots"), disks);
  }

  private static List<PortBankSpec> ports(JsonObject json) {
    List<PortBankSpec> banks = new ArrayList<>();
    for (JsonObject bank : json.objects("ports")) {
      List<PortBankSpec.Limit> limits = new ArrayList<>();
      for (JsonObject limit : bank.objects("limits")) {
        limits.add(
            new PortBankSpec.Limit(
                limit.count("first"), limit.count("last"), limit.count("gigabits")));
      }
      banks.add(
          new PortBankSpec(
              bank.text("pic"),
              bank.count("count"),
              bank.text("cage"),
              bank.count("hundredGigabit"),
              limits));
    }
    return banks;
  }

  private static List<Button> buttons(JsonObject json) {
    List<Button> buttons = new ArrayList<>();
    for (String name : json.texts("buttons")) {
      buttons.add(Button.valueOf(name));
    }
    return buttons;
  }

  private static List<FaceplateItem> faceplate(JsonObject json) {
    List<FaceplateItem> items = new ArrayList<>();
    for (JsonObject item : json.objects("faceplate")) {
      int count = Math.max(1, item.count("count"));
      items.add(new FaceplateItem(item.text("name"), count, item.truth("disabled")));
    }
    return items;
  }

  private static List<BuiltInPart> builtIn(JsonObject json) {
    List<BuiltInPart> parts = new ArrayList<>();
    for (JsonObject part : json.objects("builtIn")) {
      parts.add(
          new BuiltInPart(
              part.text("name"),
              part.text("revision"),
              part.text("partNumber"),
              part.text("description")));
    }
    return parts;
  }

  /** An entry with a count stands for as many LEDs, numbered in place of the percent sign. */
  private static List<String> leds(JsonObject json) {
    List<String> leds = new ArrayList<>();
    for (JsonObject led : json.objects("leds")) {
      String name = led.text("name");
      int count = Math.max(1, led.count("count"));
      for (int i = 0; i < count; i++) {
        leds.add(name.replace("%", Integer.toString(i)));
      }
    }
    return leds;
  }
}
