package io.mxsim.lab.network;

import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FrameKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts the frames that are sent into a wire, both ways together. */
final class Census {
  private static final FrameKind[] KINDS = FrameKind.values();

  /** EtherTypes without a name that are told apart; the rest counts as one. */
  private static final int MOST_OTHERS = 64;

  private static final int SOME_OTHER = 0xffff;

  private final long[] kinds = new long[KINDS.length];
  private final Map<Integer, Long> others = new HashMap<>();

  void count(Frame frame) {
    FrameKind kind = FrameKind.of(frame);
    if (kind != FrameKind.ANY) {
      kinds[kind.ordinal()]++;
      return;
    }
    int type = FrameKind.etherType(frame);
    boolean known = others.containsKey(type) || others.size() < MOST_OTHERS;
    others.merge(known ? type : SOME_OTHER, 1L, Long::sum);
  }

  void forget() {
    java.util.Arrays.fill(kinds, 0);
    others.clear();
  }

  Seen seen() {
    Map<FrameKind, Long> counted = new EnumMap<>(FrameKind.class);
    for (FrameKind kind : KINDS) {
      if (kinds[kind.ordinal()] > 0) {
        counted.put(kind, kinds[kind.ordinal()]);
      }
    }
    return new Seen(counted, others);
  }
}
