package io.mxsim.lab.control;

import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.RouterRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A simulation that runs in another process, reached through its control socket. */
public final class RunningSimulation implements AutoCloseable {
  private final SocketChannel channel;
  private final InputStream in;
  private final OutputStream out;
  private Optional<String> node = Optional.empty();

  private RunningSimulation(SocketChannel channel) {
    this.channel = channel;
    this.in = Channels.newInputStream(channel);
    this.out = Channels.newOutputStream(channel);
  }

  /**
   * The simulation on a state folder, or without one the only simulation of this user.
   *
   * @return empty when none runs
   * @throws RouterRefused when several run and none is named
   */
  public static Optional<RunningSimulation> find(Optional<Path> state) throws RouterRefused {
    try {
      return state.isPresent() ? on(state.get()) : only();
    } catch (IOException e) {
      throw new RouterRefused(
          Reason.ENVIRONMENT, "Running simulations cannot be looked up: " + e.getMessage() + ".");
    }
  }

  /** The running lab of that name. */
  public static Optional<RunningSimulation> lab(String name) throws RouterRefused {
    try {
      for (Path socket : RuntimeFolder.sockets()) {
        Optional<RunningSimulation> running = connect(socket);
        if (running.isPresent()) {
          if (name.equals(FlatJson.read(running.get().status()).get("lab"))) {
            return running;
          }
          running.get().close();
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new RouterRefused(
          Reason.ENVIRONMENT, "Running simulations cannot be looked up: " + e.getMessage() + ".");
    }
  }

  /** Everything asked from now on is about this router of the lab. */
  public RunningSimulation about(Optional<String> router) {
    node = router;
    return this;
  }

  private static Optional<RunningSimulation> on(Path state) throws IOException {
    Path socket = StateFolder.announced(state);
    return socket == null ? Optional.empty() : connect(socket);
  }

  private static Optional<RunningSimulation> only() throws IOException, RouterRefused {
    List<RunningSimulation> alive = new ArrayList<>();
    for (Path socket : RuntimeFolder.sockets()) {
      connect(socket).ifPresent(alive::add);
    }
    if (alive.size() > 1) {
      alive.forEach(RunningSimulation::close);
      throw new RouterRefused(
          Reason.REQUEST,
          alive.size() + " simulations are running: name one with --state, or a lab with --lab.");
    }
    return alive.stream().findFirst();
  }

  /** Connects; a socket whose process has gone is cleared away. */
  private static Optional<RunningSimulation> connect(Path socket) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      return Optional.of(new RunningSimulation(channel));
    } catch (IOException e) {
      channel.close();
      Files.deleteIfExists(socket);
      return Optional.empty();
    }
  }

  /** The status, as its line of JSON. */
  public String status() throws RouterRefused {
    return ask("do", "status");
  }

  /** Every test of the software that it runs. */
  public List<FaultName> faults() throws RouterRefused {
    try {
      String all = FlatJson.read(ask("do", "faults")).getOrDefault("faults", "");
      List<FaultName> faults = new ArrayList<>();
      for (String name : all.split(",")) {
        faults.add(FaultName.parse(name));
      }
      return faults;
    } catch (IOException e) {
      throw new RouterRefused(
          Reason.ENVIRONMENT, "The simulation does not answer: " + e.getMessage() + ".");
    }
  }

  /** Breaks a known-answer test, or mends it. */
  public void fault(FaultName name, boolean broken) throws RouterRefused {
    ask("do", broken ? "fault" : "mend", "name", name.toString());
  }

  /** Plugs a USB stick with an install file of the host into a Routing Engine. */
  public void plugUsb(String routingEngine, Path file) throws RouterRefused {
    ask("do", "usb", "re", routingEngine, "file", file.toAbsolutePath().toString());
  }

  /** Pulls the USB stick of a Routing Engine. */
  public void pullUsb(String routingEngine) throws RouterRefused {
    ask("do", "unplug", "re", routingEngine);
  }

  /** Copies a file of the host to a path of a Routing Engine. */
  public void copyIn(String routingEngine, Path file, String to) throws RouterRefused {
    ask("do", "copy", "re", routingEngine, "file", file.toAbsolutePath().toString(), "to", to);
  }

  /** Ends the simulation. */
  public void stop() throws RouterRefused {
    ask("do", "stop");
  }

  /** Turns this connection into a serial line; {@link #in} and {@link #out} carry it. */
  public void attach(String routingEngine) throws RouterRefused {
    ask("do", "console", "re", routingEngine);
  }

  /** Writes what passes a link into a file from now on, or no more. */
  public void capture(String link, Optional<Path> file) throws RouterRefused {
    String path = file.map(named -> named.toAbsolutePath().toString()).orElse("");
    ask("do", "capture", "link", link, "file", path);
  }

  /** What the line prints. */
  public InputStream in() {
    return in;
  }

  /** Where keys go. */
  public OutputStream out() {
    return out;
  }

  private String ask(String... request) throws RouterRefused {
    try {
      out.write((FlatJson.write(addressed(request)) + "\n").getBytes(StandardCharsets.UTF_8));
      String answer = ControlServer.readLine(in);
      if (answer == null) {
        throw new RouterRefused(Reason.ENVIRONMENT, "The simulation ended while it was asked.");
      }
      String error = FlatJson.read(answer).get("error");
      if (error != null) {
        throw new RouterRefused(Reason.REQUEST, error);
      }
      return answer;
    } catch (IOException e) {
      throw new RouterRefused(
          Reason.ENVIRONMENT, "The simulation does not answer: " + e.getMessage() + ".");
    }
  }

  private String[] addressed(String... request) {
    if (node.isEmpty()) {
      return request;
    }
    String[] longer = Arrays.copyOf(request, request.length + 2);
    longer[request.length] = "node";
    longer[request.length + 1] = node.get();
    return longer;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing is lost: the other side sees the end of the connection either way.
    }
  }
}
