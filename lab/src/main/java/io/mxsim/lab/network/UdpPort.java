package io.mxsim.lab.network;

import io.mxsim.lab.topology.Topology.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;

/** A UDP socket, one frame a datagram: what QEMU's and GNS3's UDP links speak. */
final class UdpPort implements OutsidePort {
  private final DatagramChannel channel;
  private final String reach;

  private UdpPort(DatagramChannel channel, String reach) {
    this.channel = channel;
    this.reach = reach;
  }

  static UdpPort open(Endpoint.Udp end) throws IOException {
    InetSocketAddress peer = new InetSocketAddress(InetAddress.getByName(end.host()), end.port());
    DatagramChannel channel = DatagramChannel.open();
    try {
      InetAddress own = peer.getAddress().isLoopbackAddress() ? peer.getAddress() : null;
      channel.bind(new InetSocketAddress(own, end.local().orElse(0)));
      // Nobody else than the peer is listened to.
      channel.connect(peer);
      int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
      return new UdpPort(
          channel, "UDP port " + port + ", to " + end.host() + " port " + end.port());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public boolean receive(ByteBuffer buffer) throws IOException {
    while (true) {
      try {
        channel.read(buffer);
        return true;
      } catch (PortUnreachableException e) {
        // The peer is not there yet, or has gone.
      } catch (ClosedChannelException e) {
        return false;
      }
    }
  }

  @Override
  public void send(ByteBuffer frame) throws IOException {
    try {
      channel.write(frame);
    } catch (PortUnreachableException e) {
      // As on a wire, nobody says that the far end is not there.
    }
  }

  @Override
  public String reach() {
    return reach;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The socket is gone either way.
    }
  }
}
