package io.mxsim.cli.terminal;

import io.mxsim.re.access.Interpreter;
import java.nio.charset.StandardCharsets;

/** The conversation at {@code ---(more)---}: keys go to the pager until it lets output go on. */
final class Paging {
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
      if (edge.peekMail() instanceof Mail.Print(String text)) {
        edge.takeMail();
        pager.print(text);
        continue;
      }
      boolean more = edge.peekMail() == null && !pager.over();
      if (!more) {
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

  private void takeKey() {
    int key = edge.takeKey();
    if (key < 0) {
      if (edge.exhausted()) {
        throw new Gone(false);
      }
      return;
    }
    if (key == Keys.ESCAPE) {
      key = arrow();
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
