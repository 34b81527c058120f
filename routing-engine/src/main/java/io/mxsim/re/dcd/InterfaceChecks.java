package io.mxsim.re.dcd;

import io.mxsim.macsec.control.ForwardingCommand.Tag;
import io.mxsim.re.mgd.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two units of one port cannot have both. */
final class InterfaceChecks {
  private InterfaceChecks() {}

  static void verify(Map<String, InterfaceSettings> all, Findings findings) {
    for (InterfaceSettings device : all.values()) {
      Map<Tag, Integer> taken = new HashMap<>();
      for (InterfaceSettings.Unit unit : device.units()) {
        boolean tagged = unit.tag().outer().isPresent();
        Integer other = tagged ? taken.putIfAbsent(unit.tag(), unit.number()) : null;
        if (other != null) {
          findings.error(
              List.of("interfaces", device.name(), "unit " + unit.number()),
              "vlan-id " + unit.tag().outer().get(),
              "duplicate VLAN-ID on interface " + device.name() + ", unit " + other + " has it");
        }
      }
    }
  }
}
