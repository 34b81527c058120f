package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code show version}, here, on the other Routing Engine, or on both. */
public final class ShowVersionElsewhere implements OperationalCommand {
  private static final String RULE = "-".repeat(74);

  private final ShowVersion here;
  private final String own;
  private final Supplier<Optional<String>> other;
  private final BiConsumer<String, Consumer<Optional<Answer>>> ask;

  /** What a Routing Engine says of its software. */
  public record Answer(Element reply, String text) {}

  /**
   * The command.
   *
   * @param own this Routing Engine's name, such as {@code re0}
   * @param other the other one's; empty if the chassis has no other
   * @param ask asks the other one at a level of output; nothing comes back if it cannot be reached
   */
  public ShowVersionElsewhere(
      ShowVersion here,
      String own,
      Supplier<Optional<String>> other,
      BiConsumer<String, Consumer<Optional<Answer>>> ask) {
    this.here = here;
    this.own = own;
    this.other = other;
    this.ask = ask;
  }

  @Override
  public String rpc() {
    return here.rpc();
  }

  @Override
  public void run(Invocation invocation) {
    String level = invocation.argument("level").orElse("");
    String where = invocation.argument("invoke-on").orElse("");
    Optional<String> peer = other.get();
    if (where.isEmpty()) {
      here.run(invocation);
    } else if (where.equals("other-routing-engine") && peer.isEmpty()) {
      invocation.answer("warning: Other routing-engine not present\n");
    } else {
      Parts parts = new Parts();
      if (where.equals("all-routing-engines")) {
        parts.add(own, here.answer(level));
      }
      if (peer.isEmpty()) {
        invocation.answer(parts.reply, parts.text.toString());
        return;
      }
      ask.accept(
          level,
          answer -> {
            parts.add(peer.get(), answer.orElse(unreachable(peer.get())));
            invocation.answer(parts.reply, parts.text.toString());
          });
    }
  }

  private static Answer unreachable(String peer) {
    String text = "error: could not connect to " + peer + " : No route to host\n";
    return new Answer(Element.of("output", text), text);
  }

  /** The answers under the names of those who gave them. */
  private static final class Parts {
    private final Element reply = Element.of("multi-routing-engine-results");
    private final StringBuilder text = new StringBuilder();

    void add(String name, Answer answer) {
      reply.add(Element.of("multi-routing-engine-item").leaf("re-name", name).add(answer.reply()));
      text.append(text.isEmpty() ? "" : "\n").append(name).append(":\n").append(RULE);
      text.append('\n').append(answer.text());
    }
  }
}
