package io.mxsim.chassis.card;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.time.Hurry;
import io.mxsim.chassis.time.Timer;
import java.time.Duration;
import java.time.Instant;

/**
 * The life of a card between power-on and power-off: it boots phase by phase, is tested, waits
 * until it is taken into service, works, and goes offline. The firmware that owns it says what a
 * test is and tells the world of changes.
 */
public final class CardLife {
  private static final String STATUS_LED = "OK/FAIL";

  private final Board board;
  private final CardProfile profile;
  private final Owner owner;
  private final Thermometer thermometer;
  private final ProcessorLoad load;
  private CardState state = CardState.OFFLINE;
  private OfflineReason reason = OfflineReason.NO_POWER;
  private Instant started;
  private boolean wanted;
  private int heap;
  private int buffer;
  private Timer next;
  private Hurry hurry;

  /** The firmware. */
  public interface Owner {
    /** The phases of the boot are done: whether the card is fit for service. */
    boolean test();

    /** The state is another one now. */
    void changed();
  }

  /** A card without power. */
  public CardLife(Board board, CardProfile profile, Owner owner) {
    this.board = board;
    this.profile = profile;
    this.owner = owner;
    this.started = board.loop().now();
    this.thermometer = new Thermometer(started);
    this.load = new ProcessorLoad(started);
  }

  public CardProfile profile() {
    return profile;
  }

  public CardState state() {
    return state;
  }

  public OfflineReason offlineReason() {
    return reason;
  }

  /** When the last boot began. */
  public Instant started() {
    return started;
  }

  /** Begins to boot, whatever the card was doing; it has to be taken into service again. */
  public void boot() {
    stopBooting();
    started = board.loop().now();
    wanted = false;
    heap = 0;
    buffer = 0;
    load.restart(started);
    thermometer.headFor(profile.workingCelsius(), started);
    hurry = board.loop().hurry();
    phase(0);
  }

  /** Takes the card into service, now or at the end of its boot. */
  public void takeIntoService() {
    wanted = true;
    if (state == CardState.READY) {
      enter(CardState.ONLINE);
    }
  }

  /** Takes the card out of service. */
  public void goOffline(OfflineReason why) {
    if (why == OfflineReason.NONE) {
      throw new IllegalArgumentException("a card does not go offline without a reason");
    }
    stopBooting();
    reason = why;
    heap = 0;
    buffer = 0;
    Instant now = board.loop().now();
    load.restart(now);
    thermometer.headFor(Thermometer.ROOM_CELSIUS, now);
    enter(CardState.OFFLINE);
  }

  /** A test after the boot has failed. */
  public void fail() {
    stopBooting();
    enter(CardState.ERROR);
  }

  /** What the card measures now. */
  public Vitals vitals() {
    Instant now = board.loop().now();
    int dram = board.fru().memoryMegabytes();
    return new Vitals(
        thermometer.celsius(now),
        load.total(),
        load.interrupt(),
        load.average(0, now),
        load.average(1, now),
        load.average(2, now),
        dram,
        heap * 100 / dram,
        buffer * 100 / profile.bufferMegabytes());
  }

  private void phase(int number) {
    if (number == profile.phases().size()) {
      finish();
      return;
    }
    BootPhase phase = profile.phases().get(number);
    load.run(phase.cpuPercent(), 0, board.loop().now());
    enter(phase.state());
    next =
        board.after(
            Duration.ofMillis(phase.millis()),
            phase.name(),
            () -> {
              heap += phase.heapMegabytes();
              buffer += phase.bufferMegabytes();
              phase(number + 1);
            });
  }

  private void finish() {
    stopBooting();
    load.run(profile.idlePercent(), profile.interruptPercent(), board.loop().now());
    enter(!owner.test() ? CardState.ERROR : wanted ? CardState.ONLINE : CardState.READY);
  }

  private void stopBooting() {
    if (next != null) {
      next.cancel();
      next = null;
    }
    if (hurry != null) {
      hurry.close();
      hurry = null;
    }
  }

  private void enter(CardState newState) {
    if (newState != CardState.OFFLINE) {
      reason = OfflineReason.NONE;
    }
    CardState before = state;
    state = newState;
    board.part().led(STATUS_LED).show(light(newState));
    if (before != newState) {
      owner.changed();
    }
  }

  private static LedState light(CardState state) {
    return switch (state) {
      case PRESENT, TESTING, READY -> LedState.GREEN_BLINKING;
      case ONLINE -> LedState.GREEN;
      case OFFLINE -> LedState.DARK;
      case ERROR -> LedState.RED;
    };
  }
}
