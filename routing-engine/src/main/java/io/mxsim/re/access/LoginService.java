package io.mxsim.re.access;

import java.util.function.Consumer;

/** Getting in: what getty and sshd ask of the firmware. Roles and delays: P-RO1, P-PW1. */
public interface LoginService {
  /** The text a getty prints, ending with {@code login: }; names the host or {@code Amnesiac}. */
  String loginPrompt();

  /**
   * {@code system login message}, printed before a user is asked for; its lines end with {@code
   * \n}; empty when there is none.
   */
  String message();

  /** Whether the console asks {@code user} for a password: not root on an amnesiac box. */
  boolean asksPassword(String user);

  /**
   * Checks a password, and closes it. The answer comes after the delay that earlier failures on
   * {@code attempts} have earned.
   */
  void password(
      String user, Secret password, Origin origin, Attempts attempts, Consumer<Outcome> answer);

  /** Lets root in without a password on an amnesiac console, and nobody else. */
  Outcome withoutPassword(String user, Origin origin);

  /**
   * Whether {@code user} may prove possession of the public key {@code type base64}; sshd checks
   * the signature itself and then calls {@link #keyProved}.
   */
  boolean knowsKey(String user, String type, String base64, Origin origin);

  /** The signature was good. */
  Outcome keyProved(String user, String type, Origin origin);

  /**
   * Starts the session of an accepted operator: root's shell, or the CLI.
   *
   * @param command a single command ({@code ssh host 'show version'}), or null for a session; the
   *     access side submits it to the session's interpreter, prints no greeting, and hangs up after
   */
  Session open(Accepted accepted, Terminal terminal, String command);

  /** What happened to a connection outside any login, for sshd's lines in the log. */
  default void happened(SshEvent event) {}

  /** Counts failures on one connection or one getty. */
  final class Attempts {
    private int failures;

    public int failures() {
      return failures;
    }

    public void failed() {
      failures++;
    }
  }

  /** Accepted or refused. */
  sealed interface Outcome permits Accepted, Refused {}

  /**
   * Let in.
   *
   * @param user the account's name
   */
  record Accepted(String user, Origin origin) implements Outcome {}

  /**
   * Not let in.
   *
   * @param disconnect whether the getty or the connection ends now
   */
  record Refused(boolean disconnect) implements Outcome {}

  /**
   * A session that has begun.
   *
   * @param greeting what to print first: last login, kernel line, announcement
   * @param interpreter what takes the lines
   */
  record Session(String greeting, Interpreter interpreter) {}
}
