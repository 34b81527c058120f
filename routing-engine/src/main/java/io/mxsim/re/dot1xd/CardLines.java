package io.mxsim.re.dot1xd;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.TransportKey;
import java.util.Optional;

/** The line cards, as far as dot1xd has to do with them. */
public interface CardLines {
  /** The channel behind the name of an interface; empty while its card is not in service. */
  Optional<Place> place(String interfaceName);

  void tell(SlotId card, SecYCommand command);

  void handOver(SlotId card, TransportKey key);

  /** Where an interface is, and its address. */
  record Place(SlotId card, ChannelId channel, MacAddress mac) {}
}
