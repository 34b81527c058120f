package io.mxsim.macsec.secy;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.EthernetPort;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.crypto.GcmChannel;
import io.mxsim.crypto.Services;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecureKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The channels of a card with their SecYs, at the command of dot1xd. */
public final class SecYs {
  private final Card card;
  private final SpentNumbers spent = new SpentNumbers();
  private final FramePool pool = new FramePool();
  private final SecuredChannel[][] channels;

  /** The card they are on. */
  public interface Card {
    /** The cipher engine of the card; empty when there is none or it is not fit for service. */
    Optional<Services> engine();

    /** Where SAKs come in; empty when it has no module. */
    Optional<SakReceiver> saks();

    /** Tells all Routing Engines. */
    void tell(SecYReport report);

    /** Tells one. */
    void tell(SlotId routingEngine, SecYReport report);
  }

  /** Channels without SecY. */
  public SecYs(Board board, Card card) {
    this.card = card;
    this.channels = new SecuredChannel[board.ports().size()][];
    for (int pic = 0; pic < channels.length; pic++) {
      channels[pic] = channels(pic, board);
    }
  }

  private SecuredChannel[] channels(int pic, Board board) {
    var ports = board.ports().get(pic).ports();
    SecuredChannel[] all = new SecuredChannel[ports.size() * EthernetPort.CHANNELS];
    for (int i = 0; i < all.length; i++) {
      EthernetPort port = ports.get(i / EthernetPort.CHANNELS);
      int number = i % EthernetPort.CHANNELS;
      ChannelId id = new ChannelId(pic, port.number(), number);
      all[i] = new SecuredChannel(id, port.channel(number), card::tell);
    }
    return all;
  }

  /** The card boots: no SecY, no key, and these get the clear frames of each channel. */
  public void boot(Function<ChannelId, Consumer<Frame>> clients) {
    forget();
    for (SecuredChannel[] ofPic : channels) {
      for (SecuredChannel channel : ofPic) {
        channel.listen(clients.apply(channel.id));
      }
    }
  }

  /** The card goes out of service, or its module fails: every key is overwritten. */
  public void forget() {
    for (SecuredChannel[] ofPic : channels) {
      for (SecuredChannel channel : ofPic) {
        channel.remove();
      }
    }
    spent.forget();
    card.saks().ifPresent(SakReceiver::forget);
  }

  /** Sends a clear frame on the channel of a {@link ChannelId#label}, or loses it. */
  public void transmit(long label, Frame frame) {
    SecuredChannel channel = channel(label);
    if (channel == null) {
      frame.release();
    } else {
      channel.transmit(frame);
    }
  }

  /** Follows dot1xd. */
  public void obey(SlotId from, SecYCommand command) {
    SecuredChannel channel = channel(command.channel().label());
    String refusal = channel == null ? "there is no such port" : follow(from, channel, command);
    if (refusal != null) {
      card.tell(from, new SecYReport.Refused(command.channel(), command, refusal));
    }
  }

  /** Null, or why not. */
  private String follow(SlotId from, SecuredChannel channel, SecYCommand command) {
    switch (command) {
      case SecYCommand.Configure settings -> {
        return configure(channel, settings);
      }
      case SecYCommand.Remove ignored -> {
        channel.remove();
        return null;
      }
      case SecYCommand.SendUncontrolled(ChannelId ignored, byte[] frame) -> {
        if (frame.length > FramePool.LARGEST) {
          return "the frame is too long";
        }
        channel.toWire(pool.frame(frame));
        return null;
      }
      case SecYCommand.OfSecY ofSecY -> {
        SecY secY = channel.secY();
        return secY == null ? "the port has no SecY" : follow(from, secY, ofSecY);
      }
    }
  }

  private String configure(SecuredChannel channel, SecYCommand.Configure settings) {
    if (card.engine().isEmpty()) {
      return "the card has no MACsec module that is fit for service";
    }
    if (channel.secY() == null) {
      channel.install(new SecY(settings, channel, spent));
    } else {
      channel.secY().configure(settings);
    }
    return null;
  }

  private String follow(SlotId from, SecY secY, SecYCommand.OfSecY command) {
    switch (command) {
      case SecYCommand.ControlledPort(ChannelId ignored, boolean enabled) ->
          secY.controlledPort(enabled);
      case SecYCommand.CreateReceiveSc(ChannelId ignored, Sci sci) -> secY.createReceiveSc(sci);
      case SecYCommand.DeleteReceiveSc(ChannelId ignored, Sci sci) -> secY.deleteReceiveSc(sci);
      case SecYCommand.RaiseLowestPn(ChannelId ignored, Sci sci, int an, long lowestPn) ->
          secY.raiseLowestPn(sci, an & SecTag.AN, lowestPn);
      case SecYCommand.StatusRequest ignored -> card.tell(from, secY.status());
      case SecYCommand.ClearCounters ignored -> secY.clearCounters();
      case SecYCommand.OfAssociation association -> {
        return association.an() < 0 || association.an() >= SecY.ANS
            ? "there is no association number ".concat(Integer.toString(association.an()))
            : follow(from, secY, association);
      }
    }
    return null;
  }

  private String follow(SlotId from, SecY secY, SecYCommand.OfAssociation command) {
    switch (command) {
      case SecYCommand.CreateTransmitSa(ChannelId ignored, int an, SecureKey key, long nextPn) -> {
        return with(from, secY, key, engine -> secY.createTransmitSa(an, engine, key, nextPn));
      }
      case SecYCommand.CreateReceiveSa(
              ChannelId ignored,
              Sci sci,
              int an,
              SecureKey key,
              long lowestPn) -> {
        return secY.receives(sci)
            ? with(from, secY, key, e -> secY.createReceiveSa(sci, an, e, key, lowestPn))
            : "there is no receive channel ".concat(sci.toString());
      }
      case SecYCommand.UseTransmitSa(ChannelId ignored, int an) -> {
        if (!secY.transmits(an)) {
          return "there is no transmit association ".concat(Integer.toString(an));
        }
        secY.useTransmitSa(an);
      }
      case SecYCommand.DeleteTransmitSa(ChannelId ignored, int an) -> secY.deleteTransmitSa(an);
      case SecYCommand.DeleteReceiveSa(ChannelId ignored, Sci sci, int an) ->
          secY.deleteReceiveSa(sci, an);
    }
    return null;
  }

  /** Brings a SAK from its wrapping into the engine; null, or why not. */
  private String with(SlotId from, SecY secY, SecureKey key, Consumer<GcmChannel> use) {
    Optional<Services> engine = card.engine();
    if (engine.isEmpty()) {
      return "the card has no MACsec module that is fit for service";
    }
    if (secY.suite().extendedPn() && key.salt().length != GcmChannel.IV_LENGTH) {
      return "the salt has not 12 octets";
    }
    Optional<byte[]> unwrapped = card.saks().flatMap(receiver -> receiver.unwrap(from, key));
    if (unwrapped.isEmpty()) {
      return "the SAK does not unwrap";
    }
    byte[] sak = unwrapped.get();
    try {
      if (sak.length != secY.suite().keyBytes()) {
        return "the SAK is not of the length of its suite";
      }
      use.accept(engine.get().gcmChannel(sak));
      return null;
    } finally {
      Arrays.fill(sak, (byte) 0);
    }
  }

  private SecuredChannel channel(long label) {
    long pic = label >>> 2 * Byte.SIZE;
    if (pic >= channels.length) {
      return null;
    }
    int port = (int) (label >>> Byte.SIZE) & 0xff;
    int number = (int) label & 0xff;
    SecuredChannel[] ofPic = channels[(int) pic];
    int at = port * EthernetPort.CHANNELS + number;
    return number < EthernetPort.CHANNELS && at < ofPic.length ? ofPic[at] : null;
  }
}
