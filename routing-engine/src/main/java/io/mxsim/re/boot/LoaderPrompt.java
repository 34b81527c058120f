package io.mxsim.re.boot;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.serial.SerialLine;
import io.mxsim.chassis.time.Patience;
import io.mxsim.chassis.time.Timer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The countdown of the loader, and its command prompt for whoever presses the space bar before the
 * end of it; a space that was pressed since the reset counts. {@code boot -s} is the way into
 * single-user mode (G-MODE3).
 */
public final class LoaderPrompt {
  private static final Duration COUNTDOWN = Duration.ofSeconds(1);
  private static final String PROMPT = "loader> ";
  private static final byte CONTROL_C = 3;

  private final Board board;
  private final SerialLine line;
  private final Consumer<String> console;
  private final PowerControl power;
  private final SerialPrompt prompt;
  private final boolean watched;
  private Timer countdown;
  private Runnable boot;
  private Patience patience;
  private boolean wanted;
  private boolean singleUser;

  /**
   * A loader that has not counted down.
   *
   * @param console prints a line
   * @param watched whether somebody sits at the console: nobody else waits for the countdown
   */
  public LoaderPrompt(Board board, Consumer<String> console, PowerControl power, boolean watched) {
    this.watched = watched;
    this.board = board;
    this.line = board.routingEngine().orElseThrow().console();
    this.console = console;
    this.power = power;
    this.prompt = new SerialPrompt(line);
  }

  /** Listens for the space bar. */
  public void listen() {
    line.read(this::typed);
  }

  /** Counts down; {@code next} boots. */
  public void autoboot(Runnable next) {
    boot = next;
    console.accept("Hit [Enter] to boot immediately, or space bar for command prompt.");
    if (wanted) {
      open();
    } else {
      console.accept("Booting [/packages/sets/active/boot/os-kernel/kernel] in 1 second...");
      if (watched) {
        patience = board.loop().patience();
      }
      countdown = board.after(COUNTDOWN, "autoboot", this::go);
    }
  }

  /** Whether a key would be taken now. */
  public boolean counting() {
    return countdown != null && countdown.pending();
  }

  /** Whether the operator asked for single-user mode. */
  public boolean singleUser() {
    return singleUser;
  }

  /** The loader is gone. */
  public void stop() {
    endCountdown();
    prompt.stop();
  }

  private void endCountdown() {
    if (countdown != null) {
      countdown.cancel();
    }
    if (patience != null) {
      patience.close();
      patience = null;
    }
  }

  private void typed(byte[] bytes) {
    for (byte b : bytes) {
      if (b == ' ' || b == CONTROL_C) {
        wanted = true;
      } else if (b == '\r' && counting() && !wanted) {
        go();
        return;
      }
    }
    if (wanted && counting()) {
      open();
    }
  }

  private void open() {
    endCountdown();
    power.attended(true);
    console.accept("");
    console.accept("Type '?' for a list of commands, 'help' for more detailed help.");
    ask();
  }

  private void ask() {
    prompt.ask(PROMPT, this::command, this::ask);
  }

  private void go() {
    stop();
    boot.run();
  }

  private void command(String text) {
    switch (text) {
      case "" -> ask();
      case "boot", "autoboot", "boot -s" -> {
        singleUser = text.endsWith("-s");
        power.attended(false);
        go();
      }
      case "reboot" -> power.rebootNow();
      case "lsdev" -> {
        for (Disk disk : board.routingEngine().orElseThrow().disks()) {
          console.accept("    " + disk.name() + ": " + disk.size() / (1024 * 1024) + "MB");
        }
        ask();
      }
      case "?", "help" -> {
        help();
        ask();
      }
      default -> {
        int blank = text.indexOf(' ');
        console.accept((blank < 0 ? text : text.substring(0, blank)) + " not found");
        ask();
      }
    }
  }

  private void help() {
    console.accept("Available commands:");
    console.accept("  autoboot        boot");
    console.accept("  boot [-s]       boot the system; -s: into single-user mode");
    console.accept("  help, ?         list commands");
    console.accept("  lsdev           list disks");
    console.accept("  reboot          reset the Routing Engine");
  }
}
