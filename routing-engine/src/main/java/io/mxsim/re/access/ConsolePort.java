package io.mxsim.re.access;

import java.util.function.Function;

/** The getty on the serial console, implemented by the access side. */
public interface ConsolePort {
  /** The firmware is up: logins may begin on the console. */
  void start(LoginService login);

  /**
   * Runs a session on the console without a login: what init does in single-user mode.
   *
   * @param session makes it, on the loop
   * @param ended told, on the loop, when the operator has left it
   */
  void attach(Function<Terminal, LoginService.Session> session, Runnable ended);

  /** What is on the console ends after what was printed before; no login follows. */
  void hangUp();

  /** The firmware goes down: the session on the console, if any, is gone. */
  void stop();
}
