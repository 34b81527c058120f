package io.mxsim.re.dot1xd;

import io.mxsim.macsec.mka.Ckn;
import io.mxsim.re.config.ConfigNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys of an association, one after the other: a single one, or those of a key chain in the
 * order of their start times.
 *
 * @param tolerance by how much the clocks of both sides may differ
 */
record KeySequence(List<Entry> entries, Duration tolerance) {
  private static final String DEFAULT_TOLERANCE = "3600";

  KeySequence {
    entries = List.copyOf(entries);
  }

  /**
   * A key and its time.
   *
   * @param start empty for one that has always been there
   */
  record Entry(PreSharedKey key, Optional<Start> start) {
    boolean begun(ZonedDateTime now) {
      return start.isEmpty() || !start.get().at(now.getZone()).isAfter(now.toInstant());
    }

    Instant begin(ZoneId zone) {
      return start.map(when -> when.at(zone)).orElse(Instant.MIN);
    }
  }

  /** A start time: local, or with an offset of its own. */
  record Start(LocalDateTime local, Optional<ZoneOffset> offset) {
    Instant at(ZoneId zone) {
      return offset
          .map(fixed -> OffsetDateTime.of(local, fixed).toInstant())
          .orElseGet(() -> local.atZone(zone).toInstant());
    }

    /** {@code YYYY-MM-DD.HH:MM[:SS][+hhmm]}; empty without a date, or for one that is none. */
    static Optional<Start> parse(String text) {
      int dot = text.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      int sign = Math.max(text.indexOf('+', dot), text.indexOf('-', dot));
      String[] date = text.substring(0, dot).split("-");
      String[] time = text.substring(dot + 1, sign < 0 ? text.length() : sign).split(":");
      try {
        LocalDateTime local =
            LocalDateTime.of(
                number(date, 0),
                number(date, 1),
                number(date, 2),
                number(time, 0),
                number(time, 1),
                time.length > 2 ? number(time, 2) : 0);
        return Optional.of(
            new Start(
                local,
                sign < 0 ? Optional.empty() : Optional.of(ZoneOffset.of(text.substring(sign)))));
      } catch (java.time.DateTimeException e) {
        return Optional.empty();
      }
    }

    private static int number(String[] parts, int at) {
      return Integer.parseInt(parts[at]);
    }
  }

  /** What the association has: its key chain, or its pre-shared key. */
  static Optional<KeySequence> of(ConfigNode ca, ConfigNode security) {
    Optional<String> chain = ca.text("pre-shared-key-chain");
    if (chain.isPresent()) {
      return security
          .find("authentication-key-chains", "key-chain", chain.get())
          .map(KeySequence::chain);
    }
    return ca.find("pre-shared-key")
        .flatMap(statement -> PreSharedKey.of(statement, "ckn", "cak"))
        .map(key -> new KeySequence(List.of(new Entry(key, Optional.empty())), Duration.ZERO));
  }

  private static KeySequence chain(ConfigNode chain) {
    List<Entry> entries = new ArrayList<>();
    for (ConfigNode key : chain.all("key")) {
      Optional<Start> start = key.text("start-time").flatMap(Start::parse);
      if (start.isPresent()) {
        PreSharedKey.of(key, "key-name", "secret")
            .ifPresent(shared -> entries.add(new Entry(shared, start)));
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.begin(ZoneOffset.UTC)));
    long seconds = Long.parseLong(chain.text("tolerance").orElse(DEFAULT_TOLERANCE));
    return new KeySequence(entries, Duration.ofSeconds(seconds));
  }

  /** The key to use at {@code now}: of those that have begun the last one. */
  Optional<Entry> active(ZonedDateTime now) {
    Optional<Entry> active = Optional.empty();
    for (Entry entry : entries) {
      boolean later =
          active.isEmpty()
              || !entry.begin(now.getZone()).isBefore(active.get().begin(now.getZone()));
      if (entry.begun(now) && later) {
        active = Optional.of(entry);
      }
    }
    return active;
  }

  /** When the next key begins. */
  Optional<Instant> next(ZonedDateTime now) {
    return entries.stream()
        .map(entry -> entry.begin(now.getZone()))
        .filter(begin -> begin.isAfter(now.toInstant()))
        .min(Comparator.naturalOrder());
  }

  Optional<Entry> named(Ckn ckn) {
    return entries.stream().filter(entry -> entry.key().ckn().equals(ckn)).findFirst();
  }

  /** Whether somebody whose clock differs within the tolerance may use the key at {@code now}. */
  boolean tolerated(Entry entry, ZonedDateTime now) {
    ZonedDateTime early = now.minus(tolerance);
    ZonedDateTime late = now.plus(tolerance);
    Instant begin = entry.begin(now.getZone());
    Instant end =
        entries.stream()
            .map(other -> other.begin(now.getZone()))
            .filter(other -> other.isAfter(begin))
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    return !begin.isAfter(late.toInstant()) && end.isAfter(early.toInstant());
  }
}
