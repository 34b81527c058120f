package io.mxsim.re.mgd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** {@code save}, {@code append} and {@code tee}: the lines go to a file, a piece at a time. */
final class ToFile extends Filter {
  private static final int PIECE = 1 << 18;

  /** Writes a piece. */
  interface Files {
    FileAccess.Outcome write(String name, byte[] bytes, boolean append);
  }

  private final String name;
  private final Files files;
  private final boolean append;
  private final boolean passes;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private FileAccess.Outcome outcome;
  private int lines;

  private ToFile(String name, Files files, boolean append, boolean passes) {
    this.name = name;
    this.files = files;
    this.append = append;
    this.passes = passes;
  }

  static ToFile save(String name, Files files) {
    return new ToFile(name, files, false, false);
  }

  static ToFile append(String name, Files files) {
    return new ToFile(name, files, true, false);
  }

  /** The operator sees the lines as well. */
  static ToFile tee(String name, Files files) {
    return new ToFile(name, files, false, true);
  }

  @Override
  void line(String line, Consumer<String> next) {
    piece.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    piece.write('\n');
    lines++;
    if (piece.size() >= PIECE) {
      write();
    }
    if (passes) {
      next.accept(line);
    }
  }

  private void write() {
    if (outcome == null || outcome.problem() == null) {
      outcome = files.write(name, piece.toByteArray(), append || outcome != null);
    }
    piece.reset();
  }

  @Override
  void end(Consumer<String> next) {
    if (outcome == null || piece.size() > 0) {
      write();
    }
    if (passes && outcome.problem() == null) {
      return;
    }
    String verb = append ? "Appended " : "Wrote ";
    next.accept(
        outcome.problem() != null
            ? "error: " + name + ": " + outcome.problem()
            : verb + lines + " lines of output to '" + outcome.name() + "'");
  }
}
