package io.mxsim.re.access;

import java.util.Optional;

/**
 * Where an operator comes from.
 *
 * @param terminal the device, {@code u0} for the console, {@code pts/N}, or {@code ssh} while an
 *     SSH connection has no pseudo terminal: at its login, and for single commands
 * @param connection the two ends of an SSH connection; empty on the console
 */
public record Origin(String terminal, Optional<Connection> connection) {
  /** The console port of the Routing Engine. */
  public static final Origin CONSOLE = new Origin("u0", Optional.empty());

  /** An SSH session on the pseudo terminal {@code pts/number}. */
  public static Origin ssh(int number, Connection connection) {
    return new Origin("pts/" + number, Optional.of(connection));
  }

  /** True on the serial console. */
  public boolean isConsole() {
    return connection.isEmpty();
  }

  /** One TCP connection, as the audit log names it. */
  public record Connection(String peerAddress, int peerPort, String ownAddress, int ownPort) {}
}
