package io.mxsim.lab.network;

import io.mxsim.chassis.wire.FrameKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was sent into a link.
 *
 * @param kinds how many frames of each kind that has a name
 * @param others how many of each other EtherType, -1 for frames too short to have one
 */
public record Seen(Map<FrameKind, Long> kinds, Map<Integer, Long> others) {
  static final Seen NOTHING = new Seen(Map.of(), Map.of());

  public Seen {
    kinds = Map.copyOf(kinds);
    others = Map.copyOf(others);
  }

  /** How many of a kind; an MKPDU is EAPOL, too. */
  public long count(FrameKind kind) {
    if (kind == FrameKind.ANY) {
      long named = kinds.values().stream().mapToLong(Long::longValue).sum();
      return named + others.values().stream().mapToLong(Long::longValue).sum();
    }
    long own = kinds.getOrDefault(kind, 0L);
    return kind == FrameKind.EAPOL ? own + kinds.getOrDefault(FrameKind.MKPDU, 0L) : own;
  }

  /** The same without frames of these kinds. */
  public Seen without(List<FrameKind> excused) {
    Map<FrameKind, Long> rest = new TreeMap<>(kinds);
    rest.keySet().removeAll(excused);
    if (excused.contains(FrameKind.EAPOL)) {
      rest.remove(FrameKind.MKPDU);
    }
    return new Seen(rest, excused.contains(FrameKind.ANY) ? Map.of() : others);
  }

  /** For a person: {@code 3 arp, 12 mkpdu}, or {@code nothing}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(kinds).forEach((kind, count) -> add(text, count, kind.word()));
    new TreeMap<>(others)
        .forEach((type, count) ->
            add(text, count, type < 0 ? "too short" : "EtherType 0x%04x".formatted(type)));
    return text.isEmpty() ? "nothing" : text.toString();
  }

  private static void add(StringBuilder text, long count, String what) {
    text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
  }
}
