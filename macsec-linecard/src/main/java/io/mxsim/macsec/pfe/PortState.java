package io.mxsim.macsec.pfe;

import io.mxsim.macsec.control.PortPlace;
import java.util.ArrayList;
import java.util.List;

/** A channel of a port as the engine sees it: its units by their tags, and its counters. */
public final class PortState {
  private static final int VLANS = 4096;

  final PortPlace place;
  final Tally tally = new Tally();
  private Unit untagged;
  private Unit[] tagged = {};
  private final List<Unit> doublyTagged = new ArrayList<>();

  PortState(PortPlace place) {
    this.place = place;
  }

  void forgetUnits() {
    untagged = null;
    tagged = new Unit[0];
    doublyTagged.clear();
  }

  void add(Unit unit) {
    if (unit.outerTag < 0) {
      untagged = unit;
    } else if (unit.innerTag >= 0) {
      doublyTagged.add(unit);
    } else {
      if (tagged.length == 0) {
        tagged = new Unit[VLANS];
      }
      tagged[unit.outerTag] = unit;
    }
  }

  boolean hasUnits() {
    return untagged != null || tagged.length > 0 || !doublyTagged.isEmpty();
  }

  Unit untagged() {
    return untagged;
  }

  /** The unit of singly tagged frames with this VLAN identifier, or null. */
  Unit tagged(int vlan) {
    return tagged.length == 0 ? null : tagged[vlan];
  }

  /** The unit of frames with these two tags, or null. */
  Unit tagged(int outer, int inner) {
    for (int i = 0; i < doublyTagged.size(); i++) {
      Unit unit = doublyTagged.get(i);
      if (unit.outerTag == outer && unit.innerTag == inner) {
        return unit;
      }
    }
    return null;
  }
}
