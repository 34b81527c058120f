package io.mxsim.macsec.pfe;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.macsec.control.ForwardingReport.AddressAged;
import io.mxsim.macsec.control.ForwardingReport.AddressLearned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** A bridge domain: learns, forwards, floods and forgets addresses (IEEE 802.1Q clause 8). */
final class Bridge {
  /** Addresses a domain learns at most; frames from others are flooded. */
  private static final int LIMIT = 5_120;

  private final BridgeDomain spec;
  private final HostPath host;
  private final BiConsumer<Unit, Frame> out;
  private final List<Unit> units = new ArrayList<>();
  private final AddressTable<Entry> addresses = new AddressTable<>();

  /** An address; {@code local} when a port of this card has seen it. */
  private static final class Entry {
    private Unit unit;
    private boolean local;
    private Instant seen;
  }

  Bridge(BridgeDomain spec, HostPath host, BiConsumer<Unit, Frame> out) {
    this.spec = spec;
    this.host = host;
    this.out = out;
  }

  int index() {
    return spec.index();
  }

  void join(Unit unit) {
    units.add(unit);
    unit.bridge = this;
  }

  /** Knows what the domain knew before its table was sent anew, of units that are still in it. */
  void inherit(Bridge before, IntFunction<Unit> fresh) {
    for (long mac : before.addresses.keys()) {
      Entry entry = before.addresses.get(mac);
      Unit unit = fresh.apply(entry.unit.index());
      if (unit != null && unit.bridge == this) {
        entry.unit = unit;
        addresses.put(mac, entry);
      }
    }
  }

  /** A frame came in on a unit, whose tags are taken out. */
  void received(Unit in, Frame frame, Instant now) {
    long destination = Ethernet.destination(frame);
    if (Ethernet.reserved(destination)) {
      in.tally.inputDrop();
      frame.release();
      return;
    }
    learn(in, Ethernet.source(frame), now);
    Entry known = Ethernet.group(destination) ? null : addresses.get(destination);
    if (known == null) {
      flood(in, frame);
    } else if (known.unit == in) {
      in.tally.inputDrop();
      frame.release();
    } else {
      out.accept(known.unit, frame);
    }
  }

  /** Another card has learned an address, or forgotten it. */
  void learned(long mac, Unit unit, Instant now) {
    Entry entry = addresses.get(mac);
    if (unit == null) {
      if (entry != null && !entry.local) {
        addresses.remove(mac);
      }
    } else if (entry == null || entry.unit != unit) {
      entry = new Entry();
      entry.unit = unit;
      entry.seen = now;
      addresses.put(mac, entry);
    }
  }

  /** Forgets what has been silent for too long. */
  void age(Instant now) {
    Duration limit = Duration.ofSeconds(spec.ageingSeconds());
    for (long mac : addresses.keys()) {
      Entry entry = addresses.get(mac);
      if (entry.local && Duration.between(entry.seen, now).compareTo(limit) >= 0) {
        addresses.remove(mac);
        host.report(new AddressAged(spec.index(), new MacAddress(mac)));
      }
    }
  }

  private void learn(Unit in, long mac, Instant now) {
    if (Ethernet.group(mac)) {
      return;
    }
    Entry entry = addresses.get(mac);
    if (entry == null && addresses.size() >= LIMIT) {
      return;
    }
    boolean news = entry == null || entry.unit != in;
    if (news) {
      entry = new Entry();
      entry.unit = in;
      addresses.put(mac, entry);
    }
    entry.local = true;
    entry.seen = now;
    if (news) {
      host.report(new AddressLearned(spec.index(), new MacAddress(mac), in.index()));
    }
  }

  private void flood(Unit in, Frame frame) {
    Unit last = null;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit != in) {
        if (last != null) {
          out.accept(last, frame.copy());
        }
        last = unit;
      }
    }
    if (last == null) {
      in.tally.inputDrop();
      frame.release();
    } else {
      out.accept(last, frame);
    }
  }
}
