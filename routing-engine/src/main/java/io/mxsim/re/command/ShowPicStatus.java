package io.mxsim.re.command;

import io.mxsim.chassis.Slot;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.Optional;

/** {@code show chassis fpc pic-status [SLOT]}: the cards and their PICs. */
public final class ShowPicStatus implements OperationalCommand {
  private static final int STATE = 9;
  private static final int TYPE = 22;

  private final Chassisd chassisd;

  public ShowPicStatus(Chassisd chassisd) {
    this.chassisd = chassisd;
  }

  @Override
  public String rpc() {
    return "get-pic-information";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<String> problem = CardSlots.problem(chassisd.chassis(), invocation, "slot");
    if (problem.isPresent()) {
      invocation.answer(problem.get());
      return;
    }
    StringBuilder text = new StringBuilder();
    Element reply = Element.of("fpc-information").attribute("junos:style", "pic-style");
    for (Slot slot : CardSlots.fpcs(chassisd.chassis(), invocation, "slot")) {
      CardView fpc = CardView.of(chassisd, slot);
      if (!fpc.empty()) {
        String type = slot.part().get().fru().description();
        text.append(row("Slot " + slot.id().number(), fpc.word(), type));
        Element card =
            Element.of("fpc")
                .leaf("slot", slot.id().number())
                .leaf("state", fpc.word())
                .leaf("description", type);
        reply.add(card);
        for (Pic pic : Pic.of(chassisd, fpc)) {
          card.add(
              Element.of("pic")
                  .leaf("pic-slot", pic.number())
                  .leaf("pic-state", pic.word())
                  .leaf("pic-type", pic.type() + remark(pic)));
          text.append(row("  PIC " + pic.number(), pic.word(), pic.type() + remark(pic)));
        }
      }
    }
    invocation.answer(reply, text.toString());
  }

  private static String remark(Pic pic) {
    return pic.carrier().failedSelfTest().isPresent() ? " (FIPS self-test failed)" : "";
  }

  private static String row(String item, String state, String type) {
    return new Columns().at(0, item).at(STATE, state).at(TYPE, type).end();
  }
}
