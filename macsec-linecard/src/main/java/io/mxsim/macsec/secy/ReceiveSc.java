package io.mxsim.macsec.secy;

import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYReport;
import java.util.ArrayList;
import java.util.List;

/** A receive channel and its associations; its counters outlive them. */
final class ReceiveSc {
  final Sci sci;
  final ReceiveTally tally = new ReceiveTally();
  private final ReceiveSa[] associations = new ReceiveSa[SecY.ANS];

  ReceiveSc(Sci sci) {
    this.sci = sci;
  }

  /** The association of that number, or null. */
  ReceiveSa sa(int an) {
    return associations[an];
  }

  void put(ReceiveSa sa) {
    delete(sa.an);
    associations[sa.an] = sa;
  }

  void delete(int an) {
    if (associations[an] != null) {
      associations[an].key.close();
      associations[an] = null;
    }
  }

  void deleteAll() {
    for (int an = 0; an < SecY.ANS; an++) {
      delete(an);
    }
  }

  void clear() {
    tally.clear();
    for (ReceiveSa sa : associations) {
      if (sa != null) {
        sa.tally.clear();
      }
    }
  }

  SecYReport.ReceiveSc read() {
    List<SecYReport.ReceiveSa> all = new ArrayList<>();
    for (ReceiveSa sa : associations) {
      if (sa != null) {
        all.add(sa.read());
      }
    }
    return new SecYReport.ReceiveSc(sci, tally.read(), all);
  }
}
