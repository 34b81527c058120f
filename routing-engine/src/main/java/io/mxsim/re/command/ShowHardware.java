package io.mxsim.re.command;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Part;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.BuiltInPart;
import io.mxsim.chassis.catalog.Fru;
import io.mxsim.chassis.catalog.RoutingEngineSpec;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;

/**
 * {@code show chassis hardware [detail | extensive | models | clei-models]}: what is inserted, as
 * its identification memories say. Parts built into others have no serial number of their own in
 * the model, and no part has a CLEI code: those columns stay blank.
 */
public final class ShowHardware implements OperationalCommand {
  private static final String BUILT_IN = "BUILTIN";
  private static final String ADAPTER_PART_NUMBER = "750-043596";

  private final Chassisd chassisd;

  public ShowHardware(Chassisd chassisd) {
    this.chassisd = chassisd;
  }

  private enum Form {
    PLAIN("Serial number     Description"),
    DETAIL("Serial number     Description"),
    EXTENSIVE("Serial number     Description"),
    MODELS("Serial number     FRU model number"),
    CLEI_MODELS("CLEI code         FRU model number");

    private final String titles;

    Form(String titles) {
      this.titles = titles;
    }

    boolean models() {
      return this == MODELS || this == CLEI_MODELS;
    }

    static Form of(String verbosity) {
      return switch (verbosity) {
        case "detail" -> DETAIL;
        case "extensive" -> EXTENSIVE;
        case "models" -> MODELS;
        case "clei-models" -> CLEI_MODELS;
        default -> PLAIN;
      };
    }
  }

  @Override
  public String rpc() {
    return "get-chassis-inventory";
  }

  @Override
  public void run(Invocation invocation) {
    Form form = Form.of(invocation.argument("verbosity").orElse(""));
    Listing listing = new Listing(chassisd, form);
    String text = listing.text();
    invocation.answer(listing.inventory.element(), text);
  }

  /** One answer. */
  private static final class Listing {
    private final Chassisd chassisd;
    private final Chassis chassis;
    private final Form form;
    private final Inventory inventory;
    private final StringBuilder text = new StringBuilder("Hardware inventory:\n");

    Listing(Chassisd chassisd, Form form) {
      this.chassisd = chassisd;
      this.chassis = chassisd.chassis();
      this.form = form;
      this.inventory = new Inventory(form.models());
    }

    String text() {
      text.append("Item             Version  Part number  ").append(form.titles).append('\n');
      if (!form.models()) {
        row("Chassis", "", "", chassis.serial(), chassis.model().model());
      }
      boolean large = chassis.model().mx2000();
      builtIn(large, false);
      parts(SlotKind.POWER_ENTRY_MODULE, "PEM ");
      parts(SlotKind.POWER_SUPPLY_MODULE, "PSM ");
      builtIn(large, true);
      for (Slot slot : chassis.slots(SlotKind.ROUTING_ENGINE)) {
        slot.part().ifPresent(part -> routingEngine(slot, part));
      }
      for (Slot slot : chassis.slots(SlotKind.ROUTING_ENGINE)) {
        slot.part().ifPresent(part -> builtIn("", part.fru(), slot.id().number()));
      }
      parts(SlotKind.CONTROL_BOARD, "CB ");
      parts(SlotKind.FABRIC_BOARD, "SFB ");
      for (Slot slot : chassis.slots(SlotKind.FPC)) {
        slot.part().ifPresent(part -> card(slot, part));
      }
      parts(SlotKind.FAN_TRAY, "Fan Tray ");
      return text.toString();
    }

    /** Power distribution modules come after the supplies on the MX2000, before them elsewhere. */
    private void builtIn(boolean large, boolean afterSupplies) {
      for (BuiltInPart part : chassis.model().builtIn()) {
        boolean after = large && part.name().startsWith("PDM");
        if (after == afterSupplies) {
          builtIn(part.name(), part);
        }
      }
    }

    private void builtIn(String indent, Fru fru, int number) {
      for (BuiltInPart part : fru.builtIn()) {
        builtIn(indent + part.name().replace("%", Integer.toString(number)), part);
      }
    }

    private void builtIn(String item, BuiltInPart part) {
      if (!form.models()) {
        row(item, part.revision(), part.partNumber(), "", part.description());
      }
    }

    private void parts(SlotKind kind, String word) {
      for (Slot slot : chassis.slots(kind)) {
        slot.part().ifPresent(part -> part(word + slot.id().number(), part));
      }
    }

    private void part(String item, Part part) {
      Fru fru = part.fru();
      String serial = form == Form.CLEI_MODELS ? "" : part.serial();
      String last = form.models() ? fru.model() : fru.description();
      row(item, fru.revision(), fru.partNumber(), serial, last);
      if (form == Form.EXTENSIVE) {
        inventory.model(fru.model());
        String number = fru.partNumber();
        text.append(new Columns().at(2, "P/N:").at(22, number).end());
        text.append(new Columns().at(2, "S/N:").at(22, part.serial()).end());
        text.append(new Columns().at(2, "FRU Model Number:").at(22, fru.model()).end());
      }
    }

    private void routingEngine(Slot slot, Part part) {
      part("Routing Engine " + slot.id().number(), part);
      if (form == Form.DETAIL || form == Form.EXTENSIVE) {
        for (RoutingEngineSpec.DiskSpec disk : part.fru().routingEngineSpec().disks()) {
          inventory.disk(disk.device(), disk.shownMegabytes(), disk.description());
          text.append(
              new Columns()
                  .at(2, disk.device())
                  .endingAt(12, disk.shownMegabytes())
                  .at(14, "MB")
                  .at(57, disk.description())
                  .end());
        }
      }
    }

    private void card(Slot slot, Part part) {
      Fru fru = part.fru();
      int number = slot.id().number();
      part("FPC " + number, part);
      builtIn("  ", fru, number);
      for (Pic pic : Pic.of(chassisd, CardView.of(chassisd, slot))) {
        if (pic.carrier().slot().id().kind() == SlotKind.MIC) {
          part("  MIC " + pic.number(), pic.carrier().slot().part().orElseThrow());
          pic("    PIC ", pic);
        } else {
          pic("  PIC ", pic);
        }
      }
      if (fru.adapterIn().contains(chassis.model().model()) && !form.models()) {
        row("ADC " + number, "", ADAPTER_PART_NUMBER, "", "Adapter Card");
      }
    }

    private void pic(String item, Pic pic) {
      if (!form.models()) {
        row(item + pic.number(), "", BUILT_IN, BUILT_IN, pic.type());
      }
    }

    private void row(
        String item, String version, String partNumber, String serial, String description) {
      inventory.row(item, version, partNumber, serial, description);
      text.append(
          new Columns()
              .at(0, item)
              .at(17, version)
              .at(26, partNumber)
              .at(39, serial)
              .at(57, description)
              .end());
    }
  }
}
