package io.mxsim.re.access;

import io.mxsim.re.access.Origin.Connection;

/** What happens to SSH connections, apart from logins, which {@link LoginService} sees anyway. */
public sealed interface SshEvent {
  /** The connection it happened to. */
  Connection connection();

  /** A client has connected. */
  record Connected(Connection connection) implements SshEvent {}

  /**
   * A client was turned away: too many connections, or too many in a minute.
   *
   * @param limit the limit that was reached
   * @param perMinute whether it is the one for a minute
   */
  record TurnedAway(Connection connection, int limit, boolean perMinute) implements SshEvent {}

  /**
   * Client and server have no algorithm in common.
   *
   * @param what in sshd's words, such as {@code matching cipher}
   * @param offer the client's list
   */
  record NoCommonAlgorithm(Connection connection, String what, String offer) implements SshEvent {}

  /**
   * The client said goodbye: {@code Received disconnect from A port P:11: disconnected by user}.
   *
   * @param reason the code of RFC 4253 section 11.1
   */
  record ReceivedDisconnect(Connection connection, int reason, String description)
      implements SshEvent {}

  /**
   * The connection is over.
   *
   * @param user who was logged in, or empty
   */
  record Closed(Connection connection, String user) implements SshEvent {}

  /** The client did not answer {@code client-alive} requests. */
  record TimedOut(Connection connection) implements SshEvent {}
}
