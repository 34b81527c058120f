package io.mxsim.re.dcd;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.PortSpeed;
import io.mxsim.macsec.control.PortPlace;

/**
 * A physical interface of a card.
 *
 * @param name such as {@code xe-0/0/5:0}
 * @param brokenOut whether it is one of the four channels of a port
 * @param adminUp whether the card has been told that it may carry data
 * @param enabled whether the card lets it carry data now
 */
public record Port(
    String name,
    PortPlace place,
    MacAddress mac,
    PortSpeed speed,
    boolean brokenOut,
    boolean adminUp,
    boolean enabled,
    boolean linkUp) {

  /** Its rate in Gbps. */
  public int gigabits() {
    return brokenOut ? speed.gigabits() / 4 : speed.gigabits();
  }
}
