package io.mxsim.re.config;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * What a printer has still to print, so that it can stop after any piece and go on later: the large
 * parts it has begun, the innermost first. A part with few statements is one piece.
 */
public final class Agenda {
  /** Of statements. */
  private static final int LARGE = 64;

  /** Begins nothing: everything is printed at once. */
  static final Agenda NONE = new Agenda(Integer.MAX_VALUE);

  private final int large;
  private final ArrayDeque<Part<?>> begun = new ArrayDeque<>();

  private record Part<T>(Iterator<? extends T> left, Consumer<T> print, Runnable end) {
    /** Prints one piece, or the end; false after that. */
    boolean next() {
      boolean some = left.hasNext();
      if (some) {
        print.accept(left.next());
      }
      return some;
    }
  }

  /** Nothing to print yet. */
  public Agenda() {
    this(LARGE);
  }

  /** The same for parts of more statements than {@code large}. */
  Agenda(int large) {
    this.large = large;
  }

  /** Whether what has that summary is to be printed in pieces. */
  boolean takes(int summary) {
    return this != NONE && Summary.count(summary) > large;
  }

  /** Has each of {@code pieces} printed and then {@code end}, before what was begun earlier. */
  public <T> void begin(Iterable<? extends T> pieces, Consumer<T> print, Runnable end) {
    if (this == NONE) {
      pieces.forEach(print);
      end.run();
    } else {
      begun.push(new Part<T>(pieces.iterator(), print, end));
    }
  }

  /** Prints one piece; false when nothing is left. */
  public boolean next() {
    Part<?> part = begun.peek();
    if (part != null && !part.next()) {
      begun.remove(part);
      part.end().run();
    }
    return part != null;
  }
}
