package io.mxsim.re.dcd;

import io.mxsim.chassis.Slot;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.catalog.PortSpeed;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.macsec.control.CardReport.ChannelStatus;
import io.mxsim.macsec.control.CardReport.PortStatus;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.PortPlace;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The physical interfaces of the cards, as the cards have told of them. */
final class Ports {
  private Ports() {}

  /** Those of cards that are in service, by name: FPC by FPC, an FPC's own before its MICs'. */
  static Map<String, Port> of(Chassisd chassisd) {
    Map<String, Port> all = new LinkedHashMap<>();
    for (Slot fpc : chassisd.chassis().slots(SlotKind.FPC)) {
      card(chassisd, fpc.id(), all);
      for (Slot mic : chassisd.chassis().slots(SlotKind.MIC)) {
        if (mic.id().fpc() == fpc.id().number()) {
          card(chassisd, mic.id(), all);
        }
      }
    }
    return all;
  }

  private static void card(Chassisd chassisd, SlotId slot, Map<String, Port> all) {
    Optional<CardRecord> card = chassisd.card(slot);
    if (card.flatMap(CardRecord::state).equals(Optional.of(CardState.ONLINE))) {
      for (PortStatus port : card.get().ports()) {
        port(slot, port, all);
      }
    }
  }

  private static void port(SlotId slot, PortStatus port, Map<String, Port> all) {
    boolean mic = slot.kind() == SlotKind.MIC;
    int fpc = mic ? slot.fpc() : slot.number();
    int pic = mic ? slot.number() : port.pic();
    String place = fpc + "/" + pic + "/" + port.port();
    boolean brokenOut = port.speed() == PortSpeed.FOUR_TEN_GIGABIT;
    for (ChannelStatus channel : port.channels()) {
      String name = brokenOut ? "xe-" + place + ":" + channel.channel() : "et-" + place;
      ChannelId id = new ChannelId(port.pic(), port.port(), channel.channel());
      all.put(
          name,
          new Port(
              name,
              new PortPlace(slot, id),
              channel.mac(),
              port.speed(),
              brokenOut,
              channel.adminUp(),
              channel.enabled(),
              channel.linkUp()));
    }
  }
}
