package io.mxsim.re.inet;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts fragments together (RFC 815); those that overlap are dropped as a whole (RFC 5722). */
final class Reassembly {
  private static final Duration LIFE = Duration.ofSeconds(30);
  private static final int PACKETS = 64;
  private static final int LARGEST = 65_535;

  private final EventLoop loop;
  private final Map<Key, Parts> packets = new LinkedHashMap<>();

  private record Key(InetAddress source, InetAddress destination, int protocol, int id) {}

  private static final class Parts {
    private final TreeMap<Integer, byte[]> parts = new TreeMap<>();
    private int end = -1;
    private Timer timer;
  }

  Reassembly(EventLoop loop) {
    this.loop = loop;
  }

  /** The whole packet, when this was its last missing part. */
  Optional<IpPacket> add(IpPacket part) {
    Key key = new Key(part.source(), part.destination(), part.protocol(), part.id());
    Parts known = packets.get(key);
    if (known == null) {
      if (packets.size() >= PACKETS) {
        return Optional.empty();
      }
      known = new Parts();
      known.timer = loop.after(LIFE, "fragments", () -> packets.remove(key));
      packets.put(key, known);
    }
    int last = part.offset() + part.payload().length;
    if (last > LARGEST || known.parts.putIfAbsent(part.offset(), part.payload()) != null) {
      return Optional.empty();
    }
    if (!part.more()) {
      known.end = last;
    }
    if (known.end < 0) {
      return Optional.empty();
    }
    Optional<byte[]> all = join(known);
    if (all.isPresent()) {
      drop(key, known);
    }
    return all.map(part::whole);
  }

  void stop() {
    packets.values().forEach(parts -> parts.timer.cancel());
    packets.clear();
  }

  private static Optional<byte[]> join(Parts known) {
    byte[] all = new byte[known.end];
    int done = 0;
    for (Map.Entry<Integer, byte[]> part : known.parts.entrySet()) {
      if (part.getKey() != done || done + part.getValue().length > all.length) {
        return Optional.empty();
      }
      System.arraycopy(part.getValue(), 0, all, done, part.getValue().length);
      done += part.getValue().length;
    }
    return done == all.length ? Optional.of(all) : Optional.empty();
  }

  private void drop(Key key, Parts known) {
    known.timer.cancel();
    packets.remove(key);
  }
}
