package io.mxsim.lab.host;

import io.mxsim.lab.router.RouterRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.Set;

/** The loopback port where the router's SSH server will listen once it is configured. */
final class SshPortChoice {
  private static final int PREFERRED = 2222;
  private static final int NEIGHBOURS = 200;

  private SshPortChoice() {}

  /**
   * The port that was asked for; without one the preferred port, or any other when it is taken.
   *
   * @throws RouterRefused when the port that was asked for is taken
   */
  static int choose(OptionalInt wanted) throws RouterRefused {
    if (wanted.isPresent() && wanted.getAsInt() != 0) {
      int port = wanted.getAsInt();
      if (port < 0 || port > 65535) {
        throw Complaint.request("--ssh " + port + " is no port: use 0 to 65535.");
      }
      return free(port)
          .orElseThrow(() ->
              Complaint.environment(
                  "Port "
                      + port
                      + " on 127.0.0.1 is taken: name another one with --ssh, or"
                      + " leave --ssh out for a free one."));
    }
    OptionalInt preferred = wanted.isPresent() ? OptionalInt.empty() : free(PREFERRED);
    if (preferred.isPresent()) {
      return preferred.getAsInt();
    }
    return free(0).orElseThrow(() -> Complaint.environment("No loopback port is free."));
  }

  /**
   * The port of one of several routers, which none of the others has.
   *
   * @param taken the ports of the others
   */
  static int choose(OptionalInt wanted, Set<Integer> taken) throws RouterRefused {
    if (wanted.isPresent()) {
      int port = wanted.getAsInt();
      if (taken.contains(port) || free(port).isEmpty()) {
        throw Complaint.environment("Port " + port + " on 127.0.0.1 is taken.");
      }
      return port;
    }
    for (int port = PREFERRED; port < PREFERRED + NEIGHBOURS; port++) {
      if (!taken.contains(port) && free(port).isPresent()) {
        return port;
      }
    }
    return free(0).orElseThrow(() -> Complaint.environment("No loopback port is free."));
  }

  private static OptionalInt free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return OptionalInt.of(socket.getLocalPort());
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }
}
