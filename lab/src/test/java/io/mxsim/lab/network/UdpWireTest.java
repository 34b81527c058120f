package io.mxsim.lab.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.Pace;
import io.mxsim.chassis.wire.FrameKind;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.topology.Address;
import io.mxsim.lab.topology.Topology.Endpoint;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UdpWireTest {
  private static final byte[] WHO_HAS_10_1_1_5 =
      HexFormat.of()
          .parseHex(
              "ffffffffffff"
                  + "020000000099"
                  + "0806"
                  + "0001080006040001"
                  + "020000000099"
                  + "0a010106"
                  + "000000000000"
                  + "0a010105");

  @TempDir Path state;

  @Test
  void oneFrameIsOneDatagramBothWays() throws Exception {
    try (DatagramSocket peer = socket();
        Lab lab = lab(peer, Pace.REAL)) {
      int own = port(lab);

      peer.send(to(own, WHO_HAS_10_1_1_5));
      byte[] answer = received(peer);

      assertEquals(60, answer.length);
      assertArrayEquals(HexFormat.of().parseHex("020000000099"), Arrays.copyOfRange(answer, 0, 6));
      assertArrayEquals(
          HexFormat.of().parseHex("08060001080006040002"), Arrays.copyOfRange(answer, 12, 22));
      assertArrayEquals(HexFormat.of().parseHex("0a010105"), Arrays.copyOfRange(answer, 28, 32));
    }
  }

  @Test
  void aSteppedLabServesTheWireWhileItsTimePasses() throws Exception {
    try (DatagramSocket peer = socket();
        Lab lab = lab(peer, Pace.STEPPED)) {
      HostPing ping = lab.host("H1").ping(Address.parse("10.1.1.6").orElseThrow(), 1);
      lab.runFor(Duration.ofMillis(1));
      byte[] question = received(peer);
      byte[] answer = WHO_HAS_10_1_1_5.clone();
      answer[21] = 2;
      peer.send(to(port(lab), answer));
      byte[] echo = echoAfter(lab, peer);

      assertEquals(1, question[21]);
      assertEquals(0x0800, (echo[12] & 0xff) << 8 | echo[13] & 0xff);
      assertEquals(1, lab.link("wire").seen().count(FrameKind.IPV4));
      assertEquals(0, ping.received());
    }
  }

  @Test
  void datagramsOfOthersAndOddOnesAreNoFrames() throws Exception {
    try (DatagramSocket peer = socket();
        DatagramSocket stranger = socket();
        Lab lab = lab(peer, Pace.REAL)) {
      int own = port(lab);

      stranger.send(to(own, WHO_HAS_10_1_1_5));
      peer.send(to(own, new byte[5]));
      peer.send(to(own, new byte[0]));
      peer.send(to(own, new byte[20_000]));
      peer.send(to(own, WHO_HAS_10_1_1_5));
      received(peer);

      assertEquals(2, lab.link("wire").seen().count(FrameKind.ARP));
      assertEquals(2, lab.link("wire").seen().count(FrameKind.ANY));
    }
  }

  @Test
  void aPortThatIsTakenIsToldBeforeAnythingRuns() throws Exception {
    try (DatagramSocket taken = socket()) {
      Endpoint end = new Endpoint.Udp("127.0.0.1", 9, OptionalInt.of(taken.getLocalPort()));

      RouterRefused refused =
          assertThrows(
              RouterRefused.class, () -> OutsideLab.build("10.1.1.5/24", end, Pace.REAL, state));

      assertTrue(refused.getMessage().startsWith("udp:127.0.0.1:9:"), refused.getMessage());
    }
  }

  private Lab lab(DatagramSocket peer, Pace pace) throws RouterRefused {
    Endpoint end = new Endpoint.Udp("127.0.0.1", peer.getLocalPort(), OptionalInt.empty());
    return OutsideLab.build("10.1.1.5/24", end, pace, state);
  }

  /** Lets time pass until the answer to an ARP request has led to an echo request. */
  private static byte[] echoAfter(Lab lab, DatagramSocket peer) throws IOException {
    peer.setSoTimeout(20);
    for (int i = 0; i < 500; i++) {
      lab.runFor(Duration.ofMillis(1));
      try {
        return received(peer);
      } catch (SocketTimeoutException e) {
        // The frame is still on its way through threads and sockets.
      }
    }
    throw new AssertionError("no echo request came");
  }

  private static DatagramSocket socket() throws IOException {
    DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static int port(Lab lab) throws RouterRefused {
    return Integer.parseInt(lab.link("wire").reach().getFirst().split("[ ,]+")[2]);
  }

  private static DatagramPacket to(int port, byte[] frame) {
    return new DatagramPacket(frame, frame.length, InetAddress.getLoopbackAddress(), port);
  }

  private static byte[] received(DatagramSocket peer) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
    peer.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }
}
