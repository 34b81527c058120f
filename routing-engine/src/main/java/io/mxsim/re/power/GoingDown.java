package io.mxsim.re.power;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.Disk;
import io.mxsim.re.boot.PowerControl;
import io.mxsim.re.boot.SystemParts;
import io.mxsim.re.boot.Zeroizer;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.os.SystemClock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Reboot, halt, power-off and zeroization as the operator asks for them, of one RE or of both. */
public final class GoingDown {
  /** How long the last words stay on the operator's terminal before the secrets go. */
  private static final Duration BEFORE_ERASURE = Duration.ofMillis(500);

  /**
   * For the last words to reach the operator's terminal, also at a pace that skips shutdowns: they
   * stay there for the first pause of the shutdown's own script.
   */
  private static final Duration BEFORE_SHUTDOWN = Duration.ofMillis(100);

  private final SystemParts parts;
  private final SystemClock clock;
  private final ProcessTable processes;
  private final Consumer<String> console;
  private final Redundancy redundancy;
  private final Runnable inhibit;
  private final Runnable wipe;
  private boolean begun;

  /**
   * A system that stays up.
   *
   * @param inhibit ends every session once its last words are out, and all output of the cards
   * @param wipe ends every session and overwrites every secret in memory
   */
  public GoingDown(
      SystemParts parts,
      SystemClock clock,
      ProcessTable processes,
      Consumer<String> console,
      Redundancy redundancy,
      Runnable inhibit,
      Runnable wipe) {
    this.parts = parts;
    this.clock = clock;
    this.processes = processes;
    this.console = console;
    this.redundancy = redundancy;
    this.inhibit = inhibit;
    this.wipe = wipe;
  }

  /** Which Routing Engines an operator means. */
  public enum Whom {
    THIS,
    OTHER,
    BOTH
  }

  /** The other Routing Engine's slot, when there is one with power. */
  public Optional<SlotId> other() {
    return redundancy.other();
  }

  /** Reboots. */
  public void reboot(Whom whom) {
    go(PeerMessage.Way.REBOOT, whom);
  }

  /** Halts. */
  public void halt(Whom whom) {
    go(PeerMessage.Way.HALT, whom);
  }

  /** Switches off. */
  public void switchOff(Whom whom) {
    go(PeerMessage.Way.POWER_OFF, whom);
  }

  /**
   * Zeroizes both Routing Engines: they are bound to it from now on, whatever happens to the power;
   * once the operator has read the last words the secrets go, then every block of the disks; then
   * they boot.
   *
   * @param told takes what the console shows
   * @param done told before the reboot
   */
  public void zeroize(Zeroizer.Progress told, Runnable done) {
    if (begun) {
      return;
    }
    other()
        .ifPresent(slot -> {
          parts.disks().owe();
          parts.board().backplane().send(slot, new PeerMessage.Zeroize());
        });
    zeroizeThis(told, done);
  }

  private void zeroizeThis(Zeroizer.Progress told, Runnable done) {
    begun = true;
    parts.disks().condemn();
    inhibit.run();
    parts.board().after(BEFORE_ERASURE, "zeroize", () -> erase(told, done));
  }

  private void erase(Zeroizer.Progress told, Runnable done) {
    wipe.run();
    parts
        .power()
        .quit(
            vmhost() ? "/etc/zeroize-vmhost.console" : "/etc/zeroize.console",
            () ->
                new Zeroizer(parts.board(), parts.disks())
                    .run(
                        told,
                        () -> {
                          done.run();
                          parts.power().rebootNow();
                        }));
  }

  private boolean vmhost() {
    return parts.board().routingEngine().orElseThrow().kind() == RoutingEngineKind.VMHOST;
  }

  /** Terminates every daemon, each named on {@code out} as init logs it. */
  public void terminateDaemons(Consumer<String> out) {
    for (ProcessTable.Process process : processes.terminateAll()) {
      out.accept(
          DateText.syslog(clock.now())
              + " "
              + parts.image().release().init()
              + ": "
              + process.service()
              + " (PID "
              + process.pid()
              + ") terminate signal 15 sent");
    }
  }

  /** The other Routing Engine wants something. */
  public void fromPeer(PeerMessage.Down message) {
    switch (message) {
      case PeerMessage.Zeroize ignored -> {
        parts.disks().condemn();
        other().ifPresent(slot -> parts.board().backplane().send(slot, new PeerMessage.Bound()));
        if (!begun) {
          console.accept("warning: zeroizing re" + redundancy.number());
          zeroizeThis(silent(), () -> console.accept("Zeroize done"));
        }
      }
      case PeerMessage.GoDown down -> self(down.way());
    }
  }

  /** Progress that nobody reads. */
  public static Zeroizer.Progress silent() {
    return new Zeroizer.Progress() {
      @Override
      public void begins(Disk disk) {
        // The other Routing Engine's operator has the transcript.
      }

      @Override
      public void ends(Disk disk) {
        // As above.
      }
    };
  }

  private void go(PeerMessage.Way way, Whom whom) {
    if (whom != Whom.THIS) {
      other().ifPresent(slot -> parts.board().backplane().send(slot, new PeerMessage.GoDown(way)));
    }
    if (whom != Whom.OTHER && !begun) {
      begun = true;
      parts.board().after(BEFORE_SHUTDOWN, "shutdown", () -> self(way));
    }
  }

  private void self(PeerMessage.Way way) {
    PowerControl power = parts.power();
    switch (way) {
      case REBOOT -> power.reboot();
      case HALT -> power.halt();
      case POWER_OFF -> power.switchOff();
    }
  }
}
