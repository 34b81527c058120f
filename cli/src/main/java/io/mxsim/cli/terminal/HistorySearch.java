package io.mxsim.cli.terminal;

import java.util.ListIterator;
import org.jline.reader.History;

/**
 * Ctrl-R: looks for the newest line of the history that holds what has been typed so far, and for
 * older ones at each further Ctrl-R.
 */
final class HistorySearch {
  private final History history;
  private final StringBuilder wanted = new StringBuilder();
  private String found = "";
  private int at;
  private boolean failed;

  HistorySearch(History history) {
    this.history = history;
    at = history.last() + 1;
  }

  /** What stands where the prompt stood. */
  String prompt() {
    return (failed ? "(failed history-search)'" : "(history-search)'") + wanted + "': ";
  }

  /** The line found last. */
  String found() {
    return found;
  }

  /** Where in it the wanted text begins. */
  int column() {
    return Math.max(0, found.indexOf(wanted.toString()));
  }

  void type(char c) {
    wanted.append(c);
    look(at);
  }

  void erase() {
    wanted.setLength(Math.max(0, wanted.length() - 1));
    at = history.last() + 1;
    look(at);
  }

  void older() {
    look(at - 1);
  }

  private void look(int newest) {
    if (wanted.isEmpty()) {
      found = "";
      failed = false;
      return;
    }
    failed = true;
    for (ListIterator<History.Entry> lines = history.iterator(history.last() + 1);
        failed && lines.hasPrevious(); ) {
      History.Entry line = lines.previous();
      if (line.index() <= newest && line.line().contains(wanted)) {
        found = line.line();
        at = line.index();
        failed = false;
      }
    }
  }
}
