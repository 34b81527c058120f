package io.mxsim.re.dot1xd;

import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.mka.CaKeys;
import io.mxsim.macsec.mka.Ckn;
import io.mxsim.macsec.mka.Kay;
import io.mxsim.macsec.mka.MkaEvent;
import io.mxsim.macsec.mka.ParticipantView;
import io.mxsim.macsec.mka.Role;
import io.mxsim.macsec.mka.SecYPort;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which keys of a sequence take part in key agreement on a port: the active one as primary, the one
 * before as preceding until the active one carries the traffic and the tolerance has passed, and
 * one that the other side uses early or still, while the tolerance allows it.
 */
final class KeyRollover {
  /** A key that is replaced is received under for so long (SAK Retire Time, and some more). */
  private static final Duration RETIRE = Duration.ofSeconds(4);

  private final Kay kay;
  private final SessionWorld world;
  private final Supplier<ZonedDateTime> clock;
  private final KeyOpener opener;
  private final Map<Ckn, PreSharedKey> running = new LinkedHashMap<>();
  private final Set<Ckn> admitted = new HashSet<>();
  private KeySequence keys = new KeySequence(List.of(), Duration.ZERO);
  private Optional<Ckn> current = Optional.empty();
  private Optional<Ckn> before = Optional.empty();
  private Optional<Ckn> carrying = Optional.empty();
  private Instant changed = Instant.EPOCH;
  private Instant carriedSince = Instant.EPOCH;
  private Timer next;
  private Timer retirement;

  /** Makes the keys of an association out of a CAK. */
  interface KeyOpener {
    CaKeys open(PreSharedKey key);
  }

  KeyRollover(Kay kay, SessionWorld world, Supplier<ZonedDateTime> clock, KeyOpener opener) {
    this.kay = kay;
    this.world = world;
    this.clock = clock;
    this.opener = opener;
  }

  /** Other keys are configured. */
  void follow(KeySequence newKeys) {
    keys = newKeys;
    for (Map.Entry<Ckn, PreSharedKey> each : List.copyOf(running.entrySet())) {
      boolean otherSecret =
          keys.named(each.getKey()).filter(entry -> !entry.key().same(each.getValue())).isPresent();
      if (otherSecret) {
        end(each.getKey());
      }
    }
    evaluate();
  }

  /** Looks at the clock: perhaps another key is due. */
  void evaluate() {
    ZonedDateTime now = clock.get();
    keys.active(now).ifPresentOrElse(entry -> use(entry.key()), this::useNone);
    arm(now);
    retire();
  }

  private void use(PreSharedKey key) {
    if (current.filter(key.ckn()::equals).isPresent() && running.containsKey(key.ckn())) {
      return;
    }
    before = current.filter(running::containsKey);
    before.ifPresent(ckn -> kay.role(ckn, Role.PRECEDING));
    current = Optional.of(key.ckn());
    changed = world.now();
    admitted.remove(key.ckn());
    if (running.containsKey(key.ckn())) {
      kay.role(key.ckn(), Role.PRIMARY);
    } else {
      begin(key, Role.PRIMARY);
    }
  }

  private void useNone() {
    current = Optional.empty();
    before = Optional.empty();
    List.copyOf(running.keySet()).forEach(this::end);
  }

  private void begin(PreSharedKey key, Role role) {
    running.put(key.ckn(), key);
    kay.add(key.ckn(), opener.open(key), role);
  }

  private void end(Ckn ckn) {
    running.remove(ckn);
    admitted.remove(ckn);
    kay.remove(ckn);
  }

  private void arm(ZonedDateTime now) {
    cancel(next);
    next =
        keys.next(now)
            .map(begin ->
                world.after(
                    Duration.between(now.toInstant(), begin), "next MACsec key", this::evaluate))
            .orElse(null);
  }

  /** What key agreement tells. */
  void happened(MkaEvent event) {
    switch (event) {
      case MkaEvent.SakSends(Ckn ckn, var key, int an) -> {
        if (carrying.filter(ckn::equals).isEmpty()) {
          carriedSince = world.now();
        }
        carrying = Optional.of(ckn);
        soon();
      }
      case MkaEvent.Connected(SecYPort.Connect connect) -> {
        if (connect != SecYPort.Connect.SECURE) {
          carrying = Optional.empty();
        }
      }
      case MkaEvent.PeerLost(Ckn ckn, var peer, var sci) -> {
        if (admitted.contains(ckn)) {
          soon();
        }
      }
      default -> {}
    }
  }

  private void soon() {
    world.after(Duration.ZERO, "MACsec keys", this::retire);
  }

  /**
   * An MKPDU has come under a key that takes no part; true when it does from now on, because the
   * other side's clock is ahead or behind.
   */
  boolean admit(Ckn ckn) {
    Optional<KeySequence.Entry> entry =
        keys.named(ckn).filter(named -> keys.tolerated(named, clock.get()));
    if (entry.isEmpty() || running.containsKey(ckn)) {
      return false;
    }
    admitted.add(ckn);
    begin(entry.get().key(), Role.PRECEDING);
    return true;
  }

  /** Keys that nobody needs any more go; what still has to wait is looked at again later. */
  private void retire() {
    Instant now = world.now();
    Instant due = later(carriedSince.plus(RETIRE), changed.plus(keys.tolerance()));
    boolean carries = current.isPresent() && carrying.equals(current);
    boolean waits = false;
    for (Ckn ckn : List.copyOf(running.keySet())) {
      if (Optional.of(ckn).equals(current) || Optional.of(ckn).equals(carrying)) {
        continue;
      }
      boolean last = before.filter(ckn::equals).isPresent();
      if (admitted.contains(ckn) ? !hasLivePeer(ckn) : carries && (!last || !now.isBefore(due))) {
        end(ckn);
      } else {
        waits |= carries && last;
      }
    }
    cancel(retirement);
    retirement =
        waits && due.isAfter(now)
            ? world.after(Duration.between(now, due), "end of a MACsec key", this::retire)
            : null;
  }

  private boolean hasLivePeer(Ckn ckn) {
    return kay.participants().stream()
        .filter(view -> view.ckn().equals(ckn))
        .anyMatch(view -> view.peers().stream().anyMatch(ParticipantView.PeerView::live));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  void close() {
    cancel(next);
    cancel(retirement);
    running.clear();
  }

  private static void cancel(Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }
}
