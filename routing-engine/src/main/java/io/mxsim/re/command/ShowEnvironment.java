package io.mxsim.re.command;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Part;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.Optional;

/**
 * {@code show chassis environment}: the state of every part, and of the line cards the temperature.
 * The other parts have no sensor in the model, and the fans no speed, so they measure nothing.
 */
public final class ShowEnvironment implements OperationalCommand {
  private static final String SPINNING = "Spinning at normal speed";
  private static final int ITEM = 6;
  private static final int STATUS = 37;
  private static final int MEASUREMENT = 48;

  private final Chassisd chassisd;

  public ShowEnvironment(Chassisd chassisd) {
    this.chassisd = chassisd;
  }

  @Override
  public String rpc() {
    return "get-environment-information";
  }

  @Override
  public void run(Invocation invocation) {
    chassisd.measure(() -> new Listing(chassisd).answer(invocation));
  }

  /** One answer; a class of rows is named on its first row only. */
  private static final class Listing {
    private final Chassisd chassisd;
    private final Chassis chassis;
    private final StringBuilder text =
        new StringBuilder("Class Item                           Status     Measurement\n");
    private final Element reply = Element.of("environment-information");
    private String kind = "";

    Listing(Chassisd chassisd) {
      this.chassisd = chassisd;
      this.chassis = chassisd.chassis();
    }

    void answer(Invocation invocation) {
      open("Temp");
      boards(SlotKind.POWER_SUPPLY_MODULE, "PSM ");
      boards(SlotKind.POWER_ENTRY_MODULE, "PEM ");
      boards(SlotKind.CONTROL_BOARD, "CB ");
      boards(SlotKind.ROUTING_ENGINE, "Routing Engine ");
      boards(SlotKind.FABRIC_BOARD, "SFB ");
      for (Slot slot : chassis.slots(SlotKind.FPC)) {
        slot.part().ifPresent(part -> card(CardView.of(chassisd, slot)));
      }
      open("Fans");
      for (Slot slot : chassis.slots(SlotKind.FAN_TRAY)) {
        fans(slot);
      }
      invocation.answer(reply, text.toString());
    }

    private void open(String name) {
      kind = name;
    }

    private void boards(SlotKind slotKind, String word) {
      for (Slot slot : chassis.slots(slotKind)) {
        if (slot.part().isPresent()) {
          row(word + slot.id().number(), status(slot), "");
        } else if (expected(slot)) {
          row(word + slot.id().number(), "Absent", "");
        }
      }
    }

    private void card(CardView fpc) {
      String item = fpc.slot().id().toString();
      Optional<CardRecord.Status> status = fpc.status();
      if (status.isPresent()) {
        int celsius = status.get().vitals().temperatureCelsius();
        String word = fpc.online() ? "OK" : "Testing";
        row(item, word, celsius + " " + Temperature.units(celsius))
            .add(Temperature.element(celsius));
      } else {
        row(item, status(fpc.slot()), "");
      }
    }

    private void fans(Slot slot) {
      Optional<Part> part = slot.part();
      if (part.isEmpty()) {
        if (expected(slot)) {
          row(slot.id().toString(), "Absent", "");
        }
        return;
      }
      String status = status(slot);
      boolean spins = status.equals("OK") && !chassis.model().mx2000();
      for (int fan = 1; fan <= part.get().fru().fans(); fan++) {
        Element item = row(slot.id() + " Fan " + fan, status, spins ? SPINNING : "");
        if (spins) {
          item.leaf("comment", SPINNING);
        }
      }
    }

    /** Whether the chassis is sold with a part there. */
    private boolean expected(Slot slot) {
      for (ChassisModel.Infrastructure sold : chassis.model().infrastructure()) {
        if (sold.kind() == slot.id().kind()) {
          return slot.id().number() < sold.count();
        }
      }
      return false;
    }

    private static String status(Slot slot) {
      if (slot.part().filter(Part::dead).isPresent()) {
        return "Failed";
      }
      return slot.powered() ? "OK" : "Check";
    }

    /** Adds a row; what it measures is still to be added to its element. */
    private Element row(String item, String status, String measurement) {
      text.append(
          new Columns()
              .at(0, kind)
              .at(ITEM, item)
              .at(STATUS, status)
              .at(MEASUREMENT, measurement)
              .end());
      Element element = Element.of("environment-item").leaf("name", item);
      if (!kind.isEmpty()) {
        element.leaf("class", kind);
      }
      kind = "";
      reply.add(element.leaf("status", status));
      return element;
    }
  }
}
