package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.PortPlace;
import io.mxsim.macsec.pfe.ForwardingEngine;
import io.mxsim.macsec.pfe.PortState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The frames of an MPC: from its own ports and those of its MICs into the forwarding engine, and
 * out of it to ports anywhere in the chassis.
 */
final class MpcDataPath implements ForwardingEngine.Outside {
  private static final Duration AGEING = Duration.ofSeconds(10);

  private final Board board;
  private final SecuredPorts ports;
  private final Consumer<ForwardingReport> reports;
  private final ForwardingEngine engine = new ForwardingEngine(this, new FramePool());
  private final Map<SlotId, Map<Long, PortState>> ofMics = new HashMap<>();
  private boolean ageing;

  MpcDataPath(Board board, SecuredPorts ports, Consumer<ForwardingReport> reports) {
    this.board = board;
    this.ports = ports;
    this.reports = reports;
  }

  /** The card boots: every table is forgotten. */
  void boot() {
    engine.reset();
    ageing = false;
    board.fabric().listen(this::arrived);
    ports.boot(id -> {
      PortState state = engine.port(new PortPlace(board.backplane().address(), id));
      return frame -> engine.received(state, frame);
    });
  }

  void obey(ForwardingCommand command) {
    engine.obey(command);
    if (command instanceof ForwardingCommand.BridgeDomains domains
        && !domains.domains().isEmpty()
        && !ageing) {
      ageing = true;
      age();
    }
  }

  @Override
  public void transmit(PortPlace port, Frame frame) {
    if (port.card().equals(board.backplane().address())) {
      ports.transmit(port.channel().label(), frame);
    } else {
      board.fabric().send(port.card(), frame, port.channel().label());
    }
  }

  @Override
  public void report(ForwardingReport report) {
    reports.accept(report);
  }

  @Override
  public Instant now() {
    return board.loop().now();
  }

  /** From a MIC of this card a frame has come in; from another MPC one is to go out. */
  private void arrived(SlotId from, Frame frame, long label) {
    if (from.kind() == SlotKind.MIC && from.fpc() == board.backplane().address().number()) {
      engine.received(port(from, label), frame);
    } else {
      ports.transmit(label, frame);
    }
  }

  private PortState port(SlotId mic, long label) {
    return ofMics
        .computeIfAbsent(mic, slot -> new HashMap<>())
        .computeIfAbsent(label, key -> engine.port(new PortPlace(mic, ChannelId.of(key))));
  }

  private void age() {
    board.after(
        AGEING,
        "ageing of addresses",
        () -> {
          engine.age();
          age();
        });
  }
}
