package io.mxsim.re.command;

import io.mxsim.chassis.Part;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * {@code show chassis routing-engine [SLOT]}. Temperatures, utilisation and load of a Routing
 * Engine are not modelled: those rows are missing.
 */
public final class ShowRoutingEngine implements OperationalCommand {
  private static final int WORD = 35;

  private final Chassisd chassisd;
  private final SystemClock clock;
  private final int own;
  private final IntSupplier master;
  private final Supplier<String> rebootReason;

  /**
   * The command.
   *
   * @param own slot of the Routing Engine it runs on
   * @param master slot of the master
   * @param rebootReason why this one booted last; empty when that is not known
   */
  public ShowRoutingEngine(
      Chassisd chassisd,
      SystemClock clock,
      int own,
      IntSupplier master,
      Supplier<String> rebootReason) {
    this.chassisd = chassisd;
    this.clock = clock;
    this.own = own;
    this.master = master;
    this.rebootReason = rebootReason;
  }

  @Override
  public String rpc() {
    return "get-route-engine-information";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<Integer> asked = CardSlots.number(invocation, "slot");
    if (asked.isPresent() && !present(asked.get())) {
      invocation.answer("error: Routing Engine " + asked.get() + " is not present\n");
      return;
    }
    StringBuilder text = new StringBuilder();
    Element reply = Element.of("route-engine-information");
    for (Slot slot : chassisd.chassis().slots(SlotKind.ROUTING_ENGINE)) {
      int number = slot.id().number();
      if (slot.part().isPresent() && asked.orElse(number) == number) {
        append(text, slot, slot.part().get());
        reply.add(element(slot, slot.part().get()));
      }
    }
    invocation.answer(reply, text.toString());
  }

  private Element element(Slot slot, Part part) {
    int number = slot.id().number();
    int megabytes = part.fru().memoryMegabytes();
    Element element =
        Element.of("route-engine")
            .leaf("slot", number)
            .leaf("mastership-state", state(slot, number == master.getAsInt()))
            .leaf("mastership-priority", priority(number))
            .leaf("memory-dram-size", megabytes + " MB")
            .leaf("memory-installed-size", "(" + megabytes + " MB installed)")
            .leaf("model", part.fru().description())
            .leaf("serial-number", part.serial());
    if (number == own) {
      element.add(Timed.date("start-time", clock.bootedAt()));
      element.add(Timed.span("up-time", clock.uptime()));
      String reason = rebootReason.get();
      if (!reason.isEmpty()) {
        element.leaf("last-reboot-reason", reason);
      }
    }
    return element;
  }

  private static String priority(int number) {
    return number == 0 ? "Master (default)" : "Backup (default)";
  }

  private boolean present(int number) {
    SlotId id = SlotId.routingEngine(number);
    return chassisd.chassis().exists(id) && chassisd.chassis().slot(id).part().isPresent();
  }

  private void append(StringBuilder text, Slot slot, Part part) {
    int number = slot.id().number();
    boolean isMaster = number == master.getAsInt();
    String memory = "MB (" + part.fru().memoryMegabytes() + " MB installed)";
    text.append("Routing Engine status:\n  Slot ").append(number).append(":\n");
    row(text, "Current state", state(slot, isMaster));
    row(text, "Election priority", priority(number));
    text.append(
        new Columns()
            .at(4, "DRAM")
            .endingAt(34, part.fru().memoryMegabytes())
            .at(36, memory)
            .end());
    row(text, "Model", part.fru().description());
    row(text, "Serial ID", part.serial());
    if (number == own) {
      row(text, "Start time", DateText.iso(clock.bootedAt()));
      row(text, "Uptime", DateText.words(clock.uptime()));
      String reason = rebootReason.get();
      if (!reason.isEmpty()) {
        row(text, "Last reboot reason", reason);
      }
    }
  }

  private static String state(Slot slot, boolean isMaster) {
    if (!slot.powered()) {
      return "Offline";
    }
    return isMaster ? "Master" : "Backup";
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append(new Columns().at(4, name).at(WORD, value).end());
  }
}
