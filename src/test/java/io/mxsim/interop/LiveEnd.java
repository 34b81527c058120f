package io.mxsim.interop;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.LoopDriver;
import io.mxsim.chassis.time.Pace;
import io.mxsim.chassis.time.Timer;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.mka.JdkKeys;
import io.mxsim.macsec.mka.Kay;
import io.mxsim.macsec.mka.KaySettings;
import io.mxsim.macsec.mka.MkaEvent;
import io.mxsim.macsec.mka.SecYPort;
import io.mxsim.macsec.secy.LiveSecY;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * This project's key agreement entity and SecY at the end of a UDP wire, on the host's clock, with
 * a station that answers pings.
 */
final class LiveEnd implements AutoCloseable, Kay.Surroundings {
  static final MacAddress MAC = new MacAddress(0x020000000002L);
  static final Sci SCI = Sci.of(MAC, 1);
  static final InetAddress ADDRESS = InetAddress.ofLiteral("10.77.0.2");
  private static final int LARGEST = 65_535;

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final LoopDriver driver = new LoopDriver(loop, Pace.REAL, System::nanoTime);
  private final SecureRandom random = new SecureRandom();
  private final DatagramSocket socket;
  private final Thread thread;
  private final Thread listener;
  final List<String> events = new ArrayList<>();
  final List<byte[]> frames = new ArrayList<>();
  final LiveSecY secY;
  final Kay kay;
  final EchoStation station;

  LiveEnd(int ourPort, int itsPort, KaySettings settings) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    this.socket = new DatagramSocket(new InetSocketAddress(here, ourPort));
    socket.connect(here, itsPort);
    this.station = new EchoStation(MAC, ADDRESS.getAddress());
    LiveSecY.Ends ends = new LiveSecY.Ends(this::send, this::uncontrolled, this::toStation);
    this.secY =
        new LiveSecY(
            settings.sci(), settings.encrypt(), sak -> ((JdkKeys.OpenSak) sak).bytes(), ends);
    this.kay = new Kay(settings, this, secY, this::happened);
    this.listener = Thread.ofPlatform().name("wire").start(this::listen);
    this.thread = Thread.ofPlatform().name("live end").start(driver);
  }

  static KaySettings settings(int priority, CipherSuite suite, boolean encrypt) {
    return new KaySettings(
        SCI, priority, suite, 0, encrypt, Duration.ofSeconds(2), Duration.ZERO, true);
  }

  /** Does something on the loop's thread, and tells its result. */
  <T> T ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    loop.post(() -> {
      try {
        answer.complete(question.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.join();
  }

  boolean secure() {
    return ask(() -> kay.connect() == SecYPort.Connect.SECURE);
  }

  /** The association number in use for sending, -1 for none. */
  int sending() {
    return ask(secY::sending);
  }

  private void uncontrolled(byte[] frame) {
    kay.received(frame);
  }

  private void toStation(byte[] frame) {
    station.answer(frame).ifPresent(secY::fromClient);
  }

  private void happened(MkaEvent event) {
    if (!(event instanceof MkaEvent.Pdu)) {
      events.add(loop.now() + " " + event);
    }
  }

  private void listen() {
    byte[] buffer = new byte[LARGEST];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] frame = Arrays.copyOf(buffer, packet.getLength());
        loop.post(() -> received(frame));
      } catch (IOException e) {
        // Nobody listens at the other end yet, or this end is closed.
        Thread.yield();
      }
    }
  }

  private void received(byte[] frame) {
    frames.add(frame);
    secY.fromWire(frame);
  }

  private void send(byte[] frame) {
    frames.add(frame);
    try {
      socket.send(new DatagramPacket(frame, frame.length));
    } catch (IOException e) {
      events.add(loop.now() + " not sent: " + e);
    }
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

  @Override
  public void close() {
    ask(() -> {
      kay.close();
      return 0;
    });
    driver.stop();
    socket.close();
    try {
      thread.join();
      listener.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
