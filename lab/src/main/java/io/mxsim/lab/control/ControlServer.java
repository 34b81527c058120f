package io.mxsim.lab.control;

import io.mxsim.lab.network.Lab;
import io.mxsim.lab.network.Link;
import io.mxsim.lab.router.ConsoleLine;
import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.SimulatedRouter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers the control socket of a running simulation; one virtual thread a connection. */
public final class ControlServer implements AutoCloseable {
  private static final int LONGEST_LINE = 1 << 16;

  private final Lab lab;
  private final StateFolder state;
  private final Path socket;
  private final ServerSocketChannel channel;

  private ControlServer(Lab lab, StateFolder state, Path socket, ServerSocketChannel channel) {
    this.lab = lab;
    this.state = state;
    this.socket = socket;
    this.channel = channel;
  }

  /** Opens the socket and announces it in the state folder. */
  public static ControlServer open(Lab lab, StateFolder state) throws RouterRefused {
    try {
      long process = ProcessHandle.current().pid();
      Path socket = RuntimeFolder.open().resolve(process + ".sock");
      Files.deleteIfExists(socket);
      ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel.bind(UnixDomainSocketAddress.of(socket));
      state.announce(socket);
      ControlServer server = new ControlServer(lab, state, socket, channel);
      Thread.ofVirtual().name("control").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new RouterRefused(
          RouterRefused.Reason.ENVIRONMENT,
          "The control socket cannot be opened: " + e.getMessage() + ".");
    }
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel connection = channel.accept();
        Thread.ofVirtual().name("control connection").start(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed: the simulation ends.
    }
  }

  private void serve(SocketChannel connection) {
    try (connection) {
      InputStream in = Channels.newInputStream(connection);
      OutputStream out = Channels.newOutputStream(connection);
      for (String line = readLine(in); line != null; line = readLine(in)) {
        Map<String, String> request = FlatJson.read(line);
        if ("console".equals(request.get("do"))) {
          console(request, in, out);
          return;
        }
        answer(out, answer(request));
        if ("stop".equals(request.get("do"))) {
          lab.close();
        }
      }
    } catch (IOException e) {
      // The other side has gone, or talks another language.
    }
  }

  private String answer(Map<String, String> request) {
    try {
      return switch (request.getOrDefault("do", "")) {
        case "status" -> status(request);
        case "faults" -> FlatJson.write("faults", faults(request));
        case "fault" -> fault(request, true);
        case "mend" -> fault(request, false);
        case "usb" -> {
          router(request).plugUsb(engine(request), file(request));
          yield FlatJson.write("done", "usb");
        }
        case "unplug" -> {
          router(request).pullUsb(engine(request));
          yield FlatJson.write("done", "unplug");
        }
        case "copy" -> {
          router(request).copyIn(engine(request), request.getOrDefault("to", ""), file(request));
          yield FlatJson.write("done", "copy");
        }
        case "capture" -> {
          String file = request.getOrDefault("file", "");
          Link link = lab.link(request.getOrDefault("link", ""));
          link.capture(file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)));
          yield FlatJson.write("done", link.name());
        }
        case "stop" -> FlatJson.write("done", "stop");
        default -> FlatJson.write("error", "This simulation knows no such request.");
      };
    } catch (RouterRefused e) {
      return FlatJson.write("error", e.getMessage());
    }
  }

  private String status(Map<String, String> request) throws RouterRefused {
    long process = ProcessHandle.current().pid();
    boolean whole = lab.isLab() && !request.containsKey("node");
    return whole
        ? StatusJson.lab(lab, state.path(), process)
        : StatusJson.write(router(request).status(), state.path(), process);
  }

  private SimulatedRouter router(Map<String, String> request) throws RouterRefused {
    return lab.router(request.getOrDefault("node", Lab.ALONE));
  }

  private static String engine(Map<String, String> request) {
    return request.getOrDefault("re", "re0");
  }

  private static byte[] file(Map<String, String> request) throws RouterRefused {
    return HostFile.read(Path.of(request.getOrDefault("file", "")));
  }

  private String fault(Map<String, String> request, boolean broken) throws RouterRefused {
    FaultName name = FaultName.parse(request.getOrDefault("name", ""));
    router(request).fault(name, broken);
    if (!lab.isLab()) {
      state.fault(name, broken);
    }
    return FlatJson.write("done", name.toString());
  }

  private String faults(Map<String, String> request) throws RouterRefused {
    return router(request).faults().stream()
        .map(FaultName::toString)
        .collect(Collectors.joining(","));
  }

  private void console(Map<String, String> request, InputStream in, OutputStream out)
      throws IOException {
    ConsoleLine line;
    try {
      line = router(request).console(engine(request));
    } catch (RouterRefused e) {
      answer(out, FlatJson.write("error", e.getMessage()));
      return;
    }
    answer(out, FlatJson.write("done", engine(request)));
    ConsoleLine.Terminal terminal = (bytes, offset, length) -> print(out, bytes, offset, length);
    line.connect(terminal);
    try {
      byte[] keys = new byte[256];
      for (int n = in.read(keys); n > 0; n = in.read(keys)) {
        line.type(Arrays.copyOf(keys, n));
        Arrays.fill(keys, (byte) 0);
      }
    } finally {
      line.disconnect(terminal);
    }
  }

  private static void print(OutputStream out, byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      // Its reader notices, too, and pulls the cable.
    }
  }

  private static void answer(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A line without its end, or null at the end of the stream. */
  static String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      line.write(c);
      if (line.size() > LONGEST_LINE) {
        throw new IOException("line too long");
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      // A socket without a listener is recognized by the next who tries it.
    }
  }
}
