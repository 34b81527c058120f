package io.mxsim.macsec.mka;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A port with key agreement on a shared medium, and what its SecY was told. */
final class Station implements SecYPort, Kay.Surroundings {
  static final Duration WAY = Duration.ofMillis(1);

  final EventLoop loop;
  final Sci sci;
  final List<MkaEvent> events = new ArrayList<>();
  final List<Connect> connects = new ArrayList<>();
  final Map<String, Sak> associations = new TreeMap<>();
  final Kay kay;
  private final List<Station> medium;
  private final SplittableRandom random;
  private final AtomicInteger made;
  Predicate<byte[]> passes = frame -> true;
  Consumer<byte[]> sent = frame -> {};
  int using = -1;
  long lowest = 1;

  Station(EventLoop loop, List<Station> medium, int number, KaySettings settings) {
    this.loop = loop;
    this.medium = medium;
    this.sci = settings.sci();
    this.random = new SplittableRandom(number);
    this.made = new AtomicInteger(number * 1000);
    this.kay = new Kay(settings, this, this, events::add);
    medium.add(this);
  }

  static KaySettings settings(int number, int priority, CipherSuite suite) {
    return new KaySettings(
        Sci.of(new MacAddress(0x020000000000L + number), 1),
        priority,
        suite,
        0,
        true,
        Duration.ofSeconds(2),
        Duration.ZERO,
        true);
  }

  Station join(String ckn, String cak, Role role) {
    kay.add(Ckn.parse(ckn), new PlainKeys(cak, made), role);
    return this;
  }

  boolean secure() {
    return kay.connect() == Connect.SECURE;
  }

  /** The key that is sent under. */
  PlainKeys.PlainSak sending() {
    return (PlainKeys.PlainSak) associations.get("tx " + using);
  }

  PlainKeys.PlainSak receiving(Station from, int an) {
    return (PlainKeys.PlainSak) associations.get("rx " + from.sci + " " + an);
  }

  /** Whether what this station sends now can be read by another. */
  boolean isUnderstoodBy(Station other) {
    PlainKeys.PlainSak there = other.receiving(this, using);
    return secure()
        && sending() != null
        && there != null
        && java.util.Arrays.equals(sending().bytes(), there.bytes());
  }

  @Override
  public void send(byte[] frame) {
    sent.accept(frame);
    for (Station other : medium) {
      if (other != this && passes.test(frame)) {
        byte[] copy = frame.clone();
        loop.after(WAY, "frame", () -> other.kay.received(copy));
      }
    }
  }

  @Override
  public void suite(CipherSuite suite, int confidentialityOffset) {}

  @Override
  public void createReceiveChannel(Sci from) {
    associations.put("sc " + from, null);
  }

  @Override
  public void deleteReceiveChannel(Sci from) {
    associations.keySet().removeIf(key -> key.contains(from.toString()));
  }

  @Override
  public void createReceiveSa(Sci from, int an, Sak sak, Xpn xpn) {
    String key = "rx " + from + " " + an;
    if (!associations.containsKey("sc " + from) || associations.put(key, sak) != null) {
      throw new IllegalStateException(key);
    }
  }

  @Override
  public void createTransmitSa(int an, Sak sak, Xpn xpn) {
    if (associations.put("tx " + an, sak) != null) {
      throw new IllegalStateException("tx " + an);
    }
  }

  @Override
  public void useTransmitSa(int an) {
    using = an;
  }

  @Override
  public void deleteTransmitSa(int an) {
    associations.remove("tx " + an);
    if (using == an) {
      using = -1;
    }
  }

  @Override
  public void deleteReceiveSa(Sci from, int an) {
    associations.remove("rx " + from + " " + an);
  }

  @Override
  public void connect(Connect connect) {
    connects.add(connect);
  }

  @Override
  public long lowestPn(int an) {
    return lowest;
  }

  @Override
  public Instant now() {
    return loop.now();
  }

  @Override
  public Timer after(Duration delay, String what, Runnable action) {
    return loop.after(delay, what, action);
  }

  @Override
  public byte[] random(int octets) {
    byte[] drawn = new byte[octets];
    random.nextBytes(drawn);
    return drawn;
  }
}
