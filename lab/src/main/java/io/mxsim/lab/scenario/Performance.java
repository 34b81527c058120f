package io.mxsim.lab.scenario;

import io.mxsim.lab.network.Lab;
import io.mxsim.lab.router.ConsoleLine;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.scenario.ScenarioResult.Transcript;
import io.mxsim.re.software.FactoryImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** One run of a scenario: the routers, the consoles that were opened, and the steps' effects. */
final class Performance {
  /** How often the console is looked at, in virtual time. */
  private static final Duration GLANCE = Duration.ofMillis(50);

  /** How long an ssh step takes in virtual time, whatever the host needs for it. */
  private static final Duration SSH_TIME = Duration.ofMinutes(1);

  private static final String FIRST_CONSOLE = "re0";

  private final Lab lab;
  private final NetworkPerformance network;
  private final Duration patience;
  private final Map<String, ConsoleText> consoles = new TreeMap<>();
  private final Map<String, String> engines = new HashMap<>();
  private String node;

  /** A step did not come out as the scenario says; the message says what happened instead. */
  static final class Unexpected extends Exception {
    private static final long serialVersionUID = 1;

    Unexpected(String why) {
      super(why);
    }
  }

  Performance(Lab lab, Duration patience) {
    this.lab = lab;
    this.network = new NetworkPerformance(lab);
    this.patience = patience;
    this.node = lab.routers().getFirst();
  }

  void take(Step step) throws Unexpected, RouterRefused {
    openConsoles();
    onRouter(step, router());
  }

  /** Every router's first console is looked at from the beginning, whoever is spoken to. */
  private void openConsoles() throws RouterRefused {
    String turnedTo = node;
    for (String each : lab.routers()) {
      node = each;
      console();
    }
    node = turnedTo;
  }

  private void on(String other, Step inner) throws Unexpected, RouterRefused {
    String turnedTo = node;
    turnTo(other);
    if (inner instanceof Step.Power(boolean on)) {
      router().power(on);
    } else {
      onRouter(inner, router());
    }
    // After a failure it stays: the screen that is wanted is that router's.
    node = turnedTo;
  }

  private void turnTo(String other) throws RouterRefused {
    lab.router(other);
    node = other;
  }

  private SimulatedRouter router() throws RouterRefused {
    return lab.router(node);
  }

  private String engine() {
    return engines.getOrDefault(node, FIRST_CONSOLE);
  }

  /** The console that is looked at, as transcripts and failures call it. */
  private String label() {
    return node.equals(Lab.ALONE) ? engine() : node + " " + engine();
  }

  private void onRouter(Step step, SimulatedRouter router) throws Unexpected, RouterRefused {
    switch (step) {
      case Step.On(String other, Step inner) -> on(other, inner);
      case Step.TurnTo(String other) -> turnTo(other);
      case Step.Network(NetworkStep inner) -> network.take(inner);
      case Step.Power(boolean on) -> lab.power(on);
      case Step.Expect expect -> expect(expect.text(), expect.patience().orElse(patience));
      case Step.Absent(String text) -> absent(text);
      case Step.Type(String line) -> type(line + "\r");
      case Step.Secret(String line) -> type(line + "\r");
      case Step.Send(Step.Key key) -> type(key.sequence());
      case Step.Console(String other) -> engines.put(node, other);
      case Step.Fault(var name, boolean broken) -> router.fault(name, broken);
      case Step.Press(String part, String button) -> router.press(part, button);
      case Step.Insert(String slot, String part) -> router.insert(slot, part);
      case Step.Remove(String slot) -> router.remove(slot);
      case Step.Usb(String part, boolean plugged) -> {
        if (plugged) {
          router.plugUsb(part);
        } else {
          router.pullUsb(part);
        }
      }
      case Step.Stick(String part, String image) ->
          router.plugUsb(part, FactoryImage.file(image).orElseThrow());
      case Step.Copy(String part, String file, boolean damaged) ->
          router.copyIn(part, "/var/tmp/" + file, published(file, damaged));
      case Step.Corrupt(String part, String file) -> router.corrupt(part, file);
      case Step.Advance(Duration time) -> lab.runFor(time);
      case Step.Note note -> {}
      case Step.Ssh ssh -> ssh(ssh);
    }
  }

  private static byte[] published(String name, boolean damaged) {
    byte[] file = FactoryImage.file(name).orElseThrow();
    if (damaged) {
      file[file.length / 2] ^= 1;
    }
    return file;
  }

  /** The last lines of the console that is looked at. */
  String screen() {
    ConsoleText text = consoles.get(label());
    return text == null ? "" : text.screen();
  }

  List<Transcript> transcripts() {
    List<Transcript> all = new ArrayList<>();
    consoles.forEach((name, text) -> all.add(new Transcript(name, text.whole())));
    return all;
  }

  private ConsoleText console() throws RouterRefused {
    ConsoleText text = consoles.get(label());
    if (text == null) {
      text = new ConsoleText();
      router().console(engine()).connect(text);
      consoles.put(label(), text);
    }
    return text;
  }

  private void expect(String wanted, Duration wait) throws Unexpected, RouterRefused {
    ConsoleText console = console();
    if (!comes(() -> console.readPast(wanted), wait)) {
      throw new Unexpected(
          label()
              + " did not print '"
              + wanted
              + "' within "
              + Durations.text(wait)
              + " of virtual time");
    }
  }

  private void absent(String unwanted) throws Unexpected, RouterRefused {
    if (console().printedLately(unwanted)) {
      throw new Unexpected(label() + " printed '" + unwanted + "'");
    }
  }

  private void type(String keys) throws Unexpected, RouterRefused {
    ConsoleLine line = router().console(engine());
    if (!comes(line::waitsForKey, patience)) {
      throw new Unexpected(label() + " does not wait for input");
    }
    line.type(keys.getBytes(StandardCharsets.UTF_8));
  }

  private boolean comes(BooleanSupplier wanted, Duration wait) {
    Instant end = lab.now().plus(wait);
    while (!wanted.getAsBoolean()) {
      if (!lab.now().isBefore(end)) {
        return false;
      }
      lab.runFor(GLANCE);
    }
    return true;
  }

  private void ssh(Step.Ssh step) throws Unexpected, RouterRefused {
    OptionalInt port = router().status().sshPort();
    if (port.isEmpty()) {
      throw new Unexpected("no SSH server listens on the management port");
    }
    Instant end = lab.now().plus(SSH_TIME);
    OpenSsh.Outcome outcome = OpenSsh.run(router(), port.getAsInt(), step);
    // The host was slow or fast; what follows happens at the same instant all the same.
    if (lab.now().isBefore(end)) {
      lab.runFor(Duration.between(lab.now(), end));
    }
    if (step.expect().isPresent() && !outcome.output().contains(step.expect().get())) {
      throw new Unexpected(
          "ssh did not print '" + step.expect().get() + "' but: " + outcome.output().strip());
    }
    if (step.exit().isPresent() && step.exit().getAsInt() != outcome.exit()) {
      throw new Unexpected(
          "ssh ended with "
              + outcome.exit()
              + ", not "
              + step.exit().getAsInt()
              + ": "
              + outcome.output().strip());
    }
  }
}
