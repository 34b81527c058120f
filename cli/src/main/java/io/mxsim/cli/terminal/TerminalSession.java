package io.mxsim.cli.terminal;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.LoginService.Session;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Prompt;
import io.mxsim.re.access.Screen;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * One operator at one terminal, from the greeting to the logout. The methods that read or run
 * belong to the session's own thread; {@link #resize}, {@link #typed} and those of {@link Terminal}
 * may be called from others.
 */
public final class TerminalSession implements Terminal {
  private static final Secret NO_SECRET = new Secret(new byte[0]);

  private final EventLoop loop;
  private final Edge edge;
  private final Origin origin;
  private final LineOut out;
  private final CookedLine cooked;
  private final IdleWatch idle;
  private final ArrayDeque<Interpreter> interpreters = new ArrayDeque<>();
  private volatile Screenful screenful;
  private LineEditor editor;
  private Pager pager;
  private boolean refused;

  /** A terminal nobody is logged in at. */
  public TerminalSession(
      EventLoop loop, Edge edge, Origin origin, Screenful screenful, OutputStream line) {
    this.loop = loop;
    this.edge = edge;
    this.origin = origin;
    this.screenful = screenful;
    this.out = new LineOut(line, screenful.editing(), edge);
    this.cooked = new CookedLine(edge, out);
    this.idle = new IdleWatch(loop, edge, this::timedOut);
  }

  /** What {@link #view} finds on the loop. */
  private record View(Prompt prompt, Screen screen, String historyKey) {}

  @Override
  public void notice(String text) {
    edge.post(new Mail.Notice(text));
  }

  @Override
  public void hangUp() {
    edge.post(new Mail.HangUp());
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public int rows() {
    return screenful.rows();
  }

  @Override
  public int columns() {
    return screenful.columns();
  }

  /** Any thread: the window has changed. */
  public void resize(int columns, int rows) {
    screenful = screenful.resized(columns, rows);
    edge.post(new Mail.Resized());
  }

  /** Any thread: bytes from the line. */
  public void typed(byte[] bytes, int offset, int length) {
    idle.touch();
    edge.type(bytes, offset, length);
  }

  /** Prints outside any session: what a getty says. */
  public void say(String text) {
    out.print(text);
    out.flush();
  }

  /**
   * Reads a visible line outside any session.
   *
   * @return the line, or null when the operator gave up with Ctrl-C or Ctrl-D
   */
  public String readLine() {
    return switch (cooked.read(true, true)) {
      case RETURN -> cooked.text();
      case INTERRUPT, END_OF_TEXT -> null;
      case GONE -> throw new Gone();
    };
  }

  /** Reads an invisible line outside any session; null when the operator gave up. */
  public Secret readSecret() {
    return switch (cooked.read(false, true)) {
      case RETURN -> new Secret(cooked.secret());
      case INTERRUPT, END_OF_TEXT -> null;
      case GONE -> throw new Gone();
    };
  }

  /** Runs a session until the operator leaves it or the firmware hangs up. */
  public void run(Session session) {
    interpreters.push(session.interpreter());
    try {
      out.print(session.greeting());
      readAndRun();
      out.flush();
    } catch (Gone gone) {
      abandon();
    } finally {
      end();
    }
  }

  /** Runs one command, without prompts and pages; returns whether there was such a command. */
  public boolean runOne(Session session, String command) {
    interpreters.push(session.interpreter());
    try {
      run(command, Screen.DEFAULT);
      out.flush();
      // The session of one command ends with it, whatever the command did to its interpreter.
      abandon();
    } catch (Gone gone) {
      abandon();
    } finally {
      end();
    }
    return !refused;
  }

  private void readAndRun() {
    boolean spoken = false;
    while (!interpreters.isEmpty()) {
      View view = view();
      LineEditor.Typed typed = read(view, spoken);
      edge.tell(idle::end);
      switch (typed) {
        case LineEditor.Typed.Line(String line) -> spoken = run(line, view.screen());
        case LineEditor.Typed.Refused() -> {
          out.print(editor.takeError());
          spoken = true;
        }
        case LineEditor.Typed.Nothing() -> spoken = !view.prompt().banner().isEmpty();
        case LineEditor.Typed.Over() -> throw new Gone();
      }
    }
  }

  private View view() {
    Interpreter top = interpreters.peek();
    return edge.call(() -> {
      Screen screen = top.screen();
      idle.begin(screen.idleTimeout());
      return new View(top.prompt(), screen, top.historyKey());
    });
  }

  private LineEditor.Typed read(View view, boolean spoken) {
    if (!screenful.editing()) {
      out.flush();
      return readPlain();
    }
    if (spoken && view.prompt().blankLine()) {
      out.print("\n");
    }
    for (String line : view.prompt().banner()) {
      out.print(line + "\n");
    }
    return editor()
        .read(
            view.prompt(),
            view.historyKey(),
            view.screen().completeOnSpace(),
            width(view.screen()),
            length(view.screen()));
  }

  private LineEditor.Typed readPlain() {
    if (cooked.read(false, false) != CookedLine.End.RETURN) {
      return new LineEditor.Typed.Over();
    }
    String line = cooked.text();
    return line.isBlank() ? new LineEditor.Typed.Nothing() : new LineEditor.Typed.Line(line);
  }

  private LineEditor editor() {
    if (editor == null) {
      try {
        WireTerminal terminal = new WireTerminal(edge, out, this::whileEditing);
        editor = new LineEditor(terminal, out, this::complete, this::remembered);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return editor;
  }

  private Completion complete(String line, Completion.Key key) {
    Interpreter top = interpreters.peek();
    return edge.call(() -> top.complete(line, key));
  }

  private String remembered(String line) {
    Interpreter top = interpreters.peek();
    return edge.call(() -> top.remembered(line));
  }

  private int width(Screen screen) {
    return screen.width().orElse(screenful.columns());
  }

  private void whileEditing(Mail mail) {
    switch (mail) {
      case Mail.Notice(String text) -> editor.interject(text);
      case Mail.Print(String text) -> editor.interject(text);
      case Mail.Resized() -> editor.resize(screenful.columns(), screenful.rows());
      case Mail.HangUp() -> hungUp();
      case Mail.Ask _, Mail.AskSecret _, Mail.AskText _, Mail.Paged _ -> outOfTurn(mail);
      case Mail.Pull _ -> outOfTurn(mail);
      case Mail.Finished _, Mail.Enter _, Mail.Leave _ -> outOfTurn(mail);
    }
  }

  private static void outOfTurn(Mail mail) {
    throw new IllegalStateException("said while no command runs: " + mail.getClass().getName());
  }

  private void hungUp() {
    out.print("\n");
    out.flush();
    throw new Gone();
  }

  /** Runs one line to its end; returns whether the next prompt stands apart from it. */
  private boolean run(String line, Screen screen) {
    Interpreter top = interpreters.peek();
    edge.tell(() -> top.submit(line, new Conversation(edge)));
    pager = new Pager(out, length(screen), width(screen));
    boolean spoken = false;
    while (true) {
      Mail mail = nextMail(top);
      switch (mail) {
        case Mail.Print(String text) -> {
          spoken |= !text.isEmpty();
          pager.print(text);
        }
        case Mail.Pull(Runnable more) -> paging(top).pull(more);
        case Mail.Notice(String text) -> pager.print(text + "\n");
        case Mail.Paged(boolean paged) -> pager = paged ? pager : new Pager(out, 0, 0);
        case Mail.Resized() -> {}
        case Mail.Ask(String prompt, Consumer<String> answer) -> ask(top, prompt, answer);
        case Mail.AskSecret(String prompt, Consumer<Secret> answer) ->
            askSecret(top, prompt, answer);
        case Mail.AskText(Consumer<String> answer) -> askText(top, answer);
        case Mail.HangUp() -> hungUp();
        case Mail.Finished(boolean unknown) -> {
          refused = unknown;
          paging(top).end();
          return true;
        }
        case Mail.Enter(Interpreter inner) -> {
          interpreters.push(inner);
          return spoken;
        }
        case Mail.Leave() -> {
          interpreters.pop();
          return true;
        }
      }
    }
  }

  private int length(Screen screen) {
    return screenful.editing() ? screen.length().orElse(screenful.rows()) : 0;
  }

  /** The next mail that the pager lets through; an interrupt key ends the command. */
  private Mail nextMail(Interpreter running) {
    while (true) {
      if (pager.stopped()) {
        paging(running).run();
      }
      if (edge.peekMail() == null) {
        out.flush();
        edge.await(Edge.For.MAIL_OR_INTERRUPT, 0);
      }
      if (screenful.editing() && edge.takeInterrupt()) {
        pager.print("^C\n");
        edge.tell(running::interrupt);
      }
      Mail mail = edge.takeMail();
      if (mail != null) {
        return mail;
      }
    }
  }

  private Paging paging(Interpreter running) {
    return new Paging(edge, out, cooked, running, pager);
  }

  private void ask(Interpreter top, String prompt, Consumer<String> answer) {
    say(prompt);
    switch (cooked.read(screenful.editing(), screenful.editing())) {
      case RETURN -> {
        String text = cooked.text();
        edge.tell(() -> answer.accept(text));
      }
      case INTERRUPT, END_OF_TEXT -> giveUp(top, () -> answer.accept(""));
      case GONE -> throw new Gone();
    }
    pager.resume();
  }

  private void askSecret(Interpreter top, String prompt, Consumer<Secret> answer) {
    say(prompt);
    switch (cooked.read(false, screenful.editing())) {
      case RETURN -> {
        Secret secret = new Secret(cooked.secret());
        edge.tell(() -> answer.accept(secret));
      }
      case INTERRUPT, END_OF_TEXT -> giveUp(top, () -> answer.accept(NO_SECRET));
      case GONE -> throw new Gone();
    }
    pager.resume();
  }

  private void askText(Interpreter top, Consumer<String> answer) {
    boolean terminal = screenful.editing();
    StringBuilder text = new StringBuilder();
    out.flush();
    while (true) {
      switch (cooked.read(terminal, terminal)) {
        case RETURN -> text.append(cooked.text()).append('\n');
        case END_OF_TEXT -> {
          String whole = text.toString();
          edge.tell(() -> answer.accept(whole));
          pager.resume();
          return;
        }
        case INTERRUPT -> {
          giveUp(top, () -> answer.accept(""));
          pager.resume();
          return;
        }
        case GONE -> throw new Gone();
      }
    }
  }

  private void giveUp(Interpreter top, Runnable emptyAnswer) {
    edge.tell(() -> {
      top.interrupt();
      emptyAnswer.run();
    });
  }

  private void timedOut() {
    for (Interpreter interpreter : interpreters) {
      interpreter.timedOut();
    }
  }

  /** The terminal went away under the session: the innermost interpreter hears it first. */
  private void abandon() {
    if (!edge.withoutPower()) {
      Interpreter[] left = interpreters.toArray(new Interpreter[0]);
      edge.tell(() -> {
        for (Interpreter interpreter : left) {
          interpreter.hangUp();
        }
      });
    }
  }

  /** Nothing typed stays reachable from here. */
  private void end() {
    loop.post(idle::end);
    interpreters.clear();
    editor = null;
    pager = null;
  }
}
