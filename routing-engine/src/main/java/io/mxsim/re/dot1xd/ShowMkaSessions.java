package io.mxsim.re.dot1xd;

import io.mxsim.macsec.mka.KaySettings;
import io.mxsim.macsec.mka.ParticipantView;
import io.mxsim.macsec.mka.SecYPort;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.reply.Element;
import java.util.List;

/** {@code show security mka sessions [brief|detail|summary]}. */
final class ShowMkaSessions implements MacsecCommand.Effect {
  private static final int LEFT = 27;
  private static final int PEER = 28;
  private static final int WIDE = 46;
  private static final int SHORT_NAME = 8;
  private static final int[] COLUMNS = {0, 13, 40, 52, 66, 76, 86};

  @Override
  public void run(List<Dot1xd.Running> sessions, Invocation invocation) {
    String level = invocation.argument("level").orElse("brief");
    Element reply = Element.of("mka-session-information");
    StringBuilder text = new StringBuilder();
    if (level.equals("summary") && !sessions.isEmpty()) {
      row(text, "Interface", "Member-ID", "Type", "Status", "Tx", "Rx", "CAK Name");
    }
    for (Dot1xd.Running each : sessions) {
      if (each.session() instanceof AgreedSession agreed) {
        if (level.equals("summary")) {
          summary(text, reply, each.name(), agreed);
        } else {
          session(text, reply, each.name(), agreed, level.equals("detail"));
        }
      }
    }
    invocation.answer(reply, text.toString());
  }

  private static void summary(
      StringBuilder text, Element reply, String name, AgreedSession session) {
    for (ParticipantView each : session.kay().participants()) {
      String ckn = each.ckn().toString();
      String shortName =
          ckn.length() > SHORT_NAME ? ckn.substring(0, SHORT_NAME) + "..." : ckn;
      String sent = Long.toString(each.messageNumber());
      String received =
          Long.toString(
              each.peers().stream().mapToLong(ParticipantView.PeerView::messageNumber).sum());
      row(
          text,
          name,
          each.member().toString(),
          SessionLog.word(each.role()),
          status(each),
          sent,
          received,
          shortName);
      reply.add(
          Element.of("mka-session-summary")
              .leaf("interface-name", name)
              .leaf("member-identifier", each.member())
              .leaf("cak-type", SessionLog.word(each.role()))
              .leaf("cak-status", status(each))
              .leaf("tx-message-number", sent)
              .leaf("rx-message-number", received)
              .leaf("cak-name", ckn));
    }
  }

  private static void row(StringBuilder text, String... cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.repeat(' ', Math.max(i == 0 ? 0 : 1, COLUMNS[i] - line.length())).append(cells[i]);
    }
    text.append(line).append('\n');
  }

  /** The one that carries the session is live; others with somebody to talk to are active. */
  private static String status(ParticipantView view) {
    boolean heard = view.peers().stream().anyMatch(ParticipantView.PeerView::live);
    return view.principal() ? "live" : heard ? "active" : "in-progress";
  }

  private static void session(
      StringBuilder text, Element reply, String name, AgreedSession session, boolean detail) {
    List<ParticipantView> views = session.kay().participants();
    String label = detail ? "Interface state" : "Interface State";
    Lines lines = new Lines(text, Element.of("mka-session"));
    text.append("  Interface name: ").append(name).append('\n');
    lines.element().leaf("interface-name", name);
    lines.line(label, "interface-state", state(session, views));
    views.stream()
        .filter(ParticipantView::principal)
        .findFirst()
        .or(() -> views.stream().findFirst())
        .ifPresent(view -> participant(lines, session, view, detail));
    if (detail) {
      list(lines, views);
    }
    reply.add(lines.element());
  }

  private static String state(AgreedSession session, List<ParticipantView> views) {
    if (session.kay().connect() != SecYPort.Connect.SECURE) {
      return "Unsecured";
    }
    return views.stream()
        .filter(ParticipantView::principal)
        .map(view -> SessionLog.word(view.role()))
        .map(role -> "Secured - " + Character.toUpperCase(role.charAt(0)) + role.substring(1))
        .findFirst()
        .orElse("Secured");
  }

  private static void participant(
      Lines lines, AgreedSession session, ParticipantView view, boolean detail) {
    KaySettings settings = session.kay().settings();
    lines.line("Member identifier", "member-identifier", view.member());
    lines.line("CAK name", "cak-name", view.ckn());
    if (!detail) {
      lines.line("CAK type", "cak-type", SessionLog.word(view.role()));
    }
    lines.line("Security mode", "security-mode", "static");
    lines.line("Transmit interval", "transmit-interval", settings.hello().toMillis() + "(ms)");
    lines.line("SAK rekey interval", "sak-rekey-interval", settings.rekey().toSeconds() + "(s)");
    lines.line("Preceding Key", "preceding-key", "enabled");
    lines.line("Bounded Delay", "bounded-delay", "disabled");
    lines.line("Outbound SCI", "outbound-sci", settings.sci());
    lines.pair(
        "Message number", "message-number", view.messageNumber(),
        "Key number", "key-number", view.keyNumber());
    lines.line("MKA ICV Indicator", "mka-icv-indicator", "enabled");
    lines.pair(
        "Key server", "key-server", view.keyServer() ? "yes" : "no",
        "Key server priority", "key-server-priority", settings.priority());
    lines.pair(
        "Latest SAK AN", "latest-sak-an", view.latestAn(),
        "Latest SAK KI", "latest-sak-ki", view.latest());
    lines.pair(
        "Previous SAK AN", "previous-sak-an", view.previousAn(),
        "Previous SAK KI", "previous-sak-ki", view.previous());
    if (!detail) {
      lines.text().append("     Peer list\n");
      peers(lines, view, "          ");
    }
  }

  private static void list(Lines lines, List<ParticipantView> views) {
    lines.text().append("     CAK list: (").append(views.size()).append(")\n");
    int number = 1;
    for (ParticipantView view : views) {
      StringBuilder text = lines.text();
      text.append("        ").append(number++).append(". CAK name: ").append(view.ckn()).append('\n');
      text.append(Cells.left(11, WIDE, "CAK type: " + SessionLog.word(view.role())));
      text.append("Status: ").append(status(view)).append('\n');
      text.append(Cells.left(11, WIDE, "Member identifier: " + view.member()));
      text.append("Message number: ").append(view.messageNumber()).append('\n');
      text.append("           Peer list: (").append(view.peers().size()).append(")\n");
      Element cak =
          Element.of("mka-cak")
              .leaf("cak-name", view.ckn())
              .leaf("cak-type", SessionLog.word(view.role()))
              .leaf("cak-status", status(view));
      peers(new Lines(text, cak), view, "              ");
      lines.element().add(cak);
    }
  }

  private static void peers(Lines lines, ParticipantView view, String indent) {
    int number = 1;
    for (ParticipantView.PeerView peer : view.peers()) {
      StringBuilder text = lines.text();
      int column = indent.length() + 3;
      String live = peer.live() ? "live" : "potential";
      long hold = Math.max(0, peer.hold().toSeconds()) * 1000;
      text.append(indent).append(number++).append(". Member identifier: ").append(peer.member());
      text.append(" (").append(live).append(")\n");
      text.append(Cells.left(column, PEER, "Message number: " + peer.messageNumber()));
      text.append("Hold time: ").append(hold).append(" (ms)\n");
      text.append(Cells.left(column, PEER, "SCI: " + peer.sci()));
      text.append("Uptime: ").append(Cells.age(peer.upFor())).append('\n');
      text.append(" ".repeat(column)).append("Lowest acceptable PN: ");
      text.append(peer.lowestPn()).append('\n');
      lines
          .element()
          .add(
              Element.of("mka-session-peer")
                  .leaf("member-identifier", peer.member())
                  .leaf("session-live", live)
                  .leaf("message-number", peer.messageNumber())
                  .leaf("hold-time", hold)
                  .leaf("sci", peer.sci())
                  .leaf("uptime", Cells.age(peer.upFor()))
                  .leaf("lowest-acceptable-pn", peer.lowestPn()));
    }
  }

  /** Lines of one session, and the same as elements. */
  private record Lines(StringBuilder text, Element element) {
    void line(String label, String name, Object value) {
      text.append("     ").append(label).append(": ").append(value).append('\n');
      element.leaf(name, value);
    }

    void pair(
        String label, String name, Object value, String label2, String name2, Object value2) {
      text.append(Cells.left(5, LEFT, label + ": " + value));
      text.append(label2).append(": ").append(value2).append('\n');
      element.leaf(name, value).leaf(name2, value2);
    }
  }
}
