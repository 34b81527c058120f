package io.mxsim.re.dot1xd;

import io.mxsim.crypto.csp.CspName;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.mka.SecYPort;
import io.mxsim.re.config.ConfigNode;
import java.util.List;
import java.util.TreeSet;

/**
 * A session whose SAKs stand in the configuration: security-mode static-sak. The lowest association
 * number is sent under first, and the next one when packet numbers of that are used up.
 */
final class StaticSession implements Session {
  private static final SecYPort.Xpn NONE = new SecYPort.Xpn(0, new byte[0]);

  private final KeyModules modules;
  private final RemoteSecY secY;
  private final TreeSet<Integer> sendable = new TreeSet<>();

  StaticSession(KeyModules modules, RemoteSecY secY) {
    this.modules = modules;
    this.secY = secY;
    program();
  }

  private void program() {
    secY.connect(SecYPort.Connect.PENDING);
    sendable.clear();
    for (StaticChannel channel : secY.association().channels()) {
      if (channel.inbound()) {
        secY.createReceiveChannel(channel.sci());
      }
      channel.keys().forEach((an, key) -> associate(channel, an, key));
    }
    if (!sendable.isEmpty()) {
      secY.useTransmitSa(sendable.first());
      secY.connect(SecYPort.Connect.SECURE);
    }
  }

  private void associate(StaticChannel channel, int an, ConfigNode key) {
    int octets = secY.association().suite().keyBytes();
    try (ModuleSak sak =
        new ModuleSak(PreSharedKey.octets(modules, CspName.MACSEC_SAK, key, octets))) {
      if (channel.inbound()) {
        secY.createReceiveSa(channel.sci(), an, sak, NONE);
      } else {
        secY.createTransmitSa(an, sak, NONE);
        sendable.add(an);
      }
    }
  }

  @Override
  public RemoteSecY secY() {
    return secY;
  }

  /** Associations begin anew: their packet numbers may not come twice under one key. */
  @Override
  public void follow(ConnectivityAssociation association) {
    secY.remove();
    secY.follow(association);
    program();
  }

  @Override
  public void dateChanged() {
    // These keys have no times.
  }

  @Override
  public void reported(SecYReport report) {
    switch (report) {
      case SecYReport.PnExhausted(var channel, int an) -> next(an);
      case SecYReport.Status status -> secY.reported(status);
      case SecYReport.Uncontrolled ignored -> {}
      case SecYReport.PnPending ignored -> {}
      case SecYReport.Refused ignored -> {}
    }
  }

  private void next(int exhausted) {
    sendable.remove(exhausted);
    if (!sendable.isEmpty()) {
      secY.useTransmitSa(sendable.first());
    }
  }

  List<Integer> sendable() {
    return List.copyOf(sendable);
  }

  @Override
  public void close(boolean cardThere) {
    if (cardThere) {
      secY.remove();
    }
  }
}
