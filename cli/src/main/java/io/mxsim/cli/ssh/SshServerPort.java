package io.mxsim.cli.ssh;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.Services;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.SshPort;
import io.mxsim.re.access.SshSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The SSH server of a Routing Engine, on an address and port of the host.
 *
 * <p>{@link #serve} and {@link #stop} belong to the event loop and return at once; one thread
 * carries them out in their order. New settings mean a new listener for new connections, while
 * those that exist go on under the settings they began with.
 */
public final class SshServerPort implements SshPort {
  private final Firmware firmware;
  private final InetSocketAddress address;
  private final Admission admission;
  private final ExecutorService order =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("ssh-order").unstarted(work));
  private SshListener listener;

  /**
   * A server that does not listen yet.
   *
   * @param port 0 for any that is free
   * @throws IllegalStateException when another program has the port; the message says so
   */
  public SshServerPort(EventLoop loop, InetAddress host, int port) {
    this.firmware = new Firmware(loop);
    this.address = new InetSocketAddress(host, probe(host, port));
    this.admission = new Admission(firmware);
  }

  /** The port on the host, also when any was asked for. */
  public int port() {
    return address.getPort();
  }

  @Override
  public void serve(SshSettings settings, Services openssl, LoginService login) {
    firmware.login(login, openssl);
    order.execute(() -> listen(settings));
  }

  @Override
  public void stop() {
    firmware.powerOff();
    admission.reset();
    order.execute(this::close);
  }

  /** Waits until everything asked for so far is done: the port listens, or is free. */
  public void awaitSettled() {
    try {
      order.submit(() -> {}).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void listen(SshSettings settings) {
    try {
      if (listener == null) {
        listener = new SshListener(firmware, admission, address);
      }
      listener.apply(settings);
    } catch (IOException e) {
      listener = null;
      // A port that was free at the start and is taken now: the simulation cannot keep its promise.
      firmware
          .loop()
          .post(() -> {
            throw taken(address.getAddress(), address.getPort(), e);
          });
    }
  }

  private void close() {
    if (listener != null) {
      listener.close();
      listener = null;
    }
  }

  private static int probe(InetAddress host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw taken(host, port, e);
    }
  }

  private static IllegalStateException taken(InetAddress host, int port, IOException cause) {
    return new IllegalStateException(
        "SSH port "
            + port
            + " on "
            + host.getHostAddress()
            + " cannot be used ("
            + cause.getMessage()
            + "): stop the program that holds it, or choose another port",
        new UncheckedIOException(cause));
  }
}
