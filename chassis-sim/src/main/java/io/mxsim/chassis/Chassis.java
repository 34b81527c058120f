package io.mxsim.chassis;

import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.Fru;
import io.mxsim.chassis.catalog.HardwareRefusal;
import io.mxsim.chassis.catalog.RoutingEngineSpec;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.chassis.media.ChassisRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A chassis: its slots and what is in them, power, buttons and lights. Scenario, CLI and host
 * command change the hardware by these methods and by no others. What cannot be is a {@link
 * HardwareRefusal} with a sentence for the operator.
 */
public final class Chassis {
  /** The fault of a part that does not work at all. Other faults mean what the firmware makes. */
  public static final String DEAD = "dead";

  private static final int ADDRESSES_PER_CARD = 96;
  private static final int ADDRESSES_PER_MIC = 48;

  /** Who gets power first; the other way round, who loses it first. */
  private static final List<SlotKind> POWER_ORDER =
      List.of(
          SlotKind.POWER_ENTRY_MODULE,
          SlotKind.POWER_SUPPLY_MODULE,
          SlotKind.FAN_TRAY,
          SlotKind.CONTROL_BOARD,
          SlotKind.FABRIC_BOARD,
          SlotKind.ROUTING_ENGINE,
          SlotKind.FPC,
          SlotKind.MIC);

  private final Catalogue catalogue;
  private final ChassisModel model;
  private final long seed;
  private final Surroundings surroundings;
  private final Identity identity;
  private final TreeMap<SlotId, Slot> slots = new TreeMap<>();
  private final Nesting nesting = new Nesting(slots);
  private final HardwareRules rules;
  private final Backplane backplane;
  private final Fabric fabric;
  private final List<Led> leds;
  private boolean on;

  /**
   * An empty chassis, switched off.
   *
   * @param seed what its serial numbers and addresses are made from
   */
  public Chassis(Catalogue catalogue, ChassisModel model, long seed, Surroundings surroundings) {
    this.catalogue = catalogue;
    this.model = model;
    this.seed = seed;
    this.surroundings = surroundings;
    this.identity = new Identity(seed);
    this.rules = new HardwareRules(catalogue, model, slots);
    this.backplane = new Backplane(surroundings.loop());
    this.fabric = new Fabric(surroundings.loop());
    this.leds = Led.all(model.leds());
    for (SlotKind kind : model.slots().keySet()) {
      for (int i = 0; i < model.count(kind); i++) {
        add(SlotId.of(kind, i));
      }
    }
  }

  /** The chassis that a state folder remembers, switched off. */
  public static Chassis restore(
      Catalogue catalogue, ChassisRecord record, Surroundings surroundings) {
    ChassisModel model = catalogue.chassis(record.model());
    Chassis chassis = new Chassis(catalogue, model, record.seed(), surroundings);
    for (ChassisRecord.Inserted part : record.parts()) {
      Fru fru = catalogue.fru(part.model());
      chassis.place(SlotId.parse(part.slot()), new Part(fru, part.serial()));
    }
    return chassis;
  }

  public ChassisModel model() {
    return model;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public long seed() {
    return seed;
  }

  public String serial() {
    return identity.chassisSerial();
  }

  /** The first of the addresses for network ports. */
  public MacAddress publicAddresses() {
    return identity.firstAddress();
  }

  /** The first address that a chassis with this seed has, so that no two of a lab share one. */
  public static MacAddress publicAddresses(long seed) {
    return new Identity(seed).firstAddress();
  }

  public int publicAddressCount() {
    return Identity.PUBLIC_ADDRESSES;
  }

  /** The first of the addresses the chassis keeps for itself. */
  public MacAddress privateAddresses() {
    return identity.firstAddress().plus(Identity.PUBLIC_ADDRESSES);
  }

  public int privateAddressCount() {
    return Identity.PRIVATE_ADDRESSES;
  }

  /** The LEDs of the craft interface; its firmware is that of the Routing Engines. */
  public List<Led> leds() {
    return leds;
  }

  public Led led(String name) {
    return Led.find(leds, name);
  }

  /** Every slot there is now, those of inserted cards included, sorted. */
  public List<Slot> slots() {
    return List.copyOf(slots.values());
  }

  public List<Slot> slots(SlotKind kind) {
    List<Slot> ofKind = new ArrayList<>();
    for (Slot slot : slots.values()) {
      if (slot.id().kind() == kind) {
        ofKind.add(slot);
      }
    }
    return ofKind;
  }

  public Slot slot(SlotId id) {
    return rules.slot(id);
  }

  public boolean exists(SlotId id) {
    return slots.containsKey(id);
  }

  /** Inserts a new part. */
  public Part insert(SlotId id, Fru fru) {
    Slot slot = rules.check(id, fru);
    Part part = new Part(fru, newSerial(slot));
    insert(id, part);
    return part;
  }

  /** Inserts a part one has in hand, with all it holds. */
  public void insert(SlotId id, Part part) {
    place(id, part);
    changed(id);
  }

  /** Fills the empty slots for fabric, power and cooling as the chassis is sold. */
  public void insertInfrastructure() {
    for (ChassisModel.Infrastructure item : model.infrastructure()) {
      Fru fru = catalogue.fru(item.model());
      for (int i = 0; i < item.count(); i++) {
        SlotId id = SlotId.of(item.kind(), i);
        if (slot(id).empty()) {
          insert(id, fru);
        }
      }
    }
  }

  /** Pulls a part, powered or not; an own slot cover closes the slot. */
  public Part remove(SlotId id) {
    Slot slot = slot(id);
    Part part = partIn(slot);
    powerOffWith(slot);
    List<Slot> inside = nesting.inside(id);
    inside.forEach(this::detach);
    inside.forEach(inner -> slots.remove(inner.id()));
    detach(slot);
    nesting
        .carrier(id)
        .ifPresent(carrier -> carrier.part().orElseThrow().setInner(Nesting.innerNumber(id), null));
    changed(id);
    return part;
  }

  /** Puts a cover on an empty slot, or takes it off (P-HW2). */
  public void cover(SlotId id, boolean cover) {
    Slot slot = slot(id);
    if (!slot.empty()) {
      throw new HardwareRefusal(
          id + " holds " + partIn(slot).fru() + "; only empty slots have covers");
    }
    slot.cover(cover);
  }

  /**
   * Switches the whole chassis on or off.
   *
   * @throws HardwareRefusal when it has no working power supply or no Routing Engine
   */
  public void power(boolean wanted) {
    if (wanted && !fed()) {
      throw new HardwareRefusal("the " + model + " has no working power supply");
    }
    if (wanted && !anyPart(SlotKind.ROUTING_ENGINE)) {
      throw new HardwareRefusal("the " + model + " has no Routing Engine");
    }
    on = wanted;
    save();
    settle();
  }

  public boolean powered() {
    return on && fed();
  }

  /** Switches one slot on or off; it gets power only while the chassis has some. */
  public void power(SlotId id, boolean wanted) {
    Slot slot = slot(id);
    partIn(slot);
    slot.want(wanted);
    settle();
  }

  /** Resets the processor of a running part; nothing happens to one that is off. */
  public void reset(SlotId id) {
    Slot slot = slot(id);
    if (slot.powered() && slot.board().isPresent()) {
      slot.reset();
      backplane.announce(id);
    }
  }

  /** Presses a button on the part in a slot (P-HW5). */
  public void press(SlotId id, Button button) {
    Slot slot = slot(id);
    Fru fru = partIn(slot).fru();
    if (!fru.buttons().contains(button)) {
      throw new HardwareRefusal(
          HardwareRules.article(fru.model())
              + " has no such button"
              + (fru.buttons().isEmpty() ? "" : "; it has " + fru.buttons()));
    }
    switch (button) {
      case RESET -> reset(id);
      case ONLINE_OFFLINE -> {
        if (slot.powered()) {
          slot.firmware().ifPresent(firmware -> firmware.button(button));
        } else {
          power(id, true);
        }
      }
    }
  }

  /** Breaks the part in a slot; {@link #DEAD} stops it, any other fault is the firmware's. */
  public void breakPart(SlotId id, String fault) {
    Slot slot = slot(id);
    if (partIn(slot).addFault(fault)) {
      slot.firmware().ifPresent(firmware -> firmware.broken(fault));
      settle();
      backplane.announce(id);
    }
  }

  /** Takes a fault away again. */
  public void repair(SlotId id, String fault) {
    Slot slot = slot(id);
    if (partIn(slot).removeFault(fault)) {
      slot.firmware().ifPresent(firmware -> firmware.repaired(fault));
      settle();
      backplane.announce(id);
    }
  }

  /** How the chassis compares with the configurations the documents evaluate. */
  public Boundary boundary() {
    return Boundary.of(this);
  }

  /** Messages the backplane could not deliver. */
  public long lostMessages() {
    return backplane.lost();
  }

  /** Writes what is inserted to the state folder; while powered, each change does so itself. */
  public void save() {
    List<ChassisRecord.Inserted> parts = new ArrayList<>();
    for (SlotKind kind : POWER_ORDER) {
      for (Slot slot : slots(kind)) {
        slot.part()
            .ifPresent(part ->
                parts.add(
                    new ChassisRecord.Inserted(
                        slot.id().toString(), part.fru().model(), part.serial())));
      }
    }
    surroundings.state().save(new ChassisRecord(model.model(), seed, parts));
  }

  private void place(SlotId id, Part part) {
    Slot slot = rules.check(id, part.fru());
    BackplanePort port = new BackplanePort(backplane, id);
    slot.fill(part, part.fru().hasProcessor() ? board(id, part, port) : null);
    slot.board()
        .ifPresent(board -> {
          backplane.connect(port);
          fabric.connect(board.fabric());
        });
    nesting
        .carrier(id)
        .ifPresent(carrier -> carrier.part().orElseThrow().setInner(Nesting.innerNumber(id), part));
    for (int i = 0; i < part.fru().innerSlots(); i++) {
      SlotId inner = Nesting.innerId(id, part.fru().innerKind(), i);
      if (inner.kind() == SlotKind.MIC || inner.number() < model.routingEngines()) {
        add(inner);
        Part held = part.inner(i);
        if (held != null) {
          place(inner, held);
        }
      }
    }
  }

  private Board board(SlotId id, Part part, BackplanePort port) {
    RoutingEngineHardware routingEngine = null;
    if (part.fru().routingEngine().isPresent()) {
      RoutingEngineSpec spec = part.fru().routingEngineSpec();
      MacAddress management = privateAddresses().plus(id.number());
      routingEngine =
          new RoutingEngineHardware(this, spec, surroundings.state(), part.serial(), management);
    }
    return new Board(
        part, surroundings, port, new FabricPort(fabric, id), portAddresses(id), routingEngine);
  }

  private MacAddress portAddresses(SlotId id) {
    int offset =
        switch (id.kind()) {
          case FPC -> id.number() * ADDRESSES_PER_CARD;
          case MIC -> id.fpc() * ADDRESSES_PER_CARD + id.number() * ADDRESSES_PER_MIC;
          default -> 0;
        };
    return publicAddresses().plus(offset);
  }

  private void detach(Slot slot) {
    backplane.disconnect(slot.id());
    fabric.disconnect(slot.id());
    slot.board().flatMap(Board::routingEngine).ifPresent(RoutingEngineHardware::unplug);
    slot.clear();
  }

  private void add(SlotId id) {
    slots.put(id, new Slot(id));
  }

  private String newSerial(Slot slot) {
    String serial = identity.serial(slot.id(), slot.nextInsertion());
    while (surroundings.state().knows(serial)) {
      serial = identity.serial(slot.id(), slot.nextInsertion());
    }
    return serial;
  }

  private static Part partIn(Slot slot) {
    return slot.part().orElseThrow(() -> new HardwareRefusal(slot.id() + " is empty"));
  }

  private void changed(SlotId id) {
    if (on) {
      save();
      settle();
      backplane.announce(id);
    }
  }

  /** Gives power to who should have it and takes it from who should not. */
  private void settle() {
    for (SlotKind kind : POWER_ORDER.reversed()) {
      for (Slot slot : slots(kind)) {
        if (slot.powered() && !entitled(slot)) {
          slot.powerOff();
          backplane.announce(slot.id());
        }
      }
    }
    for (SlotKind kind : POWER_ORDER) {
      for (Slot slot : slots(kind)) {
        if (!slot.powered() && entitled(slot)) {
          slot.powerOn(surroundings.firmware());
          backplane.announce(slot.id());
        }
      }
    }
  }

  private boolean entitled(Slot slot) {
    boolean able = slot.wanted() && slot.part().isPresent() && !slot.part().get().dead();
    Optional<Slot> carrier = nesting.carrier(slot.id());
    return able && powered() && (carrier.isEmpty() || entitled(carrier.get()));
  }

  private void powerOffWith(Slot slot) {
    slot.want(false);
    settle();
  }

  private boolean fed() {
    for (Slot slot : slots.values()) {
      boolean works = slot.part().isPresent() && !slot.part().get().dead();
      if (works && slot.wanted() && slot.id().kind().feedsPower()) {
        return true;
      }
    }
    return false;
  }

  private boolean anyPart(SlotKind kind) {
    for (Slot slot : slots(kind)) {
      if (!slot.empty()) {
        return true;
      }
    }
    return false;
  }
}
