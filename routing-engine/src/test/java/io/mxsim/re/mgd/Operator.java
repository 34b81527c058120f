package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Prompt;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Somebody at a terminal: types whole lines and sees what a screen shows. */
final class Operator implements Terminal, Dialogue {
  private final Origin origin;
  private final ArrayDeque<Interpreter> interpreters = new ArrayDeque<>();
  private final ArrayDeque<String> answers = new ArrayDeque<>();
  private final StringBuilder screen = new StringBuilder();
  private final List<String> notices = new ArrayList<>();
  private boolean done;
  private boolean refused;

  Operator(Origin origin) {
    this.origin = origin;
  }

  /** Types lines; returns everything on the screen from the first of their prompts on. */
  String types(String... lines) {
    int from = screen.length();
    for (String line : lines) {
      Prompt prompt = prompt();
      for (String above : prompt.banner()) {
        screen.append(above).append('\n');
      }
      screen.append(prompt.text()).append(line).append('\n');
      enter(line, prompt.text().length());
      if (prompt.blankLine()) {
        screen.append('\n');
      }
    }
    return screen.substring(from);
  }

  /** Types a line; returns only what it prints. */
  String answer(String line) {
    int from = screen.length();
    enter(line, prompt().text().length());
    return screen.substring(from);
  }

  private void enter(String line, int column) {
    Interpreter top = interpreters.peek();
    if (top.complete(line, Completion.Key.ENTER) instanceof Completion.Wrong wrong) {
      screen.append(caret(wrong, column));
      return;
    }
    done = false;
    top.submit(line, this);
    assertTrue(done, () -> "still running: " + line);
  }

  /** Submits a line that nothing has checked, and does not wait for its end. */
  void starts(String line) {
    screen.setLength(0);
    done = false;
    refused = false;
    interpreters.peek().submit(line, this);
  }

  /** What has been printed since {@link #starts}. */
  String screen() {
    return screen.toString();
  }

  /** Whether no command runs. */
  boolean idle() {
    return done;
  }

  /** Whether the last line that was started was no command. */
  boolean wasRefused() {
    return refused;
  }

  private static String caret(Completion.Wrong wrong, int column) {
    return " ".repeat(column + wrong.column()) + "^\n" + wrong.message() + "\n";
  }

  /** What is typed to the questions that follow. */
  Operator will(String... more) {
    answers.addAll(List.of(more));
    return this;
  }

  /** Presses {@code ?} behind {@code line}. */
  String help(String line) {
    return assertInstanceOf(Completion.Help.class, key(line, Completion.Key.HELP)).text();
  }

  Completion key(String line, Completion.Key key) {
    return interpreters.peek().complete(line, key);
  }

  Prompt prompt() {
    return interpreters.peek().prompt();
  }

  Interpreter interpreter() {
    return interpreters.peek();
  }

  boolean loggedOut() {
    return interpreters.isEmpty();
  }

  List<String> notices() {
    return notices;
  }

  @Override
  public void print(String text) {
    screen.append(text);
  }

  private String next() {
    assertTrue(!answers.isEmpty(), () -> "nobody answers:\n" + screen);
    return answers.poll();
  }

  @Override
  public void ask(String prompt, Consumer<String> answer) {
    String text = next();
    screen.append(prompt).append(text).append('\n');
    answer.accept(text);
  }

  @Override
  public void askSecret(String prompt, Consumer<Secret> answer) {
    screen.append(prompt).append('\n');
    answer.accept(new Secret(next().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void askText(Consumer<String> answer) {
    answer.accept(next());
  }

  @Override
  public void paged(boolean paged) {}

  @Override
  public void finished() {
    done = true;
  }

  @Override
  public void refused() {
    refused = true;
    finished();
  }

  @Override
  public void enter(Interpreter inner) {
    interpreters.push(inner);
    done = true;
  }

  @Override
  public void leave() {
    interpreters.pop();
    done = true;
  }

  @Override
  public void notice(String text) {
    notices.add(text);
  }

  @Override
  public void hangUp() {
    for (Interpreter interpreter : interpreters) {
      interpreter.hangUp();
    }
    interpreters.clear();
  }

  @Override
  public Origin origin() {
    return origin;
  }

  /** A text as its lines, each ended. */
  static String lines(String... lines) {
    return String.join("\n", Arrays.asList(lines)) + "\n";
  }
}
