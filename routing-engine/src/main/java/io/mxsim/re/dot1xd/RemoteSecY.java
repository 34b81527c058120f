package io.mxsim.re.dot1xd;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.crypto.csp.Right;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.SakTransport;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.SecYCommand.ValidateFrames;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecureKey;
import io.mxsim.macsec.mka.Sak;
import io.mxsim.macsec.mka.SecYPort;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The SecY of a channel on a card, spoken to over the backplane. */
final class RemoteSecY implements SecYPort {
  /** How old a lowest packet number may be that peers are told. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final CardLines lines;
  private final CardLines.Place place;
  private final KeyModules modules;
  private final SakTransport transport;
  private final Supplier<Instant> now;
  private final Consumer<SecYCommand> trace;
  private ConnectivityAssociation association;
  private CipherSuite suite;
  private int offset;
  private boolean encrypt;
  private Connect connect = Connect.PENDING;
  private Optional<SecYReport.Status> status = Optional.empty();
  private Instant asked = Instant.MIN;
  private final Map<Integer, Instant> transmitting = new HashMap<>();
  private final Map<Receiver, Instant> receiving = new HashMap<>();

  private record Receiver(Sci sci, int an) {}

  RemoteSecY(
      CardLines lines,
      CardLines.Place place,
      KeyModules modules,
      SakTransport transport,
      Supplier<Instant> now,
      Consumer<SecYCommand> trace,
      ConnectivityAssociation association) {
    this.lines = lines;
    this.place = place;
    this.modules = modules;
    this.transport = transport;
    this.now = now;
    this.trace = trace;
    follow(association);
  }

  /** The settings are those of {@code newAssociation} from now on. */
  void follow(ConnectivityAssociation newAssociation) {
    association = newAssociation;
    suite = newAssociation.suite();
    offset = newAssociation.offset();
    encrypt = newAssociation.encrypt();
  }

  /** Sends the settings to the card, which keeps its associations. */
  void configure() {
    boolean inClear = connect == Connect.UNAUTHENTICATED;
    tell(
        new SecYCommand.Configure(
            channel(),
            sci(),
            suite,
            !inClear,
            encrypt,
            association.includeSci(),
            offset,
            !inClear ? ValidateFrames.STRICT : ValidateFrames.DISABLED,
            association.replayProtect(),
            association.replayWindow(),
            association.clear()));
    tell(new SecYCommand.ControlledPort(channel(), connect != Connect.PENDING));
  }

  Sci sci() {
    return association.sci(place.mac());
  }

  ChannelId channel() {
    return place.channel();
  }

  SlotId card() {
    return place.card();
  }

  ConnectivityAssociation association() {
    return association;
  }

  /** The suite of the key in use, or the configured one. */
  CipherSuite suite() {
    return suite;
  }

  int offset() {
    return offset;
  }

  boolean encrypts() {
    return encrypt;
  }

  Optional<SecYReport.Status> status() {
    return status;
  }

  /** When the association of that number was made. */
  Optional<Instant> transmitSince(int an) {
    return Optional.ofNullable(transmitting.get(an));
  }

  /** The same of a peer's. */
  Optional<Instant> receiveSince(Sci sci, int an) {
    return Optional.ofNullable(receiving.get(new Receiver(sci, an)));
  }

  void reported(SecYReport.Status newStatus) {
    status = Optional.of(newStatus);
  }

  /** Asks for a fresh status. */
  void ask() {
    asked = now.get();
    tell(new SecYCommand.StatusRequest(channel()));
  }

  void clearCounters() {
    tell(new SecYCommand.ClearCounters(channel()));
  }

  /** The channel carries everything in clear again. */
  void remove() {
    tell(new SecYCommand.Remove(channel()));
  }

  @Override
  public void send(byte[] frame) {
    tell(new SecYCommand.SendUncontrolled(channel(), frame));
  }

  @Override
  public void suite(CipherSuite newSuite, int confidentialityOffset) {
    if (newSuite != suite || confidentialityOffset != offset) {
      suite = newSuite;
      offset = confidentialityOffset;
      configure();
    }
  }

  @Override
  public void createReceiveChannel(Sci sci) {
    tell(new SecYCommand.CreateReceiveSc(channel(), sci));
  }

  @Override
  public void deleteReceiveChannel(Sci sci) {
    receiving.keySet().removeIf(receiver -> receiver.sci().equals(sci));
    tell(new SecYCommand.DeleteReceiveSc(channel(), sci));
  }

  @Override
  public void createReceiveSa(Sci sci, int an, Sak sak, Xpn xpn) {
    receiving.put(new Receiver(sci, an), now.get());
    tell(new SecYCommand.CreateReceiveSa(channel(), sci, an, wrapped(sak, xpn), 1));
  }

  @Override
  public void createTransmitSa(int an, Sak sak, Xpn xpn) {
    transmitting.put(an, now.get());
    tell(new SecYCommand.CreateTransmitSa(channel(), an, wrapped(sak, xpn), 1));
  }

  private SecureKey wrapped(Sak sak, Xpn xpn) {
    byte[] key = ((ModuleSak) sak).key().bytes(modules.connect().access(), Right.EXECUTE);
    if (!transport.knows(card())) {
      lines.handOver(card(), transport.handOver(card()));
    }
    return transport.wrap(card(), key, xpn.ssci(), xpn.salt());
  }

  @Override
  public void useTransmitSa(int an) {
    tell(new SecYCommand.UseTransmitSa(channel(), an));
  }

  @Override
  public void deleteTransmitSa(int an) {
    tell(new SecYCommand.DeleteTransmitSa(channel(), an));
  }

  @Override
  public void deleteReceiveSa(Sci sci, int an) {
    tell(new SecYCommand.DeleteReceiveSa(channel(), sci, an));
  }

  @Override
  public void connect(Connect newConnect) {
    connect = newConnect;
    configure();
  }

  @Override
  public long lowestPn(int an) {
    if (asked.equals(Instant.MIN) || asked.plus(FRESH).isBefore(now.get())) {
      ask();
    }
    long lowest = Long.MAX_VALUE;
    for (SecYReport.ReceiveSc from : status.map(SecYReport.Status::receive).orElseGet(List::of)) {
      for (SecYReport.ReceiveSa association : from.associations()) {
        lowest = association.an() == an ? Math.min(lowest, association.lowestPn()) : lowest;
      }
    }
    return lowest == Long.MAX_VALUE ? 1 : Math.max(1, lowest);
  }

  private void tell(SecYCommand command) {
    trace.accept(command);
    lines.tell(card(), command);
  }
}
