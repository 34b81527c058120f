package io.mxsim.chassis.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A field-replaceable unit as the catalogue knows it.
 *
 * @param fits the chassis models that take it
 * @param memoryMegabytes of its processor; 0 for a part without one
 * @param innerKind the kind of the slots it offers, null when it offers none
 * @param innerSlots how many slots it offers
 * @param ports one bank for each PIC with ports
 * @param macsec whether a BCM82391 stands behind its ports
 * @param servicePics PICs without ports
 * @param adapterIn the chassis models in which it sits in an adapter card
 * @param fans of a fan tray
 * @param leds names of its LEDs
 * @param routingEngineSpec null unless it is a Routing Engine
 */
public record Fru(
    String model,
    SlotKind kind,
    String description,
    String partNumber,
    String revision,
    List<String> fits,
    int memoryMegabytes,
    SlotKind innerKind,
    int innerSlots,
    List<PortBankSpec> ports,
    boolean macsec,
    int servicePics,
    int packetForwardingEngines,
    List<String> adapterIn,
    int fans,
    List<String> leds,
    List<Button> buttons,
    List<FaceplateItem> faceplate,
    List<BuiltInPart> builtIn,
    RoutingEngineSpec routingEngineSpec) {

  /** What makes it a Routing Engine, if it is one. */
  public Optional<RoutingEngineSpec> routingEngine() {
    return Optional.ofNullable(routingEngineSpec);
  }

  /** True when it has a processor, and therefore firmware. */
  public boolean hasProcessor() {
    return memoryMegabytes > 0;
  }

  public boolean fits(ChassisModel chassis) {
    return fits.contains(chassis.model());
  }

  @Override
  public String toString() {
    return model;
  }
}
