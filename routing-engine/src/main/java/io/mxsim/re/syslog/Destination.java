package io.mxsim.re.syslog;

import java.util.List;

/** Where messages go: one entry under {@code [edit system syslog]}. */
public sealed interface Destination {
  /** What it takes. */
  List<Selector> selectors();

  /**
   * A file below {@code /var/log}.
   *
   * @param archiveBytes size at which it is turned over
   * @param archiveFiles how many turned-over files are kept
   * @param explicitPriority whether {@code %FACILITY-SEVERITY-} stands in each line
   * @param structured whether lines have the form of RFC 5424
   */
  record LogFile(
      String name,
      List<Selector> selectors,
      long archiveBytes,
      int archiveFiles,
      boolean explicitPriority,
      boolean structured)
      implements Destination {}

  /** The terminals of a user who is logged in; {@code *} for everybody. */
  record User(String name, List<Selector> selectors) implements Destination {}

  /** The console. */
  record Console(List<Selector> selectors) implements Destination {}

  /** A selector for a single facility wins over {@code any}, as the box documents it. */
  default boolean takes(Message message) {
    Selector any = null;
    for (Selector selector : selectors()) {
      if (selector.facility() == message.facility()) {
        return selector.takes(message);
      }
      if (selector.facility() == null) {
        any = selector;
      }
    }
    return any != null && any.takes(message);
  }
}
