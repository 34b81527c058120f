package io.mxsim.cli.transfer;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.FileTransfer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.OptionalLong;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;

/** Fetches package files from real servers, by HTTP and FTP. */
public final class ServerTransfer implements FileTransfer {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PROGRESS_NANOS = 1_000_000_000L;
  private static final int PIECE = 1 << 14;

  private final EventLoop loop;

  /** Transfers whose receivers live on {@code loop}. */
  public ServerTransfer(EventLoop loop) {
    this.loop = loop;
  }

  @Override
  public void fetch(URI from, int atMost, Receiver receiver) {
    Thread.ofVirtual()
        .name("fetch")
        .start(() -> {
          try {
            byte[] file =
                from.getScheme().equals("ftp")
                    ? ftp(from, atMost, receiver)
                    : http(from, atMost, receiver);
            loop.post(() -> receiver.complete(file));
          } catch (Refused e) {
            loop.post(() -> receiver.failed(e.getMessage()));
          } catch (IOException e) {
            String why = sentence(from, e);
            loop.post(() -> receiver.failed(why));
          } catch (InterruptedException e) {
            loop.post(() -> receiver.failed("interrupted"));
          }
        });
  }

  /** The server does not give the file, and what it says to that. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }
  }

  private byte[] http(URI from, int atMost, Receiver receiver)
      throws IOException, InterruptedException, Refused {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpRequest request = HttpRequest.newBuilder(from).timeout(PATIENCE).GET().build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        if (response.statusCode() != 200) {
          throw new Refused("the server answers " + response.statusCode());
        }
        return receive(in, response.headers().firstValueAsLong("content-length"), atMost, receiver);
      } finally {
        client.shutdownNow();
      }
    }
  }

  private byte[] ftp(URI from, int atMost, Receiver receiver) throws IOException, Refused {
    FTPClient client = new FTPClient();
    client.setConnectTimeout((int) PATIENCE.toMillis());
    client.setDefaultTimeout((int) PATIENCE.toMillis());
    client.setDataTimeout(PATIENCE);
    try {
      client.connect(from.getHost(), from.getPort() < 0 ? FTP.DEFAULT_PORT : from.getPort());
      if (!FTPReply.isPositiveCompletion(client.getReplyCode())
          || !client.login("anonymous", "mxsim@")) {
        throw new Refused("the server lets nobody in: " + said(client));
      }
      client.enterLocalPassiveMode();
      client.setFileType(FTP.BINARY_FILE_TYPE);
      String path = from.getPath().substring(1);
      FTPFile listed = client.mlistFile(path);
      OptionalLong size = listed == null ? OptionalLong.empty() : OptionalLong.of(listed.getSize());
      InputStream in = client.retrieveFileStream(path);
      if (in == null) {
        throw new Refused("the server answers " + said(client));
      }
      byte[] file;
      try (in) {
        file = receive(in, size, atMost, receiver);
      }
      if (!client.completePendingCommand()) {
        throw new Refused("the server broke off: " + said(client));
      }
      client.logout();
      return file;
    } finally {
      if (client.isConnected()) {
        client.disconnect();
      }
    }
  }

  private static String said(FTPClient client) {
    return client.getReplyString() == null ? "nothing" : client.getReplyString().strip();
  }

  private byte[] receive(InputStream in, OptionalLong size, int atMost, Receiver receiver)
      throws IOException, Refused {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    long told = System.nanoTime();
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      file.write(piece, 0, n);
      if (file.size() > atMost) {
        throw new Refused("it is larger than " + (atMost >> 20) + " MB");
      }
      if (System.nanoTime() - told >= PROGRESS_NANOS) {
        told = System.nanoTime();
        int bytes = file.size();
        loop.post(() -> receiver.progress(bytes, size));
      }
    }
    if (size.isPresent() && size.getAsLong() != file.size()) {
      throw new Refused("the transfer broke off after " + file.size() + " bytes");
    }
    return file.toByteArray();
  }

  private static String sentence(URI from, IOException e) {
    return switch (e) {
      case UnknownHostException _ -> "host " + from.getHost() + " is not known";
      case HttpTimeoutException _ -> from.getHost() + " does not answer";
      case SocketTimeoutException _ -> from.getHost() + " does not answer";
      case ConnectException c when c.getCause() instanceof UnresolvedAddressException ->
          "host " + from.getHost() + " is not known";
      case ConnectException c when nested(c) -> "host " + from.getHost() + " is not known";
      case ConnectException _ -> from.getHost() + " does not accept connections";
      default -> "the transfer broke off";
    };
  }

  private static boolean nested(ConnectException e) {
    return e.getCause() instanceof ConnectException inner
        && inner.getCause() instanceof UnresolvedAddressException;
  }
}
