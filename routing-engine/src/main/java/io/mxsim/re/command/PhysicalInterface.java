package io.mxsim.re.command;

import io.mxsim.chassis.ManagementPort;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.PortSpeed;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interface that exists because of hardware, or always.
 *
 * @param name such as {@code xe-0/0/5:0}
 * @param adminUp whether the firmware lets it carry data
 */
public record PhysicalInterface(String name, boolean adminUp, boolean linkUp, boolean loopback) {
  /**
   * Every interface, in the order in which they are listed: by type, then by place; the Routing
   * Engine's own by name after those of the cards.
   */
  public static List<PhysicalInterface> all(Chassisd chassisd, ManagementPort managementPort) {
    List<PhysicalInterface> wide = new ArrayList<>();
    List<PhysicalInterface> channels = new ArrayList<>();
    for (Slot slot : chassisd.chassis().slots(SlotKind.FPC)) {
      ports(chassisd, slot.id(), wide, channels);
      for (Slot mic : chassisd.chassis().slots(SlotKind.MIC)) {
        if (mic.id().fpc() == slot.id().number()) {
          ports(chassisd, mic.id(), wide, channels);
        }
      }
    }
    List<PhysicalInterface> all = new ArrayList<>(wide);
    all.addAll(channels);
    all.add(new PhysicalInterface("fxp0", true, managementPort.linkUp(), false));
    all.add(new PhysicalInterface("lo0", true, true, true));
    return all;
  }

  /** Ports of a card; an interface goes when its card goes offline. */
  private static void ports(
      Chassisd chassisd,
      SlotId slot,
      List<PhysicalInterface> wide,
      List<PhysicalInterface> channels) {
    Optional<CardRecord> card = chassisd.card(slot);
    if (card.isEmpty()) {
      return;
    }
    CardView view = CardView.of(chassisd, chassisd.chassis().slot(slot));
    if (view.online()) {
      for (CardReport.PortStatus port : card.get().ports()) {
        port(slot, port, wide, channels);
      }
    }
  }

  private static void port(
      SlotId slot,
      CardReport.PortStatus port,
      List<PhysicalInterface> wide,
      List<PhysicalInterface> channels) {
    boolean mic = slot.kind() == SlotKind.MIC;
    int fpc = mic ? slot.fpc() : slot.number();
    int pic = mic ? slot.number() : port.pic();
    String place = fpc + "/" + pic + "/" + port.port();
    boolean brokenOut = port.speed() == PortSpeed.FOUR_TEN_GIGABIT;
    for (CardReport.ChannelStatus channel : port.channels()) {
      String name = brokenOut ? "xe-" + place + ":" + channel.channel() : "et-" + place;
      (brokenOut ? channels : wide)
          .add(new PhysicalInterface(name, channel.adminUp(), channel.linkUp(), false));
    }
  }
}
