package io.mxsim.re.command;

import io.mxsim.chassis.BackplanePort;
import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.ipsec.IpsecCards;
import io.mxsim.macsec.MacsecCards;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.alarmd.Alarms;
import io.mxsim.re.alarmd.CraftPanel;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.config.CommitRecord;
import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Loaded;
import io.mxsim.re.config.PlainSecrets;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.ReplyDialogue;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.permission.Rights;
import io.mxsim.re.reply.Element;
import io.mxsim.re.reply.Envelope;
import io.mxsim.re.reply.XmlReply;
import io.mxsim.re.software.Release;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A powered chassis with real cards, and the daemons that the commands ask. */
final class CommandBench implements AutoCloseable {
  private static final Duration BOOT = Duration.ofSeconds(60);

  private static final Release RELEASE =
      new Release(
          "20.3X75.8",
          "20.3X75",
          ReleaseProfile.JUNOS_20_3X75,
          "JNPR-11.0",
          "JNPR-11.0",
          "2021-06-01 10:00:00 UTC",
          "init",
          List.of(new Release.Component("JUNOS OS Kernel 64-bit ", "20210601.builder")));

  final Catalogue catalogue = Catalogue.load();
  final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  final StateFolder state = StateFolder.temporary();
  final FipsState fips = new FipsState();
  final SystemClock clock = new SystemClock(loop, Duration.ZERO);
  final List<String> log = new ArrayList<>();
  final List<LoggedIn> users = new ArrayList<>();
  final List<ShowStorage.Mounted> mounts = new ArrayList<>();
  final Chassis chassis;
  boolean rescueSet;
  CommitRecord lastCommit = new CommitRecord("root", loop.now(), "other", "");
  private final Model model;
  private final Map<String, OperationalCommand> commands = new HashMap<>();
  private ConfigTree committed;
  private Chassisd chassisd;
  private Alarms alarms;

  CommandBench(String type, String... slotsAndCards) {
    ReleaseProfile release = ReleaseProfile.JUNOS_20_3X75;
    MacsecCards macsec = new MacsecCards(release, "20.3X75.8");
    IpsecCards ipsec = new IpsecCards("20.3X75.8");
    Surroundings surroundings =
        new Surroundings(
            loop,
            slot -> new SeededNoise(slot.hashCode()),
            board ->
                macsec
                    .forBoard(board)
                    .or(() -> ipsec.forBoard(board))
                    .orElseGet(() -> routingEngine(board)),
            state);
    boolean mx2000 = type.startsWith("MX20");
    model = Model.load(new Platform(mx2000, mx2000));
    committed = ConfigTree.empty(model.root());
    chassis = new Chassis(catalogue, catalogue.chassis(type), 7, surroundings);
    chassis.insertInfrastructure();
    insert("RE 0", mx2000 ? "REMX2K-X8-64G-S" : "RE-S-1800X4");
    for (int i = 0; i < slotsAndCards.length; i += 2) {
      insert(slotsAndCards[i], slotsAndCards[i + 1]);
    }
  }

  /** An MX2010 with an MPC9E and two MICs, off. */
  static CommandBench mx2010() {
    return new CommandBench(
        "MX2010", "FPC 0", "MPC9E", "MIC 0/0", "MIC-MACSEC-MRATE", "MIC 0/1", "MIC-MACSEC-MRATE");
  }

  void insert(String slot, String model) {
    chassis.insert(SlotId.parse(slot), catalogue.fru(model));
  }

  void breakPart(String slot, String fault) {
    chassis.breakPart(SlotId.parse(slot), fault);
  }

  CommandBench powerOn() {
    chassis.power(true);
    loop.runFor(BOOT);
    return this;
  }

  /** From now on the card in a slot only says what a test says in its name. */
  void say(String slot, CardReport report) {
    BackplanePort port = chassis.slot(SlotId.parse(slot)).board().orElseThrow().backplane();
    port.listen((from, message) -> {});
    port.send(SlotId.routingEngine(0), report);
    loop.runFor(Duration.ofMillis(10));
  }

  void pass(Duration time) {
    loop.runFor(time);
  }

  /** Makes alarmd look at what announces no change by itself. */
  void review() {
    alarms.changed();
  }

  /** The modes that the MICs' results select with FIPS level 1. */
  CommandBench fipsLevel1() {
    fips.boot(1, chassisd.micResults());
    alarms.changed();
    return this;
  }

  void configure(String lines) {
    ConfigReader reader = ConfigReader.checking(new PlainSecrets(), false);
    Loaded loaded = reader.set(committed, List.of(), lines.getBytes(StandardCharsets.UTF_8));
    if (!loaded.problems().isEmpty()) {
      throw new IllegalArgumentException(loaded.problems().toString());
    }
    committed = loaded.tree();
  }

  /** Runs the command of an rpc; arguments are names and values in turn. */
  String run(String rpc, String... arguments) {
    return answer(rpc, arguments).text.toString();
  }

  /** The same; returns the reply's element as XML without the lines around it. */
  String xml(String rpc, String... arguments) {
    Element reply = answer(rpc, arguments).reply;
    if (reply == null) {
      throw new IllegalStateException(rpc + " has answered with text");
    }
    if (!model.commands().running(rpc).orElseThrow().reply().equals(reply.name())) {
      throw new IllegalStateException(rpc + " answers with " + reply.name());
    }
    StringBuilder xml = new StringBuilder();
    new XmlReply(new Envelope("19.1R2.8", "", ""), xml::append).element(reply);
    return xml.substring(xml.indexOf("\n") + 1).indent(-4);
  }

  private Answer answer(String rpc, String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      given.put(arguments[i], arguments[i + 1]);
    }
    checkModel(rpc, given.keySet());
    loop.runFor(Duration.ofMillis(1)); // what the hardware has announced reaches the daemons
    Answer answer = new Answer();
    commands
        .get(rpc)
        .run(new Invocation("op", Rights.of(Set.of()), Origin.CONSOLE, given, HOME, 6500, answer));
    loop.runFor(Duration.ofMillis(10));
    if (!answer.finished) {
      throw new IllegalStateException(rpc + " has not finished");
    }
    return answer;
  }

  private static final WorkingDirectory HOME = new WorkingDirectory("/var/home/op", "/var/home/op");

  /** A command can only be given what its rpc in the model takes. */
  private void checkModel(String rpc, Set<String> arguments) {
    CommandWord word = find(model.commands(), rpc);
    for (String argument : arguments) {
      if (word.arguments().stream().noneMatch(known -> known.name().equals(argument))) {
        throw new IllegalArgumentException(rpc + " takes no " + argument);
      }
    }
  }

  private static CommandWord find(CommandWord word, String rpc) {
    if (word.rpc().equals(rpc)) {
      return word;
    }
    for (CommandWord child : word.children()) {
      CommandWord found = find(child, rpc);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Firmware routingEngine(Board board) {
    chassisd = new Chassisd(board, (from, message) -> {});
    alarms = new Alarms(board, chassisd, fips, () -> rescueSet, log::add);
    CraftPanel panel = new CraftPanel(chassisd, alarms, () -> 0);
    alarms.onReview(panel::refresh);
    chassisd.onChange(alarms::changed);
    List<OperationalCommand> all = new ArrayList<>();
    all.addAll(
        ChassisCommands.all(chassisd, alarms, fips, clock, 0, () -> 0, () -> "0x1:power cycle"));
    all.addAll(
        SystemCommands.all(
            chassisd,
            board.routingEngine().orElseThrow().managementPort(),
            alarms,
            fips,
            clock,
            new SystemCommands.Sources(
                () -> committed.root(), () -> lastCommit, () -> users, () -> mounts)));
    ShowVersion version = new ShowVersion(RELEASE, "mx2010", () -> "r1", List::of, false);
    all.add(version);
    all.add(new VersionHaiku(version));
    board
        .fru()
        .routingEngine()
        .ifPresent(spec -> all.add(new ShowVmhostVersion(spec.disks(), RELEASE, Optional::empty)));
    all.forEach(command -> commands.put(command.rpc(), command));
    return new Firmware() {
      @Override
      public void powerOn() {
        chassisd.start();
        alarms.changed();
      }

      @Override
      public void powerOff() {}

      @Override
      public void reset() {}

      @Override
      public void button(Button button) {}

      @Override
      public void broken(String fault) {}

      @Override
      public void repaired(String fault) {}
    };
  }

  /** The daemon that raises alarms. */
  Alarms alarms() {
    return alarms;
  }

  /** The daemon that knows the cards. */
  Chassisd chassisd() {
    return chassisd;
  }

  @Override
  public void close() {
    state.close();
  }

  /** What a command prints. */
  private static final class Answer implements ReplyDialogue {
    private final StringBuilder text = new StringBuilder();
    private boolean finished;
    private Element reply;

    @Override
    public void answer(Element element, String more) {
      reply = element;
      text.append(more);
      finished = true;
    }

    @Override
    public void print(String more) {
      text.append(more);
    }

    @Override
    public void ask(String prompt, Consumer<String> answer) {
      throw new UnsupportedOperationException(prompt);
    }

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {
      throw new UnsupportedOperationException(prompt);
    }

    @Override
    public void askText(Consumer<String> answer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void paged(boolean paged) {}

    @Override
    public void finished() {
      finished = true;
    }

    @Override
    public void enter(Interpreter inner) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void leave() {
      throw new UnsupportedOperationException();
    }
  }
}
