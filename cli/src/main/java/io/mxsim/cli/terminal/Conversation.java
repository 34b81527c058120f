package io.mxsim.cli.terminal;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Secret;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The firmware's side of one running command: each call becomes mail for the terminal. */
record Conversation(Edge edge) implements Dialogue {
  @Override
  public void print(String text) {
    edge.post(new Mail.Print(text));
  }

  @Override
  public void pull(BooleanSupplier piece, Runnable end) {
    if (piece.getAsBoolean()) {
      edge.post(new Mail.Pull(() -> pull(piece, end)));
    } else {
      end.run();
    }
  }

  @Override
  public void ask(String prompt, Consumer<String> answer) {
    edge.post(new Mail.Ask(prompt, answer));
  }

  @Override
  public void askSecret(String prompt, Consumer<Secret> answer) {
    edge.post(new Mail.AskSecret(prompt, answer));
  }

  @Override
  public void askText(Consumer<String> answer) {
    edge.post(new Mail.AskText(answer));
  }

  @Override
  public void paged(boolean paged) {
    edge.post(new Mail.Paged(paged));
  }

  @Override
  public void finished() {
    edge.post(new Mail.Finished(false));
  }

  @Override
  public void refused() {
    edge.post(new Mail.Finished(true));
  }

  @Override
  public void enter(Interpreter inner) {
    edge.post(new Mail.Enter(inner));
  }

  @Override
  public void leave() {
    edge.post(new Mail.Leave());
  }
}
