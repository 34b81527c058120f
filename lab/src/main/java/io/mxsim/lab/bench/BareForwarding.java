package io.mxsim.lab.bench;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.macsec.control.ForwardingCommand.Family;
import io.mxsim.macsec.control.ForwardingCommand.LogicalInterface;
import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.macsec.control.ForwardingCommand.Tag;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.PortPlace;
import io.mxsim.macsec.pfe.ForwardingEngine;
import io.mxsim.macsec.pfe.PortState;
import java.net.InetAddress;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The forwarding engine without ports: the shortest frames, bridged or routed. */
final class BareForwarding implements ForwardingEngine.Outside {
  /** Hosts behind each port, which take turns. */
  private static final int HOSTS = 64;

  private static final int LENGTH = 60;

  private final FramePool pool = new FramePool();
  private final ForwardingEngine engine = new ForwardingEngine(this, pool);
  private final PortState[] ports = {engine.port(place(0)), engine.port(place(1))};
  private final byte[][] frames;
  private final Instant now = Instant.EPOCH;
  private long sent;

  private BareForwarding(byte[][] frames) {
    this.frames = frames;
  }

  static BareForwarding bridging() {
    BareForwarding bare = new BareForwarding(new byte[2 * HOSTS][]);
    for (int i = 0; i < bare.frames.length; i++) {
      bare.frames[i] = ethernet(host(i ^ 1), host(i), "88b5");
    }
    bare.engine.obey(
        new ForwardingCommand.Interfaces(
            List.of(unit(0, Family.BRIDGED, "0.0.0.0"), unit(1, Family.BRIDGED, "0.0.0.0"))));
    bare.engine.obey(
        new ForwardingCommand.BridgeDomains(
            List.of(new BridgeDomain(1, "bd", Optional.empty(), List.of(1, 2), 300))));
    bare.run(bare.frames.length);
    return bare;
  }

  static BareForwarding routing() {
    BareForwarding bare = new BareForwarding(new byte[2 * HOSTS][]);
    bare.engine.obey(
        new ForwardingCommand.Interfaces(
            List.of(unit(0, Family.ROUTED, "10.0.0.1"), unit(1, Family.ROUTED, "10.0.1.1"))));
    for (int i = 0; i < bare.frames.length; i++) {
      bare.frames[i] = packet(i);
      InetAddress host = InetAddress.ofLiteral("10.0." + (i & 1) + '.' + (2 + i));
      bare.engine.obey(
          new ForwardingCommand.Neighbour(
              1 + (i & 1), host, Optional.of(new MacAddress(Long.parseLong(host(i), 16)))));
    }
    bare.run(bare.frames.length);
    return bare;
  }

  /** From a host to the one of the next number, on the other port. */
  private static byte[] packet(int i) {
    byte[] frame =
        ethernet("0a00000000" + HexFormat.of().toHexDigits((byte) (i & 1)), host(i), "0800");
    byte[] header = {
      0x45,
      0,
      0,
      46,
      0,
      0,
      0,
      0,
      64,
      17,
      0,
      0,
      10,
      0,
      (byte) (i & 1),
      (byte) (2 + i),
      10,
      0,
      (byte) (i & 1 ^ 1),
      (byte) (2 + (i ^ 1))
    };
    int sum = 0;
    for (int at = 0; at < header.length; at += 2) {
      sum += (header[at] & 0xff) << 8 | header[at + 1] & 0xff;
    }
    sum = ~((sum & 0xffff) + (sum >> 16));
    header[10] = (byte) (sum >> 8);
    header[11] = (byte) sum;
    System.arraycopy(header, 0, frame, 14, header.length);
    return frame;
  }

  private static byte[] ethernet(String destination, String source, String type) {
    byte[] header = HexFormat.of().parseHex(destination + source + type);
    byte[] frame = new byte[LENGTH];
    System.arraycopy(header, 0, frame, 0, header.length);
    return frame;
  }

  private static String host(int i) {
    return "0200000000" + HexFormat.of().toHexDigits((byte) i);
  }

  private static LogicalInterface unit(int port, Family family, String address) {
    return new LogicalInterface(
        port + 1,
        "unit",
        place(port),
        new MacAddress(0x0a0000000000L + port),
        new Tag(Optional.empty(), Optional.empty()),
        1514,
        family,
        family == Family.ROUTED
            ? List.of(new Prefix(InetAddress.ofLiteral(address), 24))
            : List.of());
  }

  private static PortPlace place(int port) {
    return new PortPlace(SlotId.mic(0, 0), new ChannelId(0, port, 0));
  }

  /** Lets that many frames through. */
  void run(int count) {
    long before = sent;
    for (int i = 0; i < count; i++) {
      int number = i % frames.length;
      engine.received(ports[number & 1], pool.frame(frames[number]));
    }
    if (sent - before < count - frames.length) {
      throw new IllegalStateException("frames were lost");
    }
  }

  @Override
  public void transmit(PortPlace port, Frame frame) {
    sent++;
    frame.release();
  }

  @Override
  public void report(ForwardingReport report) {}

  @Override
  public Instant now() {
    return now;
  }
}
