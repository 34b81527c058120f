package io.mxsim.re.inet;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.macsec.MacsecCards;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.Configurations;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.InterfacesHandler;
import io.mxsim.re.forwarding.ForwardingPlane;
import io.mxsim.re.ifinfo.ShowInterfaces;
import io.mxsim.re.l2ald.L2ald;
import io.mxsim.re.l2ald.ShowBridge;
import io.mxsim.re.lldpd.LldpHandler;
import io.mxsim.re.lldpd.Lldpd;
import io.mxsim.re.lldpd.ShowLldp;
import io.mxsim.re.mgd.Change;
import io.mxsim.re.mgd.CommitProgress;
import io.mxsim.re.mgd.Findings;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.ReplyDialogue;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.permission.Rights;
import io.mxsim.re.reply.Element;
import io.mxsim.re.rpd.RoutingOptionsHandler;
import io.mxsim.re.rpd.Rpd;
import io.mxsim.re.rpd.ShowRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A chassis with an MPC7E, and the daemons of interfaces, routes and packets on its RE. */
public final class TestRouter implements AutoCloseable {
  private static final WorkingDirectory HOME = new WorkingDirectory("/root", "/root");

  private final EventLoop loop;
  private final int serial;
  private final StateFolder state = StateFolder.temporary();
  private final Chassis chassis;
  private final Map<String, OperationalCommand> commands = new HashMap<>();
  private final List<StatementHandler> handlers = new ArrayList<>();
  private ConfigNode committed = Configurations.of();
  public ForwardingPlane plane;
  public Dcd dcd;
  public Rpd rpd;
  public HostStack stack;

  public TestRouter(EventLoop loop, int serial) {
    this.loop = loop;
    this.serial = serial;
    Catalogue catalogue = Catalogue.load();
    MacsecCards cards = new MacsecCards(ReleaseProfile.JUNOS_20_3X75, "20.3X75-D30.1");
    Surroundings surroundings =
        new Surroundings(
            loop,
            slot -> new SeededNoise(slot.hashCode()),
            board -> cards.forBoard(board).orElseGet(() -> routingEngine(board)),
            state);
    chassis = new Chassis(catalogue, catalogue.chassis("MX480"), serial, surroundings);
    chassis.insertInfrastructure();
    chassis.insert(SlotId.routingEngine(0), catalogue.fru("RE-S-1800X4"));
    chassis.insert(SlotId.fpc(0), catalogue.fru("MPC7E"));
    chassis.power(true);
  }

  /** The channel of a port of the card's first PIC. */
  public EthernetChannel channel(int port, int channel) {
    Board card = chassis.slot(SlotId.fpc(0)).board().orElseThrow();
    return card.ports().getFirst().ports().get(port).channel(channel);
  }

  public void restartCard() {
    chassis.power(SlotId.fpc(0), false);
    chassis.power(SlotId.fpc(0), true);
  }

  /** Adds a command that tests can run. */
  public void command(OperationalCommand command) {
    commands.put(command.rpc(), command);
  }

  /** Adds a handler that follows the configuration. */
  public void handler(StatementHandler handler) {
    handlers.add(handler);
  }

  /** Commits a configuration instead of the one before; returns what the handlers object to. */
  public List<Findings.Finding> commit(String... lines) {
    ConfigNode after = Configurations.of(lines);
    Change change = new Change(committed, after, false);
    Findings findings = new Findings();
    handlers.forEach(handler -> handler.verify(change, findings));
    if (!findings.refuse()) {
      handlers.forEach(handler -> handler.apply(change, new Silent()));
      committed = after;
    }
    return findings.all();
  }

  /** Runs a command; arguments are names and values in turn. */
  public Answer run(String rpc, String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      given.put(arguments[i], arguments[i + 1]);
    }
    Answer answer = new Answer();
    commands
        .get(rpc)
        .run(new Invocation("op", Rights.of(Set.of()), Origin.CONSOLE, given, HOME, 1, answer));
    return answer;
  }

  /** The same; returns what was printed when {@code time} has passed. */
  public String text(Duration time, String rpc, String... arguments) {
    Answer answer = run(rpc, arguments);
    loop.runFor(time);
    return answer.text.toString();
  }

  @Override
  public void close() {
    state.close();
  }

  private Firmware routingEngine(Board board) {
    return new Firmware() {
      @Override
      public void powerOn() {
        start(board);
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

  private void start(Board board) {
    Chassisd chassisd = new Chassisd(board, (from, message) -> {});
    plane = new ForwardingPlane(board, chassisd, () -> true);
    dcd = new Dcd(board, chassisd, board.routingEngine().orElseThrow().managementPort(), plane);
    plane.onPorts(dcd::hardwareChanged);
    rpd = new Rpd(loop, dcd, plane);
    stack = new HostStack(loop, dcd, rpd, plane);
    handlers.addAll(InterfacesHandler.all(dcd));
    handlers.add(new RoutingOptionsHandler(rpd));
    command(new Ping(stack));
    command(new Traceroute(stack));
    command(new ShowRoute(rpd, loop));
    SystemClock clock = new SystemClock(loop, Duration.ZERO);
    ShowInterfaces.all(dcd, plane, clock).forEach(this::command);
    ShowBridge.all(new L2ald(dcd, plane)).forEach(this::command);
    Lldpd.Station station = new Lldpd.Station(new MacAddress(serial), () -> "r" + serial, "router");
    Lldpd lldpd = new Lldpd(loop, dcd, plane, station);
    handlers.add(new LldpHandler(lldpd));
    ShowLldp.all(lldpd).forEach(this::command);
    ShowNeighbours.all(stack.neighbours(), loop).forEach(this::command);
    chassisd.start();
  }

  /** What a command has said so far. */
  public static final class Answer implements ReplyDialogue {
    public final StringBuilder text = new StringBuilder();
    public Element reply;
    public boolean over;
    private Runnable stop;

    @Override
    public void answer(Element element, String rest) {
      reply = element;
      text.append(rest);
      over = true;
    }

    /** Ctrl-C. */
    public void interrupt() {
      stop.run();
    }

    @Override
    public void onInterrupt(Runnable newStop) {
      stop = newStop;
    }

    @Override
    public void print(String more) {
      text.append(more);
    }

    @Override
    public void ask(String prompt, Consumer<String> answer) {
      throw new IllegalStateException(prompt);
    }

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {
      throw new IllegalStateException(prompt);
    }

    @Override
    public void askText(Consumer<String> answer) {
      throw new IllegalStateException();
    }

    @Override
    public void paged(boolean paged) {}

    @Override
    public void finished() {
      over = true;
    }

    @Override
    public void enter(Interpreter inner) {
      throw new IllegalStateException();
    }

    @Override
    public void leave() {
      throw new IllegalStateException();
    }
  }

  private static final class Silent implements CommitProgress {
    @Override
    public void line(String text) {}

    @Override
    public void remark(String editPath, String statement, String message) {}

    @Override
    public void work(String line, Runnable work) {
      work.run();
    }
  }
}
