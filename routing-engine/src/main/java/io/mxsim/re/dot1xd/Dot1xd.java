package io.mxsim.re.dot1xd;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.time.Timer;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ModuleState;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.PortPlace;
import io.mxsim.macsec.control.SakTransport;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.syslog.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * The daemon: a session for each configured interface whose card is in service, as long as MACsec
 * is a service of the mode, this Routing Engine is the master, and the modules are fit.
 */
public final class Dot1xd {
  private static final Duration RETRY = Duration.ofMillis(100);

  private final EventLoop loop;
  private final CardLines lines;
  private final Platform platform;
  private final TraceFiles traces;
  private Map<String, InterfaceSettings> configured = new LinkedHashMap<>();
  private final Map<String, Running> running = new TreeMap<>();
  private final Map<PortPlace, Running> places = new HashMap<>();
  private Optional<SakTransport> transport = Optional.empty();
  private Timer retry;
  private boolean closed;

  /** What the daemon stands on. */
  public record Platform(
      RoutingEngineModules modules,
      FipsState fips,
      SystemClock clock,
      FileTree files,
      BooleanSupplier master,
      Messages messages) {}

  /** The system log, as dot1xd. */
  @FunctionalInterface
  public interface Messages {
    void log(Severity severity, String tag, String text);
  }

  /** A session under way. */
  record Running(String name, CardLines.Place place, Session session, SessionLog log) {
    PortPlace port() {
      return new PortPlace(place.card(), place.channel());
    }
  }

  public Dot1xd(EventLoop loop, CardLines lines, Platform platform) {
    this.loop = loop;
    this.lines = lines;
    this.platform = platform;
    this.traces = new TraceFiles(platform.files(), platform.clock());
  }

  /** Follows a committed configuration. */
  public void follow(ConfigNode root) {
    Map<String, InterfaceSettings> before = configured;
    configured = InterfaceSettings.all(root);
    traces.follow(root.find("security", "macsec").flatMap(TraceSettings::of));
    traces.write(
        Optional.empty(),
        TraceFlag.CONFIG,
        () -> "configuration read: " + configured.size() + " interfaces with MACsec");
    review();
    for (Running each : running.values()) {
      InterfaceSettings settings = configured.get(each.name());
      each.log().follow(settings.trace());
      boolean changed = !settings.association().equals(each.session().secY().association());
      if (changed && before.containsKey(each.name())) {
        each.log().trace(TraceFlag.CONFIG, "follows " + settings.association().name());
        whenReady(() -> each.session().follow(settings.association()));
      }
    }
  }

  private void whenReady(Runnable action) {
    if (closed) {
      return;
    }
    if (modules().filter(KeyModules::ready).isPresent()) {
      action.run();
    } else {
      loop.after(RETRY, "MACsec settings", () -> whenReady(action));
    }
  }

  /** Cards, ports, mode or mastership may have changed. */
  public void review() {
    if (closed || configured.isEmpty() && running.isEmpty()) {
      return;
    }
    Optional<KeyModules> modules = serving();
    for (Running each : List.copyOf(running.values())) {
      Optional<CardLines.Place> place = lines.place(each.name());
      if (modules.isEmpty() || !runs(each, place)) {
        stop(each, place.isPresent());
      }
    }
    if (modules.isEmpty()) {
      return;
    }
    if (!modules.get().ready()) {
      again(modules.get());
      return;
    }
    configured.forEach((name, settings) -> {
      if (!running.containsKey(name)) {
        lines.place(name).ifPresent(place -> start(name, place, settings, modules.get()));
      }
    });
  }

  private boolean runs(Running each, Optional<CardLines.Place> place) {
    InterfaceSettings settings = configured.get(each.name());
    return settings != null
        && place.filter(each.place()::equals).isPresent()
        && settings.association().mode() == each.session().secY().association().mode();
  }

  /** A self-test goes on: the sessions that have to begin do so after it. */
  private void again(KeyModules modules) {
    boolean testing = modules.macsec().state() == ModuleState.SELF_TEST;
    if (testing && (retry == null || !retry.pending())) {
      retry = loop.after(RETRY, "MACsec sessions", this::review);
    }
  }

  /** The modules, when MACsec is served. */
  private Optional<KeyModules> serving() {
    boolean served =
        platform.master().getAsBoolean() && platform.fips().services().has(Service.MACSEC_CONNECT);
    return served ? modules() : Optional.empty();
  }

  Optional<KeyModules> modules() {
    Map<ModuleName, CryptoModule> all = platform.modules().all();
    CryptoModule macsec = all.get(ModuleName.MACSEC);
    return macsec == null
        ? Optional.empty()
        : Optional.of(
            new KeyModules(macsec, platform.modules().openssl(), platform.fips().inForce()));
  }

  private void start(
      String name, CardLines.Place place, InterfaceSettings settings, KeyModules modules) {
    Sci sci = settings.association().sci(place.mac());
    SessionLog log = new SessionLog(loop, name, sci, platform.messages(), traces, settings.trace());
    RemoteSecY secY =
        new RemoteSecY(
            lines,
            place,
            modules,
            transport(modules),
            loop::now,
            log::told,
            settings.association());
    log.trace(TraceFlag.NORMAL, "session begins, association " + settings.association().name());
    Session session =
        switch (settings.association().mode()) {
          case STATIC_SAK -> new StaticSession(modules, secY);
          case STATIC_CAK, DYNAMIC ->
              new AgreedSession(
                  new SessionWorld(loop, modules),
                  modules,
                  secY,
                  platform.clock()::now,
                  log::happened);
        };
    Running started = new Running(name, place, session, log);
    running.put(name, started);
    places.put(started.port(), started);
  }

  private SakTransport transport(KeyModules modules) {
    if (transport.isEmpty()) {
      transport =
          Optional.of(
              new SakTransport(
                  modules.connect(), modules.openssl().services(Service.MACSEC_CONNECT)::random));
    }
    return transport.get();
  }

  private void stop(Running each, boolean cardThere) {
    running.remove(each.name());
    places.remove(each.port());
    each.log().trace(TraceFlag.NORMAL, "session ends");
    each.session().close(cardThere);
    if (!cardThere) {
      transport.ifPresent(keys -> keys.forget(each.place().card()));
    }
  }

  /** A card says something about a channel. */
  public void received(SlotId from, SecYReport report) {
    Running each = places.get(new PortPlace(from, report.channel()));
    if (each == null) {
      return;
    }
    if (report instanceof SecYReport.Refused refused) {
      String what = each.name() + ": " + SecYText.of(refused.command());
      platform.messages().log(Severity.ERROR, "", what + " refused: " + refused.why());
    }
    each.session().reported(report);
  }

  /** Somebody set the date or the time zone. */
  public void dateChanged() {
    running.values().forEach(each -> whenReady(() -> each.session().dateChanged()));
  }

  /** The sessions, by the names of their interfaces. */
  List<Running> sessions() {
    return new ArrayList<>(running.values());
  }

  EventLoop loop() {
    return loop;
  }

  /** The system goes down: every session ends, and every key is overwritten. */
  public void close() {
    closed = true;
    List.copyOf(running.values()).forEach(each -> stop(each, true));
    transport.ifPresent(SakTransport::close);
    configured = Map.of();
  }
}
