package io.mxsim.cli.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.FileTransfer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against servers of its own, on loopback. */
@Timeout(60)
@Tag("G-SW1")
class ServerTransferTest {
  private static final byte[] PACKAGE = new byte[100_000];

  static {
    Arrays.fill(PACKAGE, (byte) 'p');
  }

  private final EventLoop loop = new EventLoop(Instant.EPOCH);
  private final ServerTransfer transfer = new ServerTransfer(loop);
  private AutoCloseable server = () -> {};
  private byte[] file;
  private String failure;

  @AfterEach
  void theServerGoes() throws Exception {
    server.close();
  }

  @Test
  void aFileComesByHttp() throws IOException {
    int port = http();

    fetch("http://127.0.0.1:" + port + "/image/p.tgz", 1 << 20);

    assertNull(failure);
    assertArrayEquals(PACKAGE, file);
  }

  @Test
  void whatAnHttpServerDoesNotHaveIsSaid() throws IOException {
    int port = http();

    fetch("http://127.0.0.1:" + port + "/nothing.tgz", 1 << 20);

    assertEquals("the server answers 404", failure);
  }

  @Test
  void aFileComesByFtp() throws IOException {
    int port = ftp(PACKAGE.length);

    fetch("ftp://127.0.0.1:" + port + "/pub/p.tgz", 1 << 20);

    assertNull(failure);
    assertArrayEquals(PACKAGE, file);
  }

  @Test
  void whatAnFtpServerDoesNotHaveIsSaidInItsWords() throws IOException {
    int port = ftp(PACKAGE.length);

    fetch("ftp://127.0.0.1:" + port + "/pub/nothing.tgz", 1 << 20);

    assertEquals("the server answers 550 No such file", failure);
  }

  @Test
  void aTransferThatBreaksOffIsNoFile() throws IOException {
    int port = ftp(PACKAGE.length / 2);

    fetch("ftp://127.0.0.1:" + port + "/pub/p.tgz", 1 << 20);

    assertEquals("the transfer broke off after 50000 bytes", failure);
  }

  @Test
  void aFileThatIsTooLargeIsNotFetched() throws IOException {
    int port = http();

    fetch("http://127.0.0.1:" + port + "/image/p.tgz", 50_000);

    assertTrue(failure.startsWith("it is larger than"), failure);
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    for (String scheme : new String[] {"http", "ftp"}) {
      fetch(scheme + "://127.0.0.1:" + port + "/p.tgz", 1 << 20);
      assertEquals("127.0.0.1 does not accept connections", failure, scheme);
      fetch(scheme + "://no-such-host.invalid/p.tgz", 1 << 20);
      assertEquals("host no-such-host.invalid is not known", failure, scheme);
    }
  }

  private void fetch(String from, int atMost) {
    file = null;
    failure = null;
    transfer.fetch(
        URI.create(from),
        atMost,
        new FileTransfer.Receiver() {
          @Override
          public void progress(long bytes, OptionalLong of) {}

          @Override
          public void complete(byte[] whole) {
            file = whole;
          }

          @Override
          public void failed(String why) {
            failure = why;
          }
        });
    while (file == null && failure == null) {
      loop.runUntil(loop.now().plusMillis(1));
      Thread.onSpinWait();
    }
  }

  private int http() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    http.createContext(
        "/image/p.tgz",
        exchange -> {
          exchange.sendResponseHeaders(200, PACKAGE.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(PACKAGE);
          }
        });
    http.start();
    server = () -> http.stop(0);
    return http.getAddress().getPort();
  }

  /** A server of RFC 959 and RFC 3659, as far as one client goes; it sends {@code sent} bytes. */
  private int ftp(int sent) throws IOException {
    ServerSocket control = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
    server = control;
    Thread.ofVirtual()
        .start(() -> {
          while (!control.isClosed()) {
            try (Socket client = control.accept()) {
              converse(client, sent);
            } catch (IOException e) {
              // The client or the test is done.
            }
          }
        });
    return control.getLocalPort();
  }

  private static void converse(Socket client, int sent) throws IOException {
    OutputStream out = client.getOutputStream();
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    ServerSocket data = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    say(out, "220 ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String word = line.split(" ")[0];
      boolean known = line.endsWith("pub/p.tgz");
      switch (word) {
        case "USER" -> say(out, "331 your address");
        case "PASS" -> say(out, "230 welcome");
        case "TYPE" -> say(out, "200 binary");
        case "MLST" ->
            say(out, known ? "250-\r\n size=100000; pub/p.tgz\r\n250 end" : "550 No such file");
        case "EPSV" -> say(out, "500 unknown");
        case "PASV" -> {
          int port = data.getLocalPort();
          say(out, "227 here (127,0,0,1," + port / 256 + "," + port % 256 + ")");
        }
        case "RETR" -> {
          if (!known) {
            say(out, "550 No such file");
            break;
          }
          say(out, "150 it comes");
          try (Socket stream = data.accept()) {
            stream.getOutputStream().write(PACKAGE, 0, sent);
          }
          say(out, "226 that was it");
        }
        default -> say(out, "221 bye");
      }
    }
    data.close();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
