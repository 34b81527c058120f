package io.mxsim.re.access;

/** The getty on the serial console, implemented by the access side. */
public interface ConsolePort {
  /** The firmware is up: logins may begin on the console. */
  void start(LoginService login);

  /** The firmware goes down: the session on the console, if any, is gone. */
  void stop();
}
