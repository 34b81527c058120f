package io.mxsim.lab.scenario;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.Jack;
import io.mxsim.lab.router.Conductor;
import io.mxsim.lab.router.ConsoleLine;
import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.RouterStatus;
import io.mxsim.lab.router.SimulatedRouter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * A router for tests of the runner: ten virtual seconds after power-on it asks for a login, and it
 * answers every line with the line and a prompt that names its broken tests.
 */
final class ScriptedRouter implements SimulatedRouter {
  private static final Duration BOOT = Duration.ofSeconds(10);

  private final EventLoop loop;
  private final List<FaultName> faults = new ArrayList<>();
  private final List<String> handled = new ArrayList<>();
  private final Console console = new Console();

  ScriptedRouter(EventLoop loop) {
    this.loop = loop;
  }

  /** A factory whose routers are these. */
  static RouterFactory factory() {
    return new RouterFactory() {
      @Override
      public void preload() {}

      @Override
      public List<FaultName> faults(String model, String routingEngine) {
        return List.of();
      }

      @Override
      public SimulatedRouter assemble(RouterOptions options) throws RouterRefused {
        if (options.model().equals("mx9999")) {
          throw new RouterRefused(RouterRefused.Reason.REQUEST, "There is no chassis mx9999.");
        }
        return new ScriptedRouter(new EventLoop(options.start()));
      }

      @Override
      public SimulatedRouter assemble(RouterOptions options, Conductor clock) {
        return new ScriptedRouter(clock.loop());
      }
    };
  }

  private final class Console implements ConsoleLine {
    private final List<Terminal> terminals = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean waits;

    @Override
    public void connect(Terminal terminal) {
      terminals.add(terminal);
    }

    @Override
    public void disconnect(Terminal terminal) {
      terminals.remove(terminal);
    }

    @Override
    public void type(byte[] keys) {
      for (byte key : keys) {
        if (key == '\r') {
          waits = false;
          String typed = line.toString();
          line.setLength(0);
          loop.after(Duration.ofSeconds(1), "answer", () -> answer(typed));
        } else {
          line.append((char) key);
        }
      }
    }

    private void answer(String typed) {
      print("\u001b[1myou typed " + typed + "\u001b[m\r\n" + faults + handled + "> ");
      waits = true;
    }

    private void print(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      terminals.forEach(terminal -> terminal.print(bytes, 0, bytes.length));
    }

    @Override
    public boolean waitsForInput() {
      return waits;
    }

    @Override
    public boolean waitsForKey() {
      return waitsForInput();
    }
  }

  @Override
  public Jack jack(String interfaceName) throws RouterRefused {
    throw new RouterRefused(RouterRefused.Reason.REQUEST, "It has no ports.");
  }

  @Override
  public RouterStatus status() {
    return new RouterStatus(
        "mx2010",
        "20.3X75",
        true,
        loop.now(),
        Optional.empty(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        faults);
  }

  @Override
  public ConsoleLine console(String routingEngine) throws RouterRefused {
    if (!routingEngine.equals("re0")) {
      throw new RouterRefused(RouterRefused.Reason.REQUEST, "There is no " + routingEngine + ".");
    }
    return console;
  }

  @Override
  public void power(boolean on) {
    loop.after(
        BOOT,
        "boot",
        () -> {
          console.print("login: ");
          console.waits = true;
        });
  }

  @Override
  public void press(String part, String button) {
    handled.add(button + "@" + part);
  }

  @Override
  public void insert(String slot, String part) {
    handled.add(part + "->" + slot);
  }

  @Override
  public void remove(String slot) {
    handled.add(slot + "->");
  }

  @Override
  public void plugUsb(String routingEngine) {
    handled.add("usb->" + routingEngine);
  }

  @Override
  public void plugUsb(String routingEngine, byte[] image) {
    handled.add("plug " + routingEngine + " " + image.length);
  }

  @Override
  public void copyIn(String routingEngine, String path, byte[] file) {
    handled.add("copy " + routingEngine + " " + path);
  }

  @Override
  public void pullUsb(String routingEngine) {
    handled.add("usb<-" + routingEngine);
  }

  @Override
  public void corrupt(String routingEngine, String path) {
    handled.add("corrupt " + path + "@" + routingEngine);
  }

  @Override
  public List<FaultName> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void fault(FaultName fault, boolean broken) {
    if (broken) {
      faults.add(fault);
    } else {
      faults.remove(fault);
    }
  }

  @Override
  public Instant now() {
    return loop.now();
  }

  @Override
  public void runFor(Duration time) {
    loop.runFor(time);
  }

  @Override
  public void attend(BooleanSupplier done) {
    throw new UnsupportedOperationException("this router has no management port");
  }

  @Override
  public void awaitEnd() {}

  @Override
  public boolean stoppedByBug() {
    return false;
  }

  @Override
  public void close() {}
}
