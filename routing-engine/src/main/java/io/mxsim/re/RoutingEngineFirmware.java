package io.mxsim.re;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.Led;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.time.Hurry;
import io.mxsim.chassis.time.Patience;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.boot.Access;
import io.mxsim.re.boot.BootImage;
import io.mxsim.re.boot.ConsoleScript;
import io.mxsim.re.boot.ConsoleScriptRunner;
import io.mxsim.re.boot.Disks;
import io.mxsim.re.boot.Loader;
import io.mxsim.re.boot.LoaderPrompt;
import io.mxsim.re.boot.Phase;
import io.mxsim.re.boot.PowerControl;
import io.mxsim.re.boot.SystemParts;
import io.mxsim.re.command.ShowBootMessages;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.power.PeerMessage;
import io.mxsim.re.power.Redundancy;
import io.mxsim.re.system.Kernel;
import io.mxsim.re.system.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The firmware of a Routing Engine: power, reset and buttons from below, and between them the
 * loader, a {@link RunningSystem}, and the way down again.
 */
public final class RoutingEngineFirmware implements Firmware, PowerControl {
  private final StringBuilder bootMessages = new StringBuilder();

  /** By then the other boards of a chassis that gets power have it. */
  private static final Duration NEIGHBOURS = Duration.ofSeconds(1);

  private static final Duration PANIC_PAUSE = Duration.ofSeconds(15);

  private final Board board;
  private final RoutingEngineHardware hardware;
  private final Access access;
  private final Disks disks;
  private Phase phase = Phase.OFF;
  private int boots;
  private String failure = "";
  private ConsoleScriptRunner script;
  private RoutingEngineModules modules;
  private RoutingEngineModules lastModules;
  private RunningSystem system;
  private Hurry hurry;
  private Patience patience;
  private LoaderPrompt prompt;
  private long keysPressed;

  /** Of the services that reset the board, the one that did so last, or is going to. */
  private Service reset = Service.LOCAL_RESET;

  public RoutingEngineFirmware(Board board, Access access) {
    this.board = board;
    this.hardware = board.routingEngine().orElseThrow();
    this.access = access;
    this.disks = new Disks(hardware, board.loop()::now);
    board.loop().excuse(e -> lastModules != null && lastModules.explains(e));
  }

  /** What it is doing now. */
  public Phase phase() {
    return phase;
  }

  /** How often it has been started, this time included. */
  public int boots() {
    return boots;
  }

  /** Why it does not run: the reason of the last panic; empty when there was none. */
  public String failure() {
    return failure;
  }

  /** The system that runs or is being started; empty in the loader and without power. */
  public Optional<RunningSystem> system() {
    return Optional.ofNullable(system);
  }

  public Board board() {
    return board;
  }

  public Disks disks() {
    return disks;
  }

  @Override
  public void powerOn() {
    failure = "";
    reset = Service.LOCAL_RESET;
    if (disks.condemned()) {
      // The cards may have kept their power, and with it what they knew.
      board.after(NEIGHBOURS, "zeroize cards", this::resetCards);
    }
    boot();
  }

  @Override
  public void powerOff() {
    reset = Service.LOCAL_RESET;
    drop();
    board.backplane().listen(null);
    phase = Phase.OFF;
  }

  @Override
  public void reset() {
    reset = Service.LOCAL_RESET;
    drop();
    bootAgain();
  }

  /** ONLINE/OFFLINE asks a running system to go down, and a stopped one to start. */
  @Override
  public void button(Button button) {
    if (button == Button.ONLINE_OFFLINE) {
      if (phase == Phase.RUNNING) {
        switchOff();
      } else if (phase == Phase.HALTED) {
        bootAgain();
      }
    }
  }

  @Override
  public void broken(String fault) {
    if (modules != null) {
      modules.breakTest(fault);
    }
  }

  @Override
  public void repaired(String fault) {
    if (modules != null) {
      modules.repairTest(fault);
    }
  }

  @Override
  public void reboot() {
    goDown(() -> {
      print("Rebooting...");
      drop();
      bootAgain();
    });
  }

  @Override
  public void rebootNow() {
    reset = Service.REMOTE_RESET;
    print("Rebooting...");
    drop();
    bootAgain();
  }

  @Override
  public void halt() {
    goDown(() -> {
      print("The operating system has halted.");
      print("Please press any key to reboot.");
      drop();
      phase = Phase.HALTED;
      hardware.console().read(bytes -> bootAgain());
    });
  }

  @Override
  public void panic(String reason) {
    failure = reason;
    reset = Service.REMOTE_RESET;
    disks.nvram().put(Kernel.LAST_PANIC, reason);
    if (system != null) {
      system.files().sync();
    }
    print("");
    print("panic: " + reason);
    print("Automatic reboot in 15 seconds - press a key on the console to reboot now");
    drop();
    phase = Phase.PANIC;
    patience = board.loop().patience();
    led("OK/FAIL", LedState.RED);
    int panicked = boots;
    board.after(
        PANIC_PAUSE,
        "reboot after panic",
        () -> {
          if (boots == panicked) {
            rebootAfterPanic();
          }
        });
    hardware.console().read(bytes -> rebootAfterPanic());
  }

  private void rebootAfterPanic() {
    if (phase == Phase.PANIC) {
      print("Rebooting...");
      bootAgain();
    }
  }

  @Override
  public void switchOff() {
    goDown(() -> {
      print("Turning the system power off.");
      drop();
      phase = Phase.OFF;
      hardware.chassis().power(board.backplane().address(), false);
    });
  }

  /** The line cards start again with the Routing Engine that runs them, and are tested again. */
  private void bootAgain() {
    resetCards();
    boot();
  }

  private void resetCards() {
    Chassis chassis = hardware.chassis();
    if (new Redundancy(board).master()) {
      for (Slot slot : chassis.slots(SlotKind.FPC)) {
        if (slot.powered()) {
          chassis.reset(slot.id());
        }
      }
    }
  }

  private void boot() {
    letGo();
    hardware.console().read(null);
    board.backplane().listen(this::received);
    if (disks.owes()) {
      board.after(NEIGHBOURS, "zeroize the other", this::remind);
    }
    boots++;
    phase = Phase.LOADER;
    hurry = board.loop().hurry();
    led("ONLINE", LedState.GREEN_BLINKING);
    Loader loader = new Loader(board, disks, this::print, this::panic, reset, this::powered);
    prompt = new LoaderPrompt(board, this::print, this, watched());
    prompt.listen();
    Map<String, ConsoleScriptRunner.Action> actions = new HashMap<>(loader.actions());
    actions.put("autoboot", prompt::autoboot);
    script = runner(loader::variable, actions);
    script.play(loader.script(), () -> loader.image().ifPresent(this::startSystem));
  }

  /** Whether keys of the console were pressed since the boot before; never at the first boot. */
  private boolean watched() {
    long before = keysPressed;
    keysPressed = hardware.console().bytesIn() + hardware.console().bytesDropped();
    return boots > 1 && keysPressed != before;
  }

  /** Whether a line that is typed now is heard, though nobody can log in. */
  public boolean takesLines() {
    return switch (phase) {
      case PROMPT, PANIC, HALTED -> true;
      case OFF, LOADER, BOOTING, RUNNING, SHUTDOWN -> false;
    };
  }

  /** Whether the loader counts down, until a key stops it. */
  public boolean countsDown() {
    return phase == Phase.LOADER && prompt.counting();
  }

  @Override
  public void attended(boolean waiting) {
    letGo();
    if (waiting) {
      phase = Phase.PROMPT;
      patience = board.loop().patience();
    } else {
      phase = system == null ? Phase.LOADER : Phase.BOOTING;
      hurry = board.loop().hurry();
    }
  }

  private void powered(RoutingEngineModules ofImage) {
    modules = ofImage;
    lastModules = ofImage;
  }

  private void startSystem(BootImage image) {
    phase = Phase.BOOTING;
    bootMessages.setLength(0);
    SystemParts parts = new SystemParts(board, disks, image, modules, access, this);
    system = new RunningSystem(parts, this::print, this::running);
    script = runner(system::variable, system.actions());
    script.play(
        file(image, "/boot/kernel.console"), prompt.singleUser() ? this::singleUser : this::rc);
  }

  private void singleUser() {
    script.play(file(system.image(), "/etc/rc.single.console"), this::rc);
  }

  private void rc() {
    script.play(file(system.image(), "/etc/rc.console"), () -> {});
  }

  private void running() {
    phase = Phase.RUNNING;
    byte[] messages = bootMessages.toString().getBytes(StandardCharsets.UTF_8);
    system.files().write(ShowBootMessages.FILE, messages);
    failure = "";
    letGo();
    led("ONLINE", LedState.GREEN);
    led("OK/FAIL", LedState.GREEN);
  }

  /** A zeroization of both that a power cut interrupted before the other one knew of it. */
  private void remind() {
    Optional<SlotId> other = new Redundancy(board).other();
    if (other.isPresent()) {
      board.backplane().send(other.get(), new PeerMessage.Zeroize());
    } else {
      print("warning: the other Routing Engine has no power and is not zeroized");
      disks.settled();
    }
  }

  /** While no daemons run: what makes this one go down, whatever it is doing. */
  private void received(SlotId from, Object message) {
    if (message instanceof PeerMessage.Zeroize) {
      disks.condemn();
      board.backplane().send(from, new PeerMessage.Bound());
      print("warning: zeroizing re" + board.backplane().address().number());
      drop();
      bootAgain();
    } else if (message instanceof PeerMessage.Bound) {
      disks.settled();
    }
  }

  private void goDown(Runnable afterwards) {
    quit("/etc/shutdown.console", afterwards);
  }

  @Override
  public void quit(String path, Runnable afterwards) {
    if (phase != Phase.RUNNING && phase != Phase.BOOTING) {
      return;
    }
    phase = Phase.SHUTDOWN;
    reset = Service.REMOTE_RESET;
    letGo();
    hurry = board.loop().hurry();
    script = runner(system::variable, system.actions());
    script.play(file(system.image(), path), afterwards);
  }

  /** What runs is gone, with everything it kept in memory. */
  private void drop() {
    if (script != null) {
      script.stop();
    }
    if (prompt != null) {
      prompt.stop();
    }
    if (system != null) {
      system.close();
      system = null;
    }
    if (modules != null) {
      modules.powerOff(reset);
      modules = null;
    }
    disks.all().forEach(Disk::powerCut);
    board.backplane().listen(this::received);
    letGo();
  }

  private void letGo() {
    if (hurry != null) {
      hurry.close();
      hurry = null;
    }
    if (patience != null) {
      patience.close();
      patience = null;
    }
  }

  private ConsoleScriptRunner runner(
      UnaryOperator<String> variables, Map<String, ConsoleScriptRunner.Action> actions) {
    return new ConsoleScriptRunner(board.loop(), this::print, variables, actions);
  }

  private static ConsoleScript file(BootImage image, String path) {
    return ConsoleScript.parse(image.files().read(path));
  }

  private void print(String line) {
    if (phase == Phase.BOOTING || phase == Phase.PROMPT) {
      bootMessages.append(line.replace("\r", "")).append('\n');
    }
    hardware.console().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private void led(String name, LedState state) {
    for (Led led : board.part().leds()) {
      if (led.name().equals(name)) {
        led.show(state);
      }
    }
  }
}
