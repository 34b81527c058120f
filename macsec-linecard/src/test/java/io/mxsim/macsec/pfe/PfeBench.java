package io.mxsim.macsec.pfe;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.ForwardingCommand.Family;
import io.mxsim.macsec.control.ForwardingCommand.LogicalInterface;
import io.mxsim.macsec.control.ForwardingCommand.Prefix;
import io.mxsim.macsec.control.ForwardingCommand.Tag;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.PortPlace;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** An engine with a clock, and everything it says and sends. */
final class PfeBench implements ForwardingEngine.Outside {
  static final long HOST = 0x020000000001L;
  static final long FAR = 0x020000000002L;
  static final int MTU = 1514;

  final FramePool pool = new FramePool();
  final ForwardingEngine engine = new ForwardingEngine(this, pool);
  final List<Sent> sent = new ArrayList<>();
  final List<ForwardingReport> reports = new ArrayList<>();
  Instant now = Instant.parse("2026-01-01T00:00:00Z");

  /** A frame that left. */
  record Sent(PortPlace port, byte[] frame) {
    String hex() {
      return HexFormat.of().formatHex(frame);
    }
  }

  @Override
  public void transmit(PortPlace port, Frame frame) {
    sent.add(new Sent(port, frame.toBytes()));
    frame.release();
  }

  @Override
  public void report(ForwardingReport report) {
    reports.add(report);
  }

  @Override
  public Instant now() {
    return now;
  }

  void receive(int port, byte[] frame) {
    engine.received(engine.port(place(port)), pool.frame(frame));
  }

  static PortPlace place(int port) {
    return new PortPlace(SlotId.mic(0, 0), new ChannelId(0, port, 0));
  }

  static MacAddress mac(int port) {
    return new MacAddress(0x0A0000000000L + port);
  }

  static LogicalInterface routed(int index, int port, int vlan, int mtu, String... addresses) {
    List<Prefix> prefixes = new ArrayList<>();
    for (String address : addresses) {
      prefixes.add(prefix(address));
    }
    return unit(index, port, vlan, mtu, Family.ROUTED, prefixes);
  }

  static LogicalInterface bridged(int index, int port, int vlan) {
    return unit(index, port, vlan, MTU, Family.BRIDGED, List.of());
  }

  private static LogicalInterface unit(
      int index, int port, int vlan, int mtu, Family family, List<Prefix> prefixes) {
    Optional<Integer> outer = vlan == 0 ? Optional.empty() : Optional.of(vlan);
    Tag tag = new Tag(outer, Optional.empty());
    return new LogicalInterface(
        index, "xe-0/0/" + port + ":0", place(port), mac(port), tag, mtu, family, prefixes);
  }

  static Prefix prefix(String text) {
    int slash = text.indexOf('/');
    return new Prefix(
        address(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }

  /** An Ethernet frame; {@code vlan} 0 for no tag. */
  static byte[] ethernet(long destination, long source, int vlan, int type, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(14 + (vlan == 0 ? 0 : 4) + payload.length);
    frame.putShort((short) (destination >> 32)).putInt((int) destination);
    frame.putShort((short) (source >> 32)).putInt((int) source);
    if (vlan != 0) {
      frame.putShort((short) 0x8100).putShort((short) vlan);
    }
    return frame.putShort((short) type).put(payload).array();
  }

  /** An IPv4 packet with a right checksum and a payload of rising octets. */
  static byte[] ipv4(String from, String to, int ttl, boolean dontFragment, int payload) {
    ByteBuffer packet = ByteBuffer.allocate(20 + payload);
    packet.put((byte) 0x45).put((byte) 0).putShort((short) (20 + payload)).putShort((short) 7);
    packet.putShort((short) (dontFragment ? 0x4000 : 0)).put((byte) ttl).put((byte) 17);
    packet.putShort((short) 0).put(address(from).getAddress()).put(address(to).getAddress());
    for (int i = 0; i < payload; i++) {
      packet.put((byte) i);
    }
    packet.putShort(10, checksum(packet));
    return packet.array();
  }

  static byte[] ipv6(String from, String to, int hopLimit, int payload) {
    ByteBuffer packet = ByteBuffer.allocate(40 + payload);
    packet.putInt(0x60000000).putShort((short) payload).put((byte) 17).put((byte) hopLimit);
    packet.put(address(from).getAddress()).put(address(to).getAddress());
    return packet.array();
  }

  /** The checksum of the header of 20 octets (RFC 1071). */
  static short checksum(ByteBuffer packet) {
    long sum = 0;
    for (int i = 0; i < 20; i += 2) {
      sum += packet.getShort(i) & 0xffff;
    }
    while (sum > 0xffff) {
      sum = (sum & 0xffff) + (sum >> 16);
    }
    return (short) ~sum;
  }
}
