package io.mxsim.re.l2ald;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.macsec.control.ForwardingCommand.LearnAddress;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.ForwardingReport.AddressAged;
import io.mxsim.macsec.control.ForwardingReport.AddressLearned;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.forwarding.ForwardingPlane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The daemon of learned addresses. */
public final class L2ald {
  private final Dcd dcd;
  private final ForwardingPlane plane;
  private final Map<Integer, Map<Long, Integer>> learned = new TreeMap<>();

  /** An address, and the index of the unit it is behind. */
  record Learned(MacAddress mac, int unit) {}

  public L2ald(Dcd dcd, ForwardingPlane plane) {
    this.dcd = dcd;
    this.plane = plane;
    plane.listen(this::reported);
    dcd.onChange(this::domainsChanged);
  }

  List<BridgeDomain> domains() {
    return dcd.domains().domains();
  }

  /** The addresses of a domain, in their order. */
  List<Learned> learned(int domain) {
    List<Learned> all = new ArrayList<>();
    learned
        .getOrDefault(domain, Map.of())
        .forEach((mac, unit) -> all.add(new Learned(new MacAddress(mac), unit)));
    return all;
  }

  Dcd dcd() {
    return dcd;
  }

  private void reported(SlotId from, ForwardingReport report) {
    if (report instanceof AddressLearned(int domain, MacAddress mac, int unit)) {
      learned.computeIfAbsent(domain, index -> new TreeMap<>()).put(mac.value(), unit);
      plane.broadcast(new LearnAddress(domain, mac, Optional.of(unit)), from);
    } else if (report instanceof AddressAged(int domain, MacAddress mac)) {
      learned.getOrDefault(domain, new TreeMap<>()).remove(mac.value());
      plane.broadcast(new LearnAddress(domain, mac, Optional.empty()), from);
    }
  }

  /** As the engines do: what is behind a unit that is no longer in the domain is forgotten. */
  private void domainsChanged() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    domains().forEach(domain -> members.put(domain.index(), domain.units()));
    learned.keySet().retainAll(members.keySet());
    learned.forEach((domain, macs) -> macs.values().retainAll(members.get(domain)));
  }
}
