package io.mxsim.re.dot1xd;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.mka.Ckn;
import io.mxsim.macsec.mka.MkaEvent;
import io.mxsim.macsec.mka.Mkpdu;
import io.mxsim.macsec.mka.Role;
import io.mxsim.macsec.mka.SecYPort;
import io.mxsim.re.syslog.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What happens on one interface, for the system log and for the traces. */
final class SessionLog {
  /** MKPDUs of strangers are logged so often at most, and counted all. */
  private static final Duration STRANGERS = Duration.ofSeconds(10);

  private final EventLoop loop;
  private final String name;
  private final Sci own;
  private final Dot1xd.Messages messages;
  private final TraceFiles traces;
  private Optional<TraceSettings> settings;
  private Optional<Ckn> carrying = Optional.empty();
  private Instant stranger = Instant.MIN;
  private boolean secured;

  SessionLog(
      EventLoop loop,
      String name,
      Sci own,
      Dot1xd.Messages messages,
      TraceFiles traces,
      Optional<TraceSettings> settings) {
    this.loop = loop;
    this.name = name;
    this.own = own;
    this.messages = messages;
    this.traces = traces;
    this.settings = settings;
  }

  void follow(Optional<TraceSettings> newSettings) {
    settings = newSettings;
  }

  /** Something that is told to the card; a key in it is wrapped, and not shown. */
  void told(SecYCommand command) {
    if (!(command instanceof SecYCommand.SendUncontrolled)) {
      traces.write(settings, TraceFlag.TO_SECY, () -> name + " to SecY: " + SecYText.of(command));
    }
  }

  void trace(TraceFlag flag, String text) {
    traces.write(settings, flag, () -> name + " " + text);
  }

  void happened(MkaEvent event) {
    switch (event) {
      case MkaEvent.Pdu(boolean sent, Mkpdu pdu) ->
          traces.write(
              settings,
              TraceFlag.PACKETS,
              () -> name + (sent ? " sent " : " received ") + text(pdu));
      case MkaEvent.Ignored(String why) -> trace(TraceFlag.PACKETS, "ignored an MKPDU: " + why);
      case MkaEvent.UnknownCkn(Ckn ckn, Sci from) -> unknown(ckn, from);
      case MkaEvent.BadIcv(Ckn ckn, Sci from) ->
          trace(TraceFlag.PACKETS, "ICV mismatch in an MKPDU of " + from + ", CKN " + ckn);
      case MkaEvent.Began(Ckn ckn, var member) ->
          trace(TraceFlag.NORMAL, "participant begins: CKN " + ckn + ", member " + member);
      case MkaEvent.Ended(Ckn ckn) -> trace(TraceFlag.NORMAL, "participant ends: CKN " + ckn);
      case MkaEvent.PeerLive(Ckn ckn, var peer, Sci sci) ->
          trace(TraceFlag.STATE, "peer " + sci + " is live: member " + peer + ", CKN " + ckn);
      case MkaEvent.PeerLost(Ckn ckn, var peer, Sci sci) ->
          trace(TraceFlag.STATE, "peer " + sci + " is lost: member " + peer + ", CKN " + ckn);
      case MkaEvent.KeyServer(Ckn ckn, var server, boolean self) ->
          trace(
              TraceFlag.STATE,
              "key server is " + server + (self ? " (this system)" : "") + ", CKN " + ckn);
      case MkaEvent.Principal(Ckn ckn, var role) ->
          trace(TraceFlag.STATE, "principal actor: CKN " + ckn + " (" + word(role) + ")");
      case MkaEvent.SakGenerated(Ckn ckn, var key, int an) ->
          trace(TraceFlag.KEYS, "SAK generated: KI " + key + ", AN " + an);
      case MkaEvent.SakReceives(Ckn ckn, var key, int an, Sci in) -> {
        trace(TraceFlag.KEYS, "SAK receives from " + in + ": KI " + key + ", AN " + an);
        activated(ckn, in);
      }
      case MkaEvent.SakSends(Ckn ckn, var key, int an) -> {
        trace(TraceFlag.KEYS, "SAK sends: KI " + key + ", AN " + an);
        inUse(ckn);
      }
      case MkaEvent.SakRetired(var key, int an) ->
          trace(TraceFlag.KEYS, "SAK is gone: KI " + key + ", AN " + an);
      case MkaEvent.BadWrapping(Ckn ckn, var server) ->
          trace(TraceFlag.KEYS, "a wrapped SAK of " + server + " cannot be opened");
      case MkaEvent.Connected(SecYPort.Connect connect) -> connected(connect);
    }
  }

  private void unknown(Ckn ckn, Sci from) {
    trace(TraceFlag.PACKETS, "MKPDU of " + from + " with unknown CKN " + ckn);
    Instant now = loop.now();
    if (stranger.equals(Instant.MIN) || !stranger.plus(STRANGERS).isAfter(now)) {
      stranger = now;
      messages.log(
          Severity.WARNING,
          "DOT1XD_MACSEC_SC_UNKNOWN_CAK_ERR",
          "intf: " + name + " received CKN " + ckn + " is unknown");
    }
  }

  private void activated(Ckn ckn, Sci in) {
    if (carrying.filter(ckn::equals).isEmpty()) {
      messages.log(
          Severity.NOTICE,
          "DOT1XD_MACSEC_SC_CAK_ACTIVATED",
          "ifd: " + name + " sci-out:" + plain(own) + " sci-in:" + plain(in) + " ckn: " + ckn);
    }
  }

  private void inUse(Ckn ckn) {
    if (carrying.filter(ckn::equals).isEmpty()) {
      carrying = Optional.of(ckn);
      messages.log(
          Severity.NOTICE,
          "DOT1XD_MACSEC_SC_PRIMARY_CAK_IN_USE",
          "ifd: " + name + " primary ckn: " + ckn + " is in-use");
    }
  }

  private void connected(SecYPort.Connect connect) {
    boolean now = connect == SecYPort.Connect.SECURE;
    trace(
        TraceFlag.STATE,
        switch (connect) {
          case PENDING -> "unsecured: no traffic passes";
          case UNAUTHENTICATED -> "unsecured: traffic passes in clear";
          case SECURE -> "secured";
        });
    if (secured && !now) {
      carrying = Optional.empty();
      messages.log(Severity.WARNING, "", "MACsec session on " + name + " is down");
    }
    secured = now;
  }

  private static String plain(Sci sci) {
    return HexFormat.of().withUpperCase().toHexDigits(sci.value());
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Mkpdu pdu) {
    StringBuilder text = new StringBuilder("MKPDU from ").append(pdu.actor());
    text.append(": member ").append(pdu.member()).append(", number ").append(pdu.messageNumber());
    text.append(", CKN ").append(pdu.ckn()).append(", priority ").append(pdu.priority());
    text.append(pdu.keyServer() ? ", key server" : "");
    text.append(", live ").append(pdu.live().size());
    text.append(", potential ").append(pdu.potential().size());
    pdu.sakUse()
        .ifPresent(use ->
            text.append(", SAK use ")
                .append(use.latest().key())
                .append(use.latest().rx() ? " rx" : "")
                .append(use.latest().tx() ? " tx" : ""));
    pdu.distributedSak()
        .ifPresent(sak ->
            text.append(", distributes SAK ")
                .append(sak.keyNumber())
                .append(" as AN ")
                .append(sak.an()));
    return text.toString();
  }
}
