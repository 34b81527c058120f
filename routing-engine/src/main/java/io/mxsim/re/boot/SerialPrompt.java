package io.mxsim.re.boot;

import io.mxsim.chassis.serial.SerialLine;
import io.mxsim.re.access.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Questions on the serial console where no getty runs: those of the loader, and of init in
 * single-user mode. A line is edited with backspace and given up with Ctrl-C.
 */
public final class SerialPrompt {
  private static final int LONGEST = 128;
  private static final int CONTROL_C = 3;
  private static final int CONTROL_D = 4;
  private static final int BACKSPACE = 8;
  private static final int CONTROL_U = 21;
  private static final int DELETE = 127;

  private final SerialLine line;
  private final byte[] typed = new byte[LONGEST];
  private int length;
  private Question question;

  /** What is being asked; a null prompt is none. */
  private record Question(
      String prompt, boolean echo, Consumer<byte[]> answer, Runnable endOfText) {}

  public SerialPrompt(SerialLine line) {
    this.line = line;
  }

  /**
   * Asks for a line.
   *
   * @param answer takes it, without blanks around it
   * @param endOfText runs instead when Ctrl-D is typed at the start of the line
   */
  public void ask(String prompt, Consumer<String> answer, Runnable endOfText) {
    ask(
        new Question(
            prompt,
            true,
            bytes -> answer.accept(new String(bytes, StandardCharsets.US_ASCII).strip()),
            endOfText));
  }

  /** Asks for a line that is not echoed; the consumer closes it. */
  public void askSecret(String prompt, Consumer<Secret> answer, Runnable endOfText) {
    ask(new Question(prompt, false, bytes -> answer.accept(new Secret(bytes)), endOfText));
  }

  /** Nothing is asked any more, and nobody reads the line. */
  public void stop() {
    question = null;
    wipe();
    line.read(null);
  }

  private void ask(Question next) {
    question = next;
    wipe();
    say(next.prompt);
    line.read(this::typed);
  }

  /** Bytes from the line, when somebody else reads it. */
  void typed(byte[] bytes) {
    for (byte b : bytes) {
      if (question != null) {
        key(b);
      }
    }
    Arrays.fill(bytes, (byte) 0);
  }

  private void key(byte b) {
    switch (b) {
      case '\r', '\n' -> entered();
      case CONTROL_C, CONTROL_U -> {
        say("\r\n");
        ask(question);
      }
      case CONTROL_D -> {
        if (length == 0) {
          Runnable end = question.endOfText;
          question = null;
          say("\r\n");
          end.run();
        }
      }
      case BACKSPACE, DELETE -> {
        if (length > 0) {
          typed[--length] = 0;
          say(question.echo ? "\b \b" : "");
        }
      }
      default -> character(b);
    }
  }

  private void character(byte b) {
    if (b >= ' ' && length < LONGEST) {
      typed[length++] = b;
      if (question.echo) {
        line.write(new byte[] {b});
      }
    }
  }

  private void entered() {
    byte[] answer = Arrays.copyOf(typed, length);
    Question answered = question;
    question = null;
    wipe();
    say("\r\n");
    answered.answer.accept(answer);
  }

  private void wipe() {
    Arrays.fill(typed, (byte) 0);
    length = 0;
  }

  private void say(String text) {
    line.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
