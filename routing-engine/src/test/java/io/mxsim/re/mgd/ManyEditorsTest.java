package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three operators who edit, commit, roll back and hang up in any order. */
@Timeout(60)
class ManyEditorsTest {
  private static final String STARTUP =
      """
      set system host-name r0
      set system root-authentication encrypted-password "$6$aa$bb"
      """;
  private static final String SHOW = " | except \"^ *##|^version\"";

  /** Somebody, and how he or she edits: empty in operational mode. */
  private static final class Seat {
    private Operator operator;
    private String mode = "";
  }

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final List<Seat> seats = new ArrayList<>();
  private final Set<String> committed = new HashSet<>();
  private final List<String> said = new ArrayList<>();
  private Random random;

  private Operator logIn() {
    return bench.logIn("op" + seats.size(), "super-user");
  }

  private String active() {
    return bench.root().answer("show configuration" + SHOW);
  }

  private String say(int seat, String line) {
    String answer = seats.get(seat).operator.will("yes").answer(line);
    said.add(seat + " " + line + " -> " + answer.lines().findFirst().orElse(""));
    return answer;
  }

  private String history() {
    return String.join("\n", said.subList(Math.max(0, said.size() - 40), said.size()));
  }

  private void step(int number) {
    Seat seat = seats.get(number);
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> edit(number, seat);
      case 4, 5, 6 -> commit(number, seat);
      case 7 -> {
        if (!seat.mode.isEmpty()) {
          say(number, "rollback " + random.nextInt(4));
        }
      }
      case 8 -> leave(number, seat);
      case 9 -> {
        seat.operator.hangUp();
        said.add(number + " hangs up");
        seat.operator = logIn();
        seat.mode = "";
      }
      case 10 -> {
        Duration time = Duration.ofSeconds(random.nextInt(100));
        said.add(time + " pass");
        bench.loop.runFor(time);
      }
      default -> say(number, seat.mode.isEmpty() ? "show system commit" : "status");
    }
    seats.forEach(this::seated);
  }

  /** An automatic rollback or a commit of others may end a session's mode, never the session. */
  private void seated(Seat seat) {
    boolean configuring = seat.operator.prompt().text().endsWith("# ");
    seat.mode = configuring ? seat.mode : "";
    assertEquals(configuring, !seat.mode.isEmpty(), this::history);
  }

  private void edit(int number, Seat seat) {
    if (seat.mode.isEmpty()) {
      String mode = List.of("", " exclusive", " private").get(random.nextInt(3));
      String answer = say(number, "configure" + mode);
      seat.mode = answer.contains("Entering configuration mode") ? "configure" + mode : "";
      return;
    }
    String value = "v" + random.nextInt(5);
    switch (random.nextInt(5)) {
      case 0 -> say(number, "set system host-name " + value);
      case 1 -> say(number, "set system login message " + value);
      case 2 -> say(number, "delete system login message");
      case 3 -> say(number, "set interfaces xe-0/0/" + random.nextInt(3) + " description " + value);
      default -> say(number, "delete interfaces");
    }
  }

  private void commit(int number, Seat seat) {
    if (seat.mode.isEmpty()) {
      return;
    }
    String line =
        List.of("commit", "commit", "commit check", "commit confirmed 1", "commit and-quit")
            .get(random.nextInt(5));
    String candidate = say(number, "show" + SHOW);
    String before = active();
    boolean done = say(number, line).contains("commit complete");

    String after = active();
    if (done) {
      committed.add(after);
      if (!seat.mode.endsWith("private")) {
        assertEquals(candidate, after, this::history);
      }
    } else {
      assertEquals(before, after, this::history);
    }
  }

  private void leave(int number, Seat seat) {
    if (!seat.mode.isEmpty()) {
      say(number, "exit configuration-mode");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theActiveConfigurationIsAlwaysOneThatSomebodyCommitted(long seed) {
    random = new Random(seed);
    committed.add(active());
    for (int i = 0; i < 3; i++) {
      seats.add(new Seat());
      seats.getLast().operator = logIn();
    }
    for (int i = 0; i < 300; i++) {
      step(random.nextInt(seats.size()));
      assertTrue(committed.contains(active()), () -> "seed " + seed + "\n" + history());
    }

    assertTrue(
        committed.size() > 3, () -> "seed " + seed + " " + committed.size() + "\n" + history());
    seats.forEach(seat -> seat.operator.hangUp());
    Operator last = bench.root();
    last.will("yes").types("configure", "rollback 0", "exit");
    assertTrue(last.answer("configure exclusive").contains("Entering"), this::history);
    last.types("set system host-name end");
    bench.loop.runFor(Duration.ofMinutes(15));
    assertTrue(last.answer("commit").contains("commit complete"), this::history);
  }
}
