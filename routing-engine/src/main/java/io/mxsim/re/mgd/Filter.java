package io.mxsim.re.mgd;

import io.mxsim.re.model.PosixPattern;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/** One pipe: takes lines without their ends and passes on what it lets through. */
abstract sealed class Filter
    permits Filter.Match,
        Filter.Find,
        Filter.Count,
        Filter.Last,
        Filter.Trim,
        Resolve,
        ToFile,
        ToTerminals {
  /** Takes one line. */
  abstract void line(String line, Consumer<String> next);

  /** No line follows. */
  void end(Consumer<String> next) {}

  /** {@code match} and {@code except}. */
  static final class Match extends Filter {
    private final PosixPattern pattern;
    private final boolean wanted;

    Match(PosixPattern pattern, boolean wanted) {
      this.pattern = pattern;
      this.wanted = wanted;
    }

    @Override
    void line(String line, Consumer<String> next) {
      if (pattern.in(line) == wanted) {
        next.accept(line);
      }
    }
  }

  /** {@code find}: everything from the first line that matches. */
  static final class Find extends Filter {
    private final PosixPattern pattern;
    private boolean found;

    Find(PosixPattern pattern) {
      this.pattern = pattern;
    }

    @Override
    void line(String line, Consumer<String> next) {
      found |= pattern.in(line);
      if (found) {
        next.accept(line);
      }
    }

    @Override
    void end(Consumer<String> next) {
      if (!found) {
        next.accept("");
        next.accept("Pattern not found");
      }
    }
  }

  /** {@code count}. */
  static final class Count extends Filter {
    private int lines;

    @Override
    void line(String line, Consumer<String> next) {
      lines++;
    }

    @Override
    void end(Consumer<String> next) {
      next.accept("Count: " + lines + " lines");
    }
  }

  /** {@code last}. */
  static final class Last extends Filter {
    private final int most;
    private final ArrayDeque<String> kept = new ArrayDeque<>();

    Last(int most) {
      this.most = most;
    }

    @Override
    void line(String line, Consumer<String> next) {
      kept.addLast(line);
      if (kept.size() > most) {
        kept.removeFirst();
      }
    }

    @Override
    void end(Consumer<String> next) {
      kept.forEach(next);
    }
  }

  /** {@code trim}. */
  static final class Trim extends Filter {
    private final int columns;

    Trim(int columns) {
      this.columns = columns;
    }

    @Override
    void line(String line, Consumer<String> next) {
      next.accept(line.substring(Math.min(columns, line.length())));
    }
  }
}
