package io.mxsim.re.command;

import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import io.mxsim.re.software.Release;

/**
 * {@code show chassis firmware}: the system that each FPC has loaded from the Routing Engine. Boot
 * ROMs of the cards are not modelled.
 */
public final class ShowFirmware implements OperationalCommand {
  private final Chassisd chassisd;
  private final Release release;

  public ShowFirmware(Chassisd chassisd, Release release) {
    this.chassisd = chassisd;
    this.release = release;
  }

  @Override
  public String rpc() {
    return "get-firmware-information";
  }

  @Override
  public void run(Invocation invocation) {
    StringBuilder text = new StringBuilder("Part                     Type       Version\n");
    Element reply = Element.of("firmware-information");
    for (Slot slot : chassisd.chassis().slots(SlotKind.FPC)) {
      CardView card = CardView.of(chassisd, slot);
      if (card.online()) {
        String name = slot.id().toString();
        String version = "Version " + running(slot) + " by builder on " + release.built();
        text.append(new Columns().at(0, name).at(25, "O/S").at(36, version).end());
        reply.add(
            Element.of("chassis")
                .add(
                    Element.of("chassis-module")
                        .leaf("name", name)
                        .add(
                            Element.of("firmware")
                                .leaf("type", "O/S")
                                .leaf("firmware-version", version))));
      }
    }
    invocation.answer(reply, text.toString());
  }

  /** What the card says it runs. */
  private String running(Slot slot) {
    return chassisd.card(slot.id()).map(CardRecord::firmware).orElse("");
  }
}
