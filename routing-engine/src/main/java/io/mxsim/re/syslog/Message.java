package io.mxsim.re.syslog;

/**
 * One message of a program.
 *
 * @param process the program's name, such as {@code mgd} or {@code /kernel}
 * @param pid its number, or 0 for a program that logs without one
 * @param tag the message's code such as {@code UI_LOGIN_EVENT}, or empty
 * @param text what happened, in one line, without any secret
 */
public record Message(
    Facility facility, Severity severity, String process, int pid, String tag, String text) {

  /** What follows the time and the host. */
  String body() {
    String number = pid == 0 ? "" : "[" + pid + "]";
    return process + number + ": " + (tag.isEmpty() ? "" : tag + ": ") + text;
  }
}
