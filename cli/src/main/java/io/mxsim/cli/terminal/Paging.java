package io.mxsim.cli.terminal;

import io.mxsim.re.access.Interpreter;
import java.nio.charset.StandardCharsets;

/** The conversation at {@code ---(more)---}: keys go to the pager until it lets output go on. */
final class Paging {
  /** Lines to have at hand behind the page; the share shown is known of a text that ends there. */
  private static final int AHEAD = 4096;

  /** Keys that look at the end: bottom, search, save. */
  private static final String TO_THE_END = "G\005/nsS";

  private final Edge edge;
  private final LineOut out;
  private final CookedLine cooked;
  private final Interpreter running;
  private final Pager pager;

  /**
   * The output of one command.
   *
   * @param running what to interrupt when the operator wants no more of it
   */
  Paging(Edge edge, LineOut out, CookedLine cooked, Interpreter running, Pager pager) {
    this.edge = edge;
    this.out = out;
    this.cooked = cooked;
    this.running = running;
    this.pager = pager;
  }

  /** Takes keys while the pager is stopped; what the command prints meanwhile joins the end. */
  void run() {
    while (pager.stopped()) {
      if (edge.hangingUp()) {
        pager.drop();
        return;
      }
      if (takeOutput(pager.ahead() < AHEAD)) {
        continue;
      }
      boolean more = edge.peekMail() == null && !pager.over();
      if (!more && !(edge.peekMail() instanceof Mail.Pull)) {
        pager.complete();
      }
      out.flush();
      edge.await(more ? Edge.For.KEY_OR_MAIL : Edge.For.KEY, 0);
      takeKey();
    }
    if (pager.aborted() && !pager.over()) {
      edge.tell(running::interrupt);
    }
  }

  /** The command has ended: an operator who holds the screen leaves it with a key. */
  void end() {
    pager.end();
    run();
  }

  /** Has the command print more. */
  void pull(Runnable more) {
    pager.pulled();
    edge.tell(more);
  }

  /** Takes what the command has printed, or has it print more; false when neither is due. */
  private boolean takeOutput(boolean pulls) {
    switch (edge.peekMail()) {
      case Mail.Print(String text) -> pager.print(text);
      case Mail.Pull(Runnable more) when pulls -> pull(more);
      case null, default -> {
        return false;
      }
    }
    edge.takeMail();
    return true;
  }

  /** Has the command print all it can, for a key that looks at the end of it. */
  private void pullAll() {
    while (true) {
      if (takeOutput(true)) {
        continue;
      }
      boolean comes = pager.pulls() && edge.peekMail() == null && !pager.over();
      if (!comes) {
        return;
      }
      edge.await(Edge.For.MAIL_OR_INTERRUPT, 0);
      if (edge.peekMail() == null) {
        return;
      }
    }
  }

  private void takeKey() {
    int key = edge.takeKey();
    if (key < 0) {
      if (edge.exhausted()) {
        throw new Gone();
      }
      return;
    }
    if (key == Keys.ESCAPE) {
      key = arrow();
    }
    if (TO_THE_END.indexOf(key) >= 0) {
      pullAll();
    }
    if (Pager.asksText(key)) {
      pager.text(key, ask(String.valueOf((char) key)));
    } else if (key == 's' || key == 'S') {
      save(ask("save to file: "));
    } else {
      pager.key(key);
    }
  }

  private String ask(String prompt) {
    pager.question(prompt);
    out.flush();
    boolean given = cooked.read(true, true) == CookedLine.End.RETURN;
    return given ? cooked.text() : "";
  }

  private void save(String file) {
    if (file.isBlank()) {
      pager.say("");
      return;
    }
    byte[] text = pager.text().getBytes(StandardCharsets.UTF_8);
    pager.say(edge.call(() -> running.save(file.strip(), text)));
  }

  /** The letter key that an arrow key's escape sequence stands for. */
  private int arrow() {
    edge.await(Edge.For.KEY, 0);
    if (edge.takeKey() != '[') {
      return 0;
    }
    edge.await(Edge.For.KEY, 0);
    return switch (edge.takeKey()) {
      case 'A' -> 'j';
      case 'B' -> 'k';
      default -> 0;
    };
  }
}
