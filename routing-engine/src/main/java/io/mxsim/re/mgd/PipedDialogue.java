package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Secret;
import io.mxsim.re.reply.Element;
import io.mxsim.re.reply.Markup;
import io.mxsim.re.reply.XmlReply;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A running command's dialogue with its pipes behind it. It also lets Ctrl-C end the command: what
 * that command still says afterwards is dropped.
 */
final class PipedDialogue implements ReplyDialogue, Running {
  private final Dialogue screen;
  private final List<Filter> filters;
  private final Markup markup;
  private final Runnable ended;
  private final StringBuilder open = new StringBuilder();
  private boolean over;
  private boolean asking;
  private Runnable stop;

  /**
   * A dialogue.
   *
   * @param markup see {@link Pipes#behind}
   */
  PipedDialogue(
      Dialogue screen,
      List<Filter> filters,
      Function<Consumer<String>, Markup> markup,
      Runnable ended) {
    this.screen = screen;
    this.filters = filters;
    this.ended = ended;
    this.markup = markup == null ? null : markup.apply(this::plain);
  }

  /** Gives the command up, unless it waits for an answer: that comes empty, and it decides. */
  @Override
  public void interrupt() {
    if (stop != null && !over) {
      stop.run();
    } else if (!asking) {
      end(screen::finished, false);
    }
  }

  @Override
  public void print(String text) {
    if (over) {
      return;
    }
    if (markup != null) {
      markup.text(text);
    } else {
      plain(text);
    }
  }

  @Override
  public void pull(BooleanSupplier piece, Runnable end) {
    screen.pull(
        () -> !over && piece.getAsBoolean(),
        () -> {
          if (!over) {
            end.run();
          }
        });
  }

  @Override
  public void answer(Element reply, String text) {
    if (!over && markup != null) {
      markup.element(reply);
    } else {
      print(text);
    }
    finished();
  }

  @Override
  public boolean structured() {
    return markup != null;
  }

  @Override
  public void onInterrupt(Runnable newStop) {
    stop = newStop;
  }

  /** Shows a request instead of what would answer it, and ends the command. */
  void request(Element request) {
    if (!over && markup instanceof XmlReply xml) {
      xml.request(request);
    }
    finished();
  }

  /** The command's markup, to which it may speak itself; null for plain text. */
  Markup markup() {
    return markup;
  }

  private void plain(String text) {
    if (filters.isEmpty()) {
      screen.print(text);
      return;
    }
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      open.append(text, from, end);
      through(0, open.toString());
      open.setLength(0);
      from = end + 1;
    }
    open.append(text, from, text.length());
  }

  private void through(int stage, String line) {
    if (stage == filters.size()) {
      screen.print(line + "\n");
    } else {
      filters.get(stage).line(line, passed -> through(stage + 1, passed));
    }
  }

  private void flush() {
    if (markup != null) {
      markup.end();
    }
    if (!open.isEmpty()) {
      String rest = open.toString();
      open.setLength(0);
      through(0, rest);
    }
    for (int stage = 0; stage < filters.size(); stage++) {
      int following = stage + 1;
      filters.get(stage).end(passed -> through(following, passed));
    }
  }

  @Override
  public void ask(String prompt, Consumer<String> answer) {
    if (over) {
      return;
    }
    asking = true;
    screen.ask(
        prompt,
        text -> {
          asking = false;
          answer.accept(text);
        });
  }

  @Override
  public void askSecret(String prompt, Consumer<Secret> answer) {
    if (over) {
      return;
    }
    asking = true;
    screen.askSecret(
        prompt,
        secret -> {
          asking = false;
          answer.accept(secret);
        });
  }

  @Override
  public void askText(Consumer<String> answer) {
    if (over) {
      return;
    }
    asking = true;
    screen.askText(text -> {
      asking = false;
      answer.accept(text);
    });
  }

  @Override
  public void paged(boolean paged) {
    screen.paged(paged);
  }

  @Override
  public void finished() {
    end(screen::finished, true);
  }

  @Override
  public void enter(Interpreter inner) {
    end(() -> screen.enter(inner), true);
  }

  @Override
  public void leave() {
    end(screen::leave, true);
  }

  private void end(Runnable how, boolean flush) {
    if (over) {
      return;
    }
    if (flush) {
      flush();
    }
    over = true;
    ended.run();
    how.run();
  }
}
