package io.mxsim.chassis;

import io.mxsim.chassis.catalog.PortBankSpec;
import io.mxsim.chassis.catalog.PortSpeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ports of one PIC, with the limits they share (P-HW4). */
public final class PortBank {
  /** Addresses for each port: one for each channel of a breakout cable. */
  static final int ADDRESSES_PER_PORT = EthernetPort.CHANNELS;

  private final PortBankSpec spec;
  private final List<EthernetPort> ports;

  PortBank(PortBankSpec spec, MacAddress first) {
    this.spec = spec;
    List<EthernetPort> all = new ArrayList<>(spec.count());
    for (int i = 0; i < spec.count(); i++) {
      all.add(new EthernetPort(i, first.plus(i * ADDRESSES_PER_PORT)));
    }
    this.ports = List.copyOf(all);
  }

  public PortBankSpec spec() {
    return spec;
  }

  public List<EthernetPort> ports() {
    return ports;
  }

  /**
   * Sets the speed of every port, or of none.
   *
   * @return why the hardware cannot do it, in words; empty when it is done
   */
  public Optional<String> speeds(List<PortSpeed> speeds) {
    Optional<String> shortfall = spec.shortfall(speeds);
    if (shortfall.isEmpty()) {
      for (int i = 0; i < ports.size(); i++) {
        ports.get(i).speed(speeds.get(i));
      }
    }
    return shortfall;
  }

  void shut() {
    ports.forEach(EthernetPort::shut);
  }
}
