package io.mxsim.lab.router;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.EthernetPort;
import io.mxsim.chassis.PortBank;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a chassis that cables go to, by the names of their interfaces. */
final class PortJacks {
  private static final Pattern NAME =
      Pattern.compile("(?:xe|et|ge)-(\\d{1,2})/(\\d)/(\\d{1,2})(?::(\\d))?");

  private final Chassis chassis;
  private final Map<Place, PortJack> jacks = new LinkedHashMap<>();

  /** A channel of a port, whatever card has it. */
  private record Place(int fpc, int pic, int port, int channel) {}

  PortJacks(Chassis chassis) {
    this.chassis = chassis;
  }

  /** The same jack for every name of a place. */
  PortJack jack(String name) throws RouterRefused {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw refused("'" + name + "' is no interface: write xe-0/0/1:3 or et-0/0/1.");
    }
    Place place =
        new Place(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
    check(name, place);
    PortJack jack = jacks.computeIfAbsent(place, _ -> new PortJack());
    jack.follow(channel(place));
    return jack;
  }

  /** Cards came or went: every cable goes where its port is now. */
  void follow() {
    jacks.forEach((place, jack) -> jack.follow(channel(place)));
  }

  /** Refuses what no card could ever make true, and what the card that is there has not. */
  private void check(String name, Place place) throws RouterRefused {
    SlotId fpc = SlotId.fpc(place.fpc());
    if (!chassis.exists(fpc)) {
      throw refused(
          "There is no "
              + name
              + ": the "
              + chassis.model().model()
              + " has FPC slots 0 to "
              + (chassis.model().count(SlotKind.FPC) - 1)
              + ".");
    }
    if (place.channel() >= EthernetPort.CHANNELS) {
      throw refused("There is no " + name + ": a port has channels 0 to 3.");
    }
    Optional<PortBank> bank = bank(place);
    boolean empty = chassis.slot(fpc).part().isEmpty() || emptyBay(place);
    if (bank.isEmpty() ? !empty : place.port() >= bank.get().ports().size()) {
      throw refused(
          "There is no "
              + name
              + ": "
              + SlotNames.of(fpc)
              + " holds "
              + chassis.slot(fpc).part().orElseThrow().fru().model()
              + " without such a port.");
    }
  }

  private boolean emptyBay(Place place) {
    SlotId bay = SlotId.mic(place.fpc(), place.pic());
    return chassis.exists(bay) && chassis.slot(bay).part().isEmpty();
  }

  private Optional<EthernetChannel> channel(Place place) {
    return bank(place)
        .map(PortBank::ports)
        .filter(ports -> place.port() < ports.size())
        .map(ports -> ports.get(place.port()).channel(place.channel()));
  }

  /** The ports of a PIC: those of the MIC in that bay, or the line card's own. */
  private Optional<PortBank> bank(Place place) {
    SlotId mic = SlotId.mic(place.fpc(), place.pic());
    if (chassis.exists(mic) && chassis.slot(mic).board().isPresent()) {
      return chassis.slot(mic).board().get().ports().stream().findFirst();
    }
    SlotId fpc = SlotId.fpc(place.fpc());
    List<PortBank> own =
        chassis.exists(fpc)
            ? chassis.slot(fpc).board().map(Board::ports).orElse(List.of())
            : List.of();
    return place.pic() < own.size() ? Optional.of(own.get(place.pic())) : Optional.empty();
  }

  private static RouterRefused refused(String sentence) {
    return new RouterRefused(RouterRefused.Reason.REQUEST, sentence);
  }
}
