package io.mxsim.re.system;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.mgd.PeerRoutingEngine;
import io.mxsim.re.power.PeerMessage;
import io.mxsim.re.power.Redundancy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Commits on the other Routing Engine, over the backplane. */
final class PeerChannel implements PeerRoutingEngine {
  /** How long a Routing Engine that has power but may still be booting is waited for. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Board board;
  private final Redundancy redundancy;
  private final Map<Integer, Waiting> waiting = new HashMap<>();
  private int next;

  PeerChannel(Board board, Redundancy redundancy) {
    this.board = board;
    this.redundancy = redundancy;
  }

  private record Waiting(Consumer<Optional<Answer>> answer, Timer limit) {}

  @Override
  public Optional<String> name() {
    return redundancy.inserted().map(slot -> "re" + slot.number());
  }

  @Override
  public void ask(Request request, Consumer<Optional<Answer>> answer) {
    Optional<SlotId> slot = redundancy.other();
    if (slot.isEmpty()) {
      answer.accept(Optional.empty());
      return;
    }
    int number = next++;
    Timer limit =
        board.loop().after(LIMIT, "commit synchronize", () -> done(number, Optional.empty()));
    waiting.put(number, new Waiting(answer, limit));
    board.backplane().send(slot.get(), new PeerMessage.Synchronize(number, request));
  }

  /** The other one asks; {@code serve} does it, with a copy of the text that it overwrites. */
  void asked(
      SlotId from, PeerMessage.Synchronize message, BiConsumer<Request, Consumer<Answer>> serve) {
    Request asked = message.request();
    Request own =
        new Request(
            asked.configuration().clone(),
            asked.commit(),
            asked.force(),
            asked.user(),
            asked.comment());
    serve.accept(
        own,
        answer ->
            board.backplane().send(from, new PeerMessage.Synchronized(message.number(), answer)));
  }

  /** The other one has answered. */
  void answered(PeerMessage.Synchronized message) {
    done(message.number(), Optional.of(message.answer()));
  }

  private void done(int number, Optional<Answer> answer) {
    Waiting waits = waiting.remove(number);
    if (waits != null) {
      waits.limit().cancel();
      waits.answer().accept(answer);
    }
  }

  /** The system goes down: nobody waits any more. */
  void close() {
    waiting.values().forEach(waits -> waits.limit().cancel());
    waiting.clear();
  }
}
