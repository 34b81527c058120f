package io.mxsim.re.dot1xd;

import io.mxsim.macsec.control.SecYReport;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code show security macsec connections}: channels and associations as the cards tell them. */
final class ShowConnections implements MacsecCommand.Effect {
  private final Dot1xd dot1xd;

  ShowConnections(Dot1xd dot1xd) {
    this.dot1xd = dot1xd;
  }

  @Override
  public void run(List<Dot1xd.Running> sessions, Invocation invocation) {
    Element reply = Element.of("macsec-connection-information");
    StringBuilder text = new StringBuilder();
    for (Dot1xd.Running each : sessions) {
      RemoteSecY secY = each.session().secY();
      common(text, reply, each.name(), secY);
      secY.status().ifPresent(status -> channels(text, reply, secY, status));
    }
    invocation.answer(reply, text.toString());
  }

  private static void common(StringBuilder text, Element reply, String name, RemoteSecY secY) {
    ConnectivityAssociation association = secY.association();
    String suite = secY.suite().name().replace('_', '-');
    String encryption = secY.encrypts() ? "on" : "off";
    String sci = association.includeSci() ? "yes" : "no";
    String replay = association.replayProtect() ? "on" : "off";
    text.append("    Interface name: ").append(name).append('\n');
    text.append("        CA name: ").append(association.name()).append('\n');
    text.append("        Cipher suite: ").append(suite);
    text.append(" Encryption: ").append(encryption).append('\n');
    text.append(Cells.left(8, 30, "Key server offset: " + secY.offset()));
    text.append("Include SCI: ").append(sci).append('\n');
    text.append(Cells.left(8, 30, "Replay protect: " + replay));
    text.append("Replay window: ").append(association.replayWindow()).append('\n');
    reply.add(
        Element.of("macsec-interface-common-information")
            .leaf("interface-name", name)
            .leaf("connectivity-association-name", association.name())
            .leaf("cipher-suite", suite)
            .leaf("encryption", encryption)
            .leaf("offset", secY.offset())
            .leaf("include-sci", sci)
            .leaf("replay-protect", replay)
            .leaf("replay-protect-window", association.replayWindow()));
  }

  private void channels(
      StringBuilder text, Element reply, RemoteSecY secY, SecYReport.Status status) {
    Element outbound = Element.of("outbound-secure-channel").leaf("sci", secY.sci());
    text.append("          Outbound secure channels\n");
    text.append("            SC Id: ").append(secY.sci()).append('\n');
    for (SecYReport.TransmitSa sa : status.transmit()) {
      if (sa.inUse()) {
        String number = Long.toUnsignedString(sa.nextPn());
        text.append("            Outgoing packet number: ").append(number).append('\n');
        outbound.leaf("outgoing-packet-number", number);
      }
    }
    text.append("            Secure associations\n");
    for (SecYReport.TransmitSa sa : status.transmit()) {
      association(text, outbound, sa.an(), sa.inUse(), secY.transmitSince(sa.an()));
    }
    reply.add(outbound);
    text.append("          Inbound secure channels\n");
    for (SecYReport.ReceiveSc channel : status.receive()) {
      Element inbound = Element.of("inbound-secure-channel").leaf("sci", channel.sci());
      text.append("            SC Id: ").append(channel.sci()).append('\n');
      text.append("            Secure associations\n");
      for (SecYReport.ReceiveSa sa : channel.associations()) {
        association(text, inbound, sa.an(), true, secY.receiveSince(channel.sci(), sa.an()));
      }
      reply.add(inbound);
    }
  }

  private void association(
      StringBuilder text, Element channel, int an, boolean inUse, Optional<Instant> since) {
    String status = inUse ? "inuse" : "unused";
    Duration age = since.map(then -> Duration.between(then, dot1xd.loop().now())).orElse(Duration.ZERO);
    text.append("            AN: ").append(an).append(" Status: ").append(status);
    text.append(" Create time: ").append(Cells.age(age)).append('\n');
    channel.add(
        Element.of("secure-association")
            .leaf("association-number", an)
            .leaf("association-number-status", status)
            .leaf("create-time", Cells.age(age)));
  }
}
