package io.mxsim.re.command;

import io.mxsim.chassis.Part;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.Fru;
import io.mxsim.chassis.catalog.PortBankSpec;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.chassisd.Chassisd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PIC: a MIC's one PIC, or a part of a card without MICs.
 *
 * @param carrier the MIC, or the card itself
 * @param bank its ports, if it has some
 * @param firstEngine the first of the card's packet forwarding engines that serve it
 */
record Pic(
    int number, CardView carrier, String type, Optional<PortBankSpec> bank, int firstEngine) {
  private static final String SERVICES = "MS-MPC-PIC";

  /** The PICs of the card in an FPC slot, in their order. */
  static List<Pic> of(Chassisd chassisd, CardView fpc) {
    List<Pic> pics = new ArrayList<>();
    Optional<Part> part = fpc.slot().part();
    if (part.isEmpty()) {
      return pics;
    }
    Fru card = part.get().fru();
    for (Slot slot : chassisd.chassis().slots(SlotKind.MIC)) {
      if (slot.id().fpc() == fpc.slot().id().number() && slot.part().isPresent()) {
        int number = slot.id().number();
        PortBankSpec bank = slot.part().get().fru().ports().getFirst();
        int firstEngine = number * card.packetForwardingEngines() / card.innerSlots();
        CardView mic = CardView.of(chassisd, slot);
        pics.add(new Pic(number, mic, bank.pic(), Optional.of(bank), firstEngine));
      }
    }
    for (PortBankSpec bank : card.ports()) {
      int engine = pics.size() * card.packetForwardingEngines() / card.ports().size();
      pics.add(new Pic(pics.size(), fpc, bank.pic(), Optional.of(bank), engine));
    }
    for (int i = 0; i < card.servicePics(); i++) {
      pics.add(new Pic(pics.size(), fpc, SERVICES, Optional.empty(), 0));
    }
    return pics;
  }

  boolean online() {
    return carrier.online();
  }

  /** {@code Online} or {@code Offline}: a PIC has no other state. */
  String word() {
    return online() ? "Online" : "Offline";
  }
}
