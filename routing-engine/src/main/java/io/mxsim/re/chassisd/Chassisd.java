package io.mxsim.re.chassisd;

import io.mxsim.chassis.BackplanePort;
import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.ipsec.control.ServicesCommand;
import io.mxsim.ipsec.control.ServicesReport;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.macsec.control.ForwardingReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Knows the cards: asks them, keeps what they tell, and tells them what to do. */
public final class Chassisd {
  /** How long a card that is being tested may keep a boot waiting. */
  private static final Duration SELF_TEST_LIMIT = Duration.ofMinutes(3);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ROUND_TRIP = Duration.ofMillis(1);

  private final Board board;
  private final Chassis chassis;
  private final BiConsumer<SlotId, Object> peer;
  private final Map<SlotId, CardRecord> cards = new TreeMap<>();
  private final List<CardListener> listeners = new ArrayList<>();
  private Runnable changed = () -> {};
  private String shutDownReason = "";
  private Set<SlotId> keptOff = Set.of();
  private Supplier<Optional<CardCommand.Load>> software = Optional::empty;
  private BiConsumer<SlotId, String> refusals = (slot, why) -> {};
  private Consumer<String> failures = line -> {};

  /**
   * A daemon that has not started.
   *
   * @param peer takes the messages that are not about cards: those of the other Routing Engine, and
   *     of SecYs
   */
  public Chassisd(Board board, BiConsumer<SlotId, Object> peer) {
    this.board = board;
    this.chassis = board.routingEngine().orElseThrow().chassis();
    this.peer = peer;
  }

  /** Greets every card, and listens from now on. */
  public void start() {
    BackplanePort backplane = board.backplane();
    backplane.listen(this::received);
    backplane.watch(this::presence);
    for (Slot slot : cardSlots()) {
      hello(slot.id());
    }
  }

  /** Who is told that something about a card has changed; there is one listener. */
  public void onChange(Runnable listener) {
    changed = listener;
  }

  /**
   * What MACsec cards have to run, when this Routing Engine is the one to say so; asked at each
   * greeting.
   */
  public void software(Supplier<Optional<CardCommand.Load>> wanted) {
    software = wanted;
  }

  /** Who takes the sentences of accesses to CSPs that a card has refused. */
  public void onRefusal(BiConsumer<SlotId, String> log) {
    refusals = log;
  }

  /** Who logs that a MIC has failed its self-test, and which tests those are (G-ST2). */
  public void onSelfTestFailure(Consumer<String> log) {
    failures = log;
  }

  /** Adds a daemon that hears what cards report. */
  public void listen(CardListener listener) {
    listeners.add(listener);
  }

  public Chassis chassis() {
    return chassis;
  }

  /** What the card in a slot has told; empty when it has told nothing or is gone. */
  public Optional<CardRecord> card(SlotId slot) {
    return Optional.ofNullable(cards.get(slot));
  }

  /** The slots with a MIC that has MACsec hardware: those whose self-tests select the mode. */
  public List<SlotId> macsecMics() {
    List<SlotId> mics = new ArrayList<>();
    for (Slot slot : chassis.slots(SlotKind.MIC)) {
      if (slot.part().filter(part -> part.fru().model().equals("MIC-MACSEC-MRATE")).isPresent()) {
        mics.add(slot.id());
      }
    }
    return mics;
  }

  /** One result for each MIC: false for a MIC that failed or has not answered (P-MODE2..4). */
  public List<Boolean> micResults() {
    List<Boolean> results = new ArrayList<>();
    for (SlotId mic : macsecMics()) {
      results.add(
          card(mic).flatMap(CardRecord::selfTest).filter(result -> result.passed()).isPresent());
    }
    return results;
  }

  /** The MICs whose last self-test has failed. */
  public List<SlotId> failedMics() {
    List<SlotId> failed = new ArrayList<>();
    for (SlotId mic : macsecMics()) {
      if (card(mic).flatMap(CardRecord::selfTest).filter(test -> !test.passed()).isPresent()) {
        failed.add(mic);
      }
    }
    return failed;
  }

  /** Has every MIC test itself; {@code done} runs when the results can have arrived (G-ST4). */
  public void selfTest(Runnable done) {
    for (SlotId mic : macsecMics()) {
      if (chassis.slot(mic).powered()) {
        board.backplane().send(mic, new CardCommand.SelfTestRequest());
      }
    }
    board.after(ROUND_TRIP, "self-tests of cards", done);
  }

  /** Calls {@code done} when every MIC has told the result of its self-test, or the time is up. */
  public void awaitSelfTests(Runnable done) {
    await(SELF_TEST_LIMIT, done);
  }

  /** Asks a card for fresh figures; {@code done} runs when they can have arrived. */
  public void measure(Runnable done) {
    for (Slot slot : chassis.slots(SlotKind.FPC)) {
      if (slot.powered()) {
        board.backplane().send(slot.id(), statusRequest(slot.id()));
      }
    }
    board.after(ROUND_TRIP, "card status", done);
  }

  /** Commands a card. */
  public void offline(SlotId slot) {
    send(slot, new CardCommand.Offline(), new ServicesCommand.Offline());
  }

  /** Commands a card; one whose slot was switched off gets power first. */
  public void online(SlotId slot) {
    if (!chassis.slot(slot).wanted()) {
      chassis.power(slot, true);
    }
    send(slot, new CardCommand.Online(), new ServicesCommand.Online());
  }

  /** From now on these slots get no power; those that no longer are among them get it back. */
  public void keepOff(Set<SlotId> slots) {
    Set<SlotId> before = keptOff;
    keptOff = Set.copyOf(slots);
    for (SlotId slot : before) {
      if (!keptOff.contains(slot) && chassis.slot(slot).part().isPresent()) {
        chassis.power(slot, true);
      }
    }
    keptOff.forEach(this::enforce);
  }

  /** Whether the configuration keeps the slot without power. */
  public boolean keptOff(SlotId slot) {
    return keptOff.contains(slot);
  }

  private void enforce(SlotId slot) {
    if (keptOff.contains(slot)
        && chassis.slot(slot).part().isPresent()
        && chassis.slot(slot).wanted()) {
      chassis.power(slot, false);
    }
  }

  /** Commands a card. */
  public void restart(SlotId slot) {
    send(slot, new CardCommand.Restart(), new ServicesCommand.Restart());
  }

  /** Shuts down every data port of every MIC, now and after each boot of one (P-MODE4). */
  public void shutDownPorts(String reason) {
    shutDownReason = reason;
    for (SlotId mic : macsecMics()) {
      board.backplane().send(mic, new CardCommand.ShutDownPorts(reason));
    }
  }

  /** Takes every card out of service: its ports carry nothing and its module has no key. */
  public void silence() {
    for (Slot slot : chassis.slots(SlotKind.FPC)) {
      if (slot.powered()) {
        offline(slot.id());
      }
    }
  }

  private void await(Duration left, Runnable done) {
    boolean all = true;
    for (SlotId mic : macsecMics()) {
      boolean answers = chassis.slot(mic).powered();
      all &= !answers || card(mic).flatMap(CardRecord::selfTest).isPresent();
    }
    if (all || left.isNegative()) {
      done.run();
    } else {
      board.after(POLL, "line cards", () -> await(left.minus(POLL), done));
    }
  }

  private List<Slot> cardSlots() {
    List<Slot> slots = new ArrayList<>(chassis.slots(SlotKind.FPC));
    slots.addAll(chassis.slots(SlotKind.MIC));
    return slots;
  }

  private void hello(SlotId slot) {
    if (chassis.slot(slot).powered()) {
      if (!isServicesCard(slot)) {
        software.get().ifPresent(load -> board.backplane().send(slot, load));
      }
      send(slot, new CardCommand.Hello(), new ServicesCommand.Hello());
      if (!shutDownReason.isEmpty() && slot.kind() == SlotKind.MIC) {
        board.backplane().send(slot, new CardCommand.ShutDownPorts(shutDownReason));
      }
    }
  }

  private Object statusRequest(SlotId slot) {
    return isServicesCard(slot)
        ? new ServicesCommand.StatusRequest()
        : new CardCommand.StatusRequest();
  }

  private void send(SlotId slot, CardCommand toCard, ServicesCommand toServicesCard) {
    board.backplane().send(slot, isServicesCard(slot) ? toServicesCard : toCard);
  }

  private boolean isServicesCard(SlotId slot) {
    return chassis.slot(slot).part().filter(p -> p.fru().model().equals("MS-MPC")).isPresent();
  }

  private void presence(SlotId slot) {
    boolean gone = !chassis.exists(slot) || chassis.slot(slot).part().isEmpty();
    if (gone || !chassis.slot(slot).powered()) {
      cards.remove(slot);
    }
    if (keptOff.contains(slot)) {
      board.after(Duration.ZERO, "power of " + slot, () -> enforce(slot));
    }
    listeners.forEach(listener -> listener.present(slot));
    changed.run();
  }

  private void received(SlotId from, Object message) {
    switch (message) {
      case ForwardingReport report ->
          listeners.forEach(listener -> listener.reported(from, report));
      case CardReport report -> {
        received(from, report);
        listeners.forEach(listener -> listener.reported(from, report));
        changed.run();
      }
      case ServicesReport report -> {
        received(from, report);
        changed.run();
      }
      default -> peer.accept(from, message);
    }
  }

  private void received(SlotId from, CardReport report) {
    CardRecord known = cards.get(from);
    switch (report) {
      case CardReport.Booting ignored -> {
        cards.remove(from);
        hello(from);
      }
      case CardReport.Announce announce ->
          cards.put(
              from,
              CardRecord.announced(
                  announce.model(), announce.pics(), announce.fipsCapable(), announce.firmware()));
      case CardReport.StatusReport status ->
          keep(
              from,
              known,
              new CardRecord.Status(
                  status.state(),
                  status.reason(),
                  status.vitals(),
                  status.started(),
                  status.maxPowerWatts()));
      case CardReport.SelfTestResult result -> {
        CardRecord base = known == null ? unknown() : known;
        if (!result.passed() && !base.selfTest().equals(Optional.of(result))) {
          failures.accept(
              "FPC "
                  + from.fpc()
                  + " MIC "
                  + from.number()
                  + " FIPS self-test failed: "
                  + String.join(", ", result.failures()));
        }
        cards.put(from, base.with(result));
      }
      case CardReport.PortsReport ports -> {
        CardRecord base = known == null ? unknown() : known;
        cards.put(from, base.with(ports.ports()));
      }
      case CardReport.PortEvents events -> {
        CardRecord base = known == null ? unknown() : known;
        cards.put(from, base.with(merge(base.ports(), events.changed())));
      }
      case CardReport.AccessRefused refused -> refusals.accept(from, refused.why());
      case CardReport.Refused ignored -> {
        // The commands that can be refused belong to statements that only are accepted so far.
      }
    }
  }

  private void received(SlotId from, ServicesReport report) {
    switch (report) {
      case ServicesReport.Booting ignored -> {
        cards.remove(from);
        hello(from);
      }
      case ServicesReport.Announce announce ->
          cards.put(
              from,
              CardRecord.announced(
                  announce.model(), List.of(), announce.fipsCapable(), announce.firmware()));
      case ServicesReport.StatusReport status ->
          keep(
              from,
              cards.get(from),
              new CardRecord.Status(
                  status.state(),
                  status.reason(),
                  status.vitals(),
                  status.started(),
                  status.maxPowerWatts()));
    }
  }

  private void keep(SlotId from, CardRecord known, CardRecord.Status status) {
    cards.put(from, (known == null ? unknown() : known).with(status));
  }

  private static CardRecord unknown() {
    return CardRecord.announced("", List.of(), false, "");
  }

  private static List<CardReport.PortStatus> merge(
      List<CardReport.PortStatus> known, List<CardReport.PortStatus> changed) {
    List<CardReport.PortStatus> merged = new ArrayList<>();
    for (CardReport.PortStatus port : known) {
      CardReport.PortStatus newest = port;
      for (CardReport.PortStatus candidate : changed) {
        if (candidate.pic() == port.pic() && candidate.port() == port.port()) {
          newest = candidate;
        }
      }
      merged.add(newest);
    }
    return merged;
  }
}
