package io.mxsim.re.inet;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.control.ForwardingCommand.Neighbour;
import io.mxsim.re.dcd.LogicalUnit;
import io.mxsim.re.forwarding.ForwardingPlane;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Ethernet addresses of neighbours, for ARP and for neighbour discovery. */
public final class NeighbourCache {
  private static final int TRIES = 5;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Duration AGEING = Duration.ofMinutes(20);

  /** Entries at most; further neighbours stay unresolved until one goes. */
  private static final int LIMIT = 20_000;

  private final EventLoop loop;
  private final ForwardingPlane plane;
  private final Solicitor solicitor;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  /** Asks the link for an address. */
  @FunctionalInterface
  interface Solicitor {
    /** {@code known} is who had it last. */
    void solicit(LogicalUnit unit, InetAddress address, Optional<MacAddress> known);
  }

  private record Key(int unit, InetAddress address) {}

  private static final class Entry {
    private LogicalUnit unit;
    private MacAddress mac;
    private Instant confirmed;
    private int tries;
    private Timer timer;
    private final List<Runnable> waiting = new ArrayList<>();
  }

  /**
   * A neighbour whose address is known.
   *
   * @param confirmed when it was heard last
   * @param expires when it will be asked again
   */
  public record Known(
      LogicalUnit unit, InetAddress address, MacAddress mac, Instant confirmed, Instant expires) {}

  NeighbourCache(EventLoop loop, ForwardingPlane plane, Solicitor solicitor) {
    this.loop = loop;
    this.plane = plane;
    this.solicitor = solicitor;
  }

  /** Those that are known. */
  public List<Known> known() {
    List<Known> all = new ArrayList<>();
    entries.forEach((key, entry) -> {
      if (entry.mac != null) {
        Instant expires = entry.confirmed.plus(AGEING);
        all.add(new Known(entry.unit, key.address(), entry.mac, entry.confirmed, expires));
      }
    });
    return all;
  }

  Optional<MacAddress> mac(LogicalUnit unit, InetAddress address) {
    Entry entry = entries.get(new Key(unit.index(), address));
    return entry == null ? Optional.empty() : Optional.ofNullable(entry.mac);
  }

  /** Tells the engines the address, as soon as it is known; {@code then} runs when it is. */
  void resolve(LogicalUnit unit, InetAddress address, Runnable then) {
    Key key = new Key(unit.index(), address);
    Entry entry = entries.get(key);
    if (entry != null && entry.mac != null) {
      plane.broadcast(new Neighbour(unit.index(), address, Optional.of(entry.mac)));
      then.run();
      return;
    }
    boolean first = entry == null;
    if (first && entries.size() >= LIMIT) {
      return;
    }
    if (first) {
      entry = new Entry();
      entry.unit = unit;
      entries.put(key, entry);
    }
    if (entry.waiting.size() < TRIES) {
      entry.waiting.add(then);
    }
    if (first) {
      ask(key, entry);
    }
  }

  /**
   * An address was heard.
   *
   * @param make whether to make an entry when there is none
   */
  void heard(LogicalUnit unit, InetAddress address, MacAddress mac, boolean make) {
    Key key = new Key(unit.index(), address);
    Entry entry = entries.get(key);
    if (entry == null) {
      if (!make || entries.size() >= LIMIT) {
        return;
      }
      entry = new Entry();
      entries.put(key, entry);
    }
    boolean news = !mac.equals(entry.mac);
    entry.unit = unit;
    entry.mac = mac;
    entry.confirmed = loop.now();
    entry.tries = 0;
    schedule(entry, AGEING, () -> ask(key, entries.get(key)));
    if (news) {
      plane.broadcast(new Neighbour(unit.index(), address, Optional.of(mac)));
    }
    List<Runnable> waiting = List.copyOf(entry.waiting);
    entry.waiting.clear();
    waiting.forEach(Runnable::run);
  }

  /** Forgets entries; the engines ask again when they need them. */
  public int forget(Predicate<Known> which) {
    int forgotten = 0;
    for (Known known : known()) {
      if (which.test(known)) {
        remove(new Key(known.unit().index(), known.address()));
        forgotten++;
      }
    }
    return forgotten;
  }

  /** Forgets what is on units that are no longer among those in service. */
  void keep(Predicate<LogicalUnit> inService) {
    for (Map.Entry<Key, Entry> each : List.copyOf(entries.entrySet())) {
      if (!inService.test(each.getValue().unit)) {
        remove(each.getKey());
      }
    }
  }

  void stop() {
    entries.values().forEach(entry -> entry.timer.cancel());
    entries.clear();
  }

  private void ask(Key key, Entry entry) {
    if (entry.tries == TRIES) {
      remove(key);
      return;
    }
    entry.tries++;
    schedule(entry, BETWEEN_TRIES, () -> ask(key, entry));
    // The last tries for a known neighbour go to everybody: its address may be another one now.
    boolean unicast = entry.mac != null && entry.tries * 2 <= TRIES;
    solicitor.solicit(
        entry.unit, key.address(), unicast ? Optional.of(entry.mac) : Optional.empty());
  }

  private void remove(Key key) {
    Entry gone = entries.remove(key);
    if (gone != null) {
      gone.timer.cancel();
      plane.broadcast(new Neighbour(key.unit(), key.address(), Optional.empty()));
    }
  }

  private void schedule(Entry entry, Duration delay, Runnable action) {
    if (entry.timer != null) {
      entry.timer.cancel();
    }
    entry.timer = loop.after(delay, "neighbour", action);
  }
}
