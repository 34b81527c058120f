package io.mxsim.re.shell;

import io.mxsim.re.os.WorkingDirectory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** One run of a program: its arguments, what it reads, where it prints, and its end. */
final class Job {
  private final List<String> words;
  private final byte[] input;
  private final WorkingDirectory place;
  private final Consumer<byte[]> output;
  private final Consumer<String> errors;
  private final IntConsumer ended;
  private boolean over;

  /**
   * A job that has not begun.
   *
   * @param words the program's name and its arguments
   * @param input what the program before it has printed; null without one
   * @param ended takes the exit status
   */
  Job(
      List<String> words,
      byte[] input,
      WorkingDirectory place,
      Consumer<byte[]> output,
      Consumer<String> errors,
      IntConsumer ended) {
    this.words = words;
    this.input = input;
    this.place = place;
    this.output = output;
    this.errors = errors;
    this.ended = ended;
  }

  String name() {
    return words.getFirst();
  }

  List<String> arguments() {
    return words.subList(1, words.size());
  }

  /** What stands before it in the pipe; null when nothing does. */
  byte[] input() {
    return input;
  }

  /** The absolute path that {@code name} means. */
  String path(String name) {
    return place.resolve(name);
  }

  WorkingDirectory place() {
    return place;
  }

  /** Prints; nothing after the end. */
  void print(String text) {
    print(text.getBytes(StandardCharsets.UTF_8));
  }

  void print(byte[] bytes) {
    if (!over) {
      output.accept(bytes);
    }
  }

  /** Says on the terminal what went wrong: {@code ls: x: No such file or directory}. */
  void complain(String text) {
    if (!over) {
      errors.accept(text + "\n");
    }
  }

  /** Ends with {@code status}; a second end does nothing. */
  void end(int status) {
    if (!over) {
      over = true;
      ended.accept(status);
    }
  }
}
