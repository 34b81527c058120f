package io.mxsim.macsec.mka;

import java.util.EnumMap;
import java.util.Map;

/** Counts what {@link MkaCounters} tells. */
final class Tallies {
  private final Map<What, Long> counts = new EnumMap<>(What.class);

  /** In the order of {@link MkaCounters}. */
  enum What {
    RECEIVED,
    TRANSMITTED,
    VERSION,
    CAK,
    ICV,
    DUPLICATE_MEMBER,
    DUPLICATE_NUMBER,
    DUPLICATE_ADDRESS,
    DESTINATION,
    FORMAT,
    REPLAYED
  }

  void count(What what) {
    counts.merge(what, 1L, Long::sum);
  }

  void clear() {
    counts.clear();
  }

  MkaCounters read() {
    return new MkaCounters(
        of(What.RECEIVED),
        of(What.TRANSMITTED),
        of(What.VERSION),
        of(What.CAK),
        of(What.ICV),
        of(What.DUPLICATE_MEMBER),
        of(What.DUPLICATE_NUMBER),
        of(What.DUPLICATE_ADDRESS),
        of(What.DESTINATION),
        of(What.FORMAT),
        of(What.REPLAYED));
  }

  private long of(What what) {
    return counts.getOrDefault(what, 0L);
  }
}
