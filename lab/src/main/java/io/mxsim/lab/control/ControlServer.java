package io.mxsim.lab.control;

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
import java.util.stream.Collectors;

/** Answers the control socket of a running simulation; one virtual thread a connection. */
public final class ControlServer implements AutoCloseable {
  private static final int LONGEST_LINE = 1 << 16;

  private final SimulatedRouter router;
  private final StateFolder state;
  private final Path socket;
  private final ServerSocketChannel channel;

  private ControlServer(
      SimulatedRouter router, StateFolder state, Path socket, ServerSocketChannel channel) {
    this.router = router;
    this.state = state;
    this.socket = socket;
    this.channel = channel;
  }

  /** Opens the socket and announces it in the state folder. */
  public static ControlServer open(SimulatedRouter router, StateFolder state) throws RouterRefused {
    try {
      long process = ProcessHandle.current().pid();
      Path socket = RuntimeFolder.open().resolve(process + ".sock");
      Files.deleteIfExists(socket);
      ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel.bind(UnixDomainSocketAddress.of(socket));
      state.announce(socket);
      ControlServer server = new ControlServer(router, state, socket, channel);
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
          console(engine(request), in, out);
          return;
        }
        answer(out, answer(request));
        if ("stop".equals(request.get("do"))) {
          router.close();
        }
      }
    } catch (IOException e) {
      // The other side has gone, or talks another language.
    }
  }

  private String answer(Map<String, String> request) {
    try {
      return switch (request.getOrDefault("do", "")) {
        case "status" ->
            StatusJson.write(router.status(), state.path(), ProcessHandle.current().pid());
        case "faults" -> FlatJson.write("faults", faults());
        case "fault" -> fault(request, true);
        case "mend" -> fault(request, false);
        case "usb" -> {
          router.plugUsb(engine(request), file(request));
          yield FlatJson.write("done", "usb");
        }
        case "unplug" -> {
          router.pullUsb(engine(request));
          yield FlatJson.write("done", "unplug");
        }
        case "copy" -> {
          router.copyIn(engine(request), request.getOrDefault("to", ""), file(request));
          yield FlatJson.write("done", "copy");
        }
        case "stop" -> FlatJson.write("done", "stop");
        default -> FlatJson.write("error", "This simulation knows no such request.");
      };
    } catch (RouterRefused e) {
      return FlatJson.write("error", e.getMessage());
    }
  }

  private static String engine(Map<String, String> request) {
    return request.getOrDefault("re", "re0");
  }

  private static byte[] file(Map<String, String> request) throws RouterRefused {
    return HostFile.read(Path.of(request.getOrDefault("file", "")));
  }

  private String fault(Map<String, String> request, boolean broken) throws RouterRefused {
    FaultName name = FaultName.parse(request.getOrDefault("name", ""));
    router.fault(name, broken);
    state.fault(name, broken);
    return FlatJson.write("done", name.toString());
  }

  private String faults() throws RouterRefused {
    return router.faults().stream().map(FaultName::toString).collect(Collectors.joining(","));
  }

  private void console(String engine, InputStream in, OutputStream out) throws IOException {
    ConsoleLine line;
    try {
      line = router.console(engine);
    } catch (RouterRefused e) {
      answer(out, FlatJson.write("error", e.getMessage()));
      return;
    }
    answer(out, FlatJson.write("done", engine));
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
