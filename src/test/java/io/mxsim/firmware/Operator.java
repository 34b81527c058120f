package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.Terminal;
import io.mxsim.re.mgd.Account;
import io.mxsim.re.mgd.CliSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** Somebody in a session of his own, who keeps what he sees since he last looked. */
final class Operator implements Terminal, Dialogue {
  private final BareRouter router;
  private final Account account;
  private final CliSession session;
  private final StringBuilder text = new StringBuilder();
  private String answer = "";
  private String secret = "";
  private Interpreter inner;
  private boolean done;

  Operator(BareRouter router, Account account) {
    this.router = router;
    this.account = account;
    this.session = router.mgd().openSession(account, Origin.CONSOLE, this);
  }

  Account account() {
    return account;
  }

  /** Types a line, waits until it is answered, and gives what it printed. */
  String type(String line) {
    text.setLength(0);
    done = false;
    Interpreter at = inner == null ? session : inner;
    at.submit(line, this);
    for (int seconds = 0; !done && seconds < 600; seconds++) {
      router.pass(Duration.ofSeconds(1));
    }
    if (!done) {
      at.interrupt();
      router.pass(Duration.ofSeconds(1));
    }
    assertTrue(done, () -> "still running: " + line);
    return text.toString();
  }

  /** The same for a line that asks for a secret, and for the secret again. */
  String type(String line, String typedSecret) {
    secret = typedSecret;
    return type(line);
  }

  /** The same for a line that asks yes or no. */
  String answering(String line, String typed) {
    answer = typed;
    String printed = type(line);
    answer = "";
    return printed;
  }

  /** What a key tells at the end of a line. */
  String complete(String line, Completion.Key key) {
    return switch ((inner == null ? session : inner).complete(line, key)) {
      case Completion.Line whole -> whole.line();
      case Completion.Help help -> help.text();
      case Completion.Wrong wrong -> wrong.message();
    };
  }

  /** What the terminal's history keeps of a line. */
  String remembered(String line) {
    return session.remembered(line);
  }

  void hangUpNow() {
    session.hangUp();
  }

  @Override
  public void print(String more) {
    text.append(more);
  }

  @Override
  public void finished() {
    done = true;
  }

  @Override
  public void notice(String line) {
    text.append(line);
  }

  @Override
  public void hangUp() {
    done = true;
  }

  @Override
  public Origin origin() {
    return Origin.CONSOLE;
  }

  @Override
  public void paged(boolean paged) {}

  @Override
  public void ask(String prompt, Consumer<String> answered) {
    text.append(prompt);
    answered.accept(answer);
  }

  @Override
  public void askSecret(String prompt, Consumer<Secret> answered) {
    text.append(prompt);
    answered.accept(new Secret(secret.getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public void askText(Consumer<String> answered) {
    answered.accept(answer);
  }

  @Override
  public void enter(Interpreter entered) {
    inner = entered;
    done = true;
  }

  @Override
  public void leave() {
    inner = null;
    done = true;
  }
}
