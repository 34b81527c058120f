package io.mxsim.re.dot1xd;

import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.mka.Kay;
import io.mxsim.macsec.mka.MkaEvent;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A session whose keys MKA agrees upon: security-mode static-cak. */
final class AgreedSession implements Session {
  private final SessionWorld world;
  private final KeyModules modules;
  private final RemoteSecY secY;
  private final Consumer<MkaEvent> events;
  private final Kay kay;
  private final KeyRollover rollover;
  private Optional<MkaEvent.UnknownCkn> unknown = Optional.empty();

  AgreedSession(
      SessionWorld world,
      KeyModules modules,
      RemoteSecY secY,
      Supplier<ZonedDateTime> clock,
      Consumer<MkaEvent> events) {
    this.world = world;
    this.modules = modules;
    this.secY = secY;
    this.events = events;
    this.kay = new Kay(secY.association().settings(secY.sci()), world, secY, this::happened);
    this.rollover = new KeyRollover(kay, world, clock, this::open);
    rollover.follow(keys(secY.association()));
  }

  private static KeySequence keys(ConnectivityAssociation association) {
    return association.preShared().orElseGet(() -> new KeySequence(List.of(), Duration.ZERO));
  }

  private ModuleCaKeys open(PreSharedKey key) {
    int octets = modules.cakBytes(secY.association().suite());
    return new ModuleCaKeys(modules, key.ckn(), key.open(modules, octets));
  }

  Kay kay() {
    return kay;
  }

  @Override
  public RemoteSecY secY() {
    return secY;
  }

  @Override
  public void follow(ConnectivityAssociation association) {
    secY.follow(association);
    secY.configure();
    kay.settings(association.settings(secY.sci()));
    rollover.follow(keys(association));
  }

  @Override
  public void dateChanged() {
    rollover.evaluate();
  }

  @Override
  public void reported(SecYReport report) {
    switch (report) {
      case SecYReport.Uncontrolled(var channel, byte[] frame) ->
          world.whenReady("MKPDU", () -> received(frame));
      case SecYReport.PnPending pending -> world.whenReady("SAK", kay::pnPending);
      case SecYReport.PnExhausted exhausted -> world.whenReady("SAK", kay::pnPending);
      case SecYReport.Status status -> secY.reported(status);
      case SecYReport.Refused refused -> {}
    }
  }

  private void received(byte[] frame) {
    unknown = Optional.empty();
    kay.received(frame);
    if (unknown.isPresent()) {
      MkaEvent.UnknownCkn stranger = unknown.get();
      unknown = Optional.empty();
      if (rollover.admit(stranger.ckn())) {
        kay.received(frame);
      } else {
        events.accept(stranger);
      }
    }
  }

  private void happened(MkaEvent event) {
    if (event instanceof MkaEvent.UnknownCkn stranger) {
      unknown = Optional.of(stranger);
      return;
    }
    events.accept(event);
    if (rollover != null) {
      rollover.happened(event);
    }
  }

  @Override
  public void close(boolean cardThere) {
    rollover.close();
    kay.close();
    world.end();
    if (cardThere) {
      secY.remove();
    }
  }
}
