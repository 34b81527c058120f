package io.mxsim.lab.network;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * A TAP interface of a Linux host, made if it is not there and switched on. Frames go in and out
 * without a header before them (IFF_NO_PI).
 */
final class TapPort implements OutsidePort {
  private static final int READ_WRITE = 2;
  private static final long TUNSETIFF = 0x400454caL;
  private static final long SIOCGIFFLAGS = 0x8913;
  private static final long SIOCSIFFLAGS = 0x8914;
  private static final short IFF_UP = 1;
  private static final short IFF_TAP_NO_PI = 0x1002;
  private static final int INTERFACE_REQUEST_OCTETS = 40;
  private static final int FLAGS_AT = 16;
  private static final int AF_INET = 2;
  private static final int SOCK_DGRAM = 2;
  private static final short READABLE = 1;
  private static final int POLL_OCTETS = 8;
  private static final int EVENT_AT = 4;
  private static final int RETURNED_AT = 6;

  private final Arena arena = Arena.ofShared();
  private final HostCalls host = new HostCalls();
  private final String name;
  private final int device;
  private final int bell;
  private final MemorySegment waited = arena.allocate(2 * POLL_OCTETS, JAVA_INT.byteAlignment());
  private volatile boolean closed;

  private TapPort(String name) throws IOException {
    this.name = name;
    this.device = host.open("/dev/net/tun", READ_WRITE);
    try (Arena call = Arena.ofConfined()) {
      MemorySegment request = request(call);
      request.set(JAVA_SHORT, FLAGS_AT, IFF_TAP_NO_PI);
      host.ioctl(device, TUNSETIFF, request);
      switchOn(request);
      this.bell = host.eventfd();
    } catch (IOException e) {
      host.close(device);
      throw e;
    }
    wait(0, device);
    wait(1, bell);
  }

  static TapPort open(String name) throws IOException {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new IOException("TAP interfaces are Linux only");
    }
    return new TapPort(name);
  }

  private void switchOn(MemorySegment request) throws IOException {
    int socket = host.socket(AF_INET, SOCK_DGRAM);
    try {
      host.ioctl(socket, SIOCGIFFLAGS, request);
      request.set(JAVA_SHORT, FLAGS_AT, (short) (request.get(JAVA_SHORT, FLAGS_AT) | IFF_UP));
      host.ioctl(socket, SIOCSIFFLAGS, request);
    } finally {
      host.close(socket);
    }
  }

  /** A struct ifreq with the name of the interface. */
  private MemorySegment request(Arena call) {
    MemorySegment request = call.allocate(INTERFACE_REQUEST_OCTETS, JAVA_LONG.byteAlignment());
    request.setString(0, name);
    return request;
  }

  private void wait(int index, int descriptor) {
    waited.set(JAVA_INT, (long) index * POLL_OCTETS, descriptor);
    waited.set(JAVA_SHORT, (long) index * POLL_OCTETS + EVENT_AT, READABLE);
  }

  @Override
  public boolean receive(ByteBuffer buffer) throws IOException {
    host.poll(waited, 2);
    if (closed || waited.get(JAVA_SHORT, POLL_OCTETS + RETURNED_AT) != 0) {
      return false;
    }
    int length = host.read(device, MemorySegment.ofBuffer(buffer));
    buffer.position(buffer.position() + length);
    return true;
  }

  @Override
  public void send(ByteBuffer frame) throws IOException {
    host.write(device, MemorySegment.ofBuffer(frame));
  }

  @Override
  public String reach() {
    return "TAP interface " + name;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (Arena call = Arena.ofConfined()) {
      MemorySegment one = call.allocate(JAVA_LONG);
      one.set(JAVA_LONG, 0, 1);
      host.write(bell, one);
    } catch (IOException e) {
      // The reader wakes when the device goes.
    }
    host.close(device);
  }
}
