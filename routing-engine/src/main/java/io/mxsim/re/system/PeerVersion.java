package io.mxsim.re.system;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.time.Timer;
import io.mxsim.re.command.ShowVersion;
import io.mxsim.re.command.ShowVersionElsewhere;
import io.mxsim.re.power.PeerMessage;
import io.mxsim.re.power.Redundancy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks the other Routing Engine for its software, over the backplane. */
final class PeerVersion {
  /** How long one that has power but may still be booting is waited for. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Board board;
  private final Redundancy redundancy;
  private final Map<Integer, Consumer<Optional<ShowVersionElsewhere.Answer>>> waiting =
      new HashMap<>();
  private int next;

  PeerVersion(Board board, Redundancy redundancy) {
    this.board = board;
    this.redundancy = redundancy;
  }

  /** Its name; empty if the chassis has no other. */
  Optional<String> name() {
    return redundancy.inserted().map(slot -> "re" + slot.number());
  }

  /** Asks; nothing comes back when it cannot be reached. */
  void ask(String level, Consumer<Optional<ShowVersionElsewhere.Answer>> answer) {
    Optional<SlotId> slot = redundancy.other();
    if (slot.isEmpty()) {
      answer.accept(Optional.empty());
      return;
    }
    int number = next++;
    Timer limit = board.loop().after(LIMIT, "version", () -> done(number, Optional.empty()));
    waiting.put(
        number,
        come -> {
          limit.cancel();
          answer.accept(come);
        });
    board.backplane().send(slot.get(), new PeerMessage.AskVersion(number, level));
  }

  /** The other one asks. */
  void asked(SlotId from, PeerMessage.AskVersion message, ShowVersion here) {
    ShowVersionElsewhere.Answer own = here.answer(message.level());
    board
        .backplane()
        .send(from, new PeerMessage.Version(message.number(), own.reply(), own.text()));
  }

  /** The other one has answered. */
  void answered(PeerMessage.Version message) {
    done(
        message.number(),
        Optional.of(new ShowVersionElsewhere.Answer(message.reply(), message.text())));
  }

  private void done(int number, Optional<ShowVersionElsewhere.Answer> answer) {
    Consumer<Optional<ShowVersionElsewhere.Answer>> waits = waiting.remove(number);
    if (waits != null) {
      waits.accept(answer);
    }
  }
}
