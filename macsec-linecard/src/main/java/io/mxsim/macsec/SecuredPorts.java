package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.crypto.Services;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.TransportKey;
import io.mxsim.macsec.secy.SakReceiver;
import io.mxsim.macsec.secy.SecYs;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The data ports of a card with their SecYs, for which the card's module does the ciphers. */
final class SecuredPorts implements SecYs.Card {
  private final ControlLine line;
  private final Optional<CardModule> module;
  private final SecYs secYs;

  /** Those of a card; without {@code module} everything passes in clear. */
  SecuredPorts(Board board, ControlLine line, Optional<CardModule> module) {
    this.line = line;
    this.module = module;
    this.secYs = new SecYs(board, this);
  }

  /** The card boots; these get the clear frames of each channel. */
  void boot(Function<ChannelId, Consumer<Frame>> clients) {
    secYs.boot(clients);
  }

  /** The card goes out of service, or its module fails: no SecY and no key is left. */
  void forget() {
    secYs.forget();
  }

  /** Sends a clear frame out of the channel of that label, or loses it. */
  void transmit(long label, Frame frame) {
    secYs.transmit(label, frame);
  }

  void obey(SlotId from, SecYCommand command) {
    secYs.obey(from, command);
  }

  void take(SlotId from, TransportKey key) {
    module.ifPresent(present -> present.saks().take(from, key));
  }

  @Override
  public Optional<Services> engine() {
    return module.flatMap(CardModule::engine);
  }

  @Override
  public Optional<SakReceiver> saks() {
    return module.map(CardModule::saks);
  }

  @Override
  public void tell(SecYReport report) {
    line.tell(report);
  }

  @Override
  public void tell(SlotId routingEngine, SecYReport report) {
    line.tell(routingEngine, report);
  }
}
