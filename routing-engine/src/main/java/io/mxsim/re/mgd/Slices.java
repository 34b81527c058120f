package io.mxsim.re.mgd;

import io.mxsim.re.config.Agenda;
import java.util.function.Consumer;

/** A long text in slices, each printed when the screen has room for it. */
final class Slices {
  /** Characters: some hundred lines, printed in a millisecond or two. */
  private static final int SIZE = 1 << 14;

  private final Agenda agenda;
  private final Consumer<String> screen;
  private final StringBuilder slice = new StringBuilder();

  /** Slices of what {@code agenda} prints with {@link #add}. */
  Slices(Agenda agenda, Consumer<String> screen) {
    this.agenda = agenda;
    this.screen = screen;
  }

  void add(String text) {
    slice.append(text);
  }

  /** Prints a slice; false when it was the last. */
  boolean print() {
    boolean more = true;
    while (more && slice.length() < SIZE) {
      more = agenda.next();
    }
    screen.accept(slice.toString());
    slice.setLength(0);
    return more;
  }
}
