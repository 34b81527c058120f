package io.mxsim.re.dot1xd;

import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecYReport.ReceiveCounters;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.reply.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** {@code show security macsec statistics}: counters as the cards tell them. */
final class ShowMacsecStatistics implements MacsecCommand.Effect {
  private static final int LABEL = 19;

  @Override
  public void run(List<Dot1xd.Running> sessions, Invocation invocation) {
    boolean detail = invocation.argument("level").filter("detail"::equals).isPresent();
    Element reply = Element.of("macsec-statistics");
    StringBuilder text = new StringBuilder();
    for (Dot1xd.Running each : sessions) {
      text.append("  Interface name: ").append(each.name()).append('\n');
      reply.leaf("interface-name", each.name());
      each.session()
          .secY()
          .status()
          .ifPresent(status -> {
            transmitted(text, reply, status);
            received(text, reply, status, detail);
          });
    }
    invocation.answer(reply, text.toString());
  }

  private static void transmitted(StringBuilder text, Element reply, SecYReport.Status status) {
    SecYReport.SecYCounters counters = status.counters();
    Section channel = new Section(text, reply, "Secure Channel transmitted", "secure-channel-sent");
    channel.line("Encrypted packets", "encrypted-packets", counters.outPktsEncrypted());
    channel.line("Encrypted bytes", "encrypted-bytes", counters.outOctetsEncrypted());
    channel.line("Protected packets", "protected-packets", counters.outPktsProtected());
    channel.line("Protected bytes", "protected-bytes", counters.outOctetsProtected());
    Section association =
        new Section(text, reply, "Secure Association transmitted", "secure-association-sent");
    long encrypted = 0;
    long integrity = 0;
    for (SecYReport.TransmitSa sa : status.transmit()) {
      encrypted += sa.inUse() ? sa.encrypted() : 0;
      integrity += sa.inUse() ? sa.protectedPackets() : 0;
    }
    association.line("Encrypted packets", "encrypted-packets", encrypted);
    association.line("Protected packets", "protected-packets", integrity);
  }

  private static void received(
      StringBuilder text, Element reply, SecYReport.Status status, boolean detail) {
    List<ReceiveCounters> channels = new ArrayList<>();
    List<ReceiveCounters> associations = new ArrayList<>();
    for (SecYReport.ReceiveSc channel : status.receive()) {
      channels.add(channel.counters());
      channel.associations().forEach(sa -> associations.add(sa.counters()));
    }
    Section channel =
        new Section(text, reply, "Secure Channel received", "secure-channel-received");
    received(channel, channels);
    if (detail) {
      rejected(channel, channels, status.counters());
    }
    received(
        new Section(text, reply, "Secure Association received", "secure-association-received"),
        associations);
  }

  private static void received(Section section, List<ReceiveCounters> all) {
    section.line("Accepted packets", "ok-packets", sum(all, ReceiveCounters::inPktsOk));
    section.line("Validated bytes", "validated-bytes", sum(all, ReceiveCounters::inOctetsValidated));
    section.line("Decrypted bytes", "decrypted-bytes", sum(all, ReceiveCounters::inOctetsDecrypted));
  }

  /** What was not taken as it should have been, by the counters' names in IEEE 802.1AE. */
  private static void rejected(
      Section section, List<ReceiveCounters> all, SecYReport.SecYCounters secY) {
    section.line("InPktsUntagged", "untagged-packets", secY.inPktsUntagged());
    section.line("InPktsNoTag", "no-tag-packets", secY.inPktsNoTag());
    section.line("InPktsBadTag", "bad-tag-packets", secY.inPktsBadTag());
    section.line("InPktsUnknownSCI", "unknown-sci-packets", secY.inPktsUnknownSci());
    section.line("InPktsNoSCI", "no-sci-packets", secY.inPktsNoSci());
    section.line("InPktsUnchecked", "unchecked-packets", sum(all, ReceiveCounters::inPktsUnchecked));
    section.line("InPktsDelayed", "delayed-packets", sum(all, ReceiveCounters::inPktsDelayed));
    section.line("InPktsLate", "late-packets", sum(all, ReceiveCounters::inPktsLate));
    section.line("InPktsInvalid", "invalid-packets", sum(all, ReceiveCounters::inPktsInvalid));
    section.line("InPktsNotValid", "not-valid-packets", sum(all, ReceiveCounters::inPktsNotValid));
    section.line(
        "InPktsNotUsingSA", "not-using-sa-packets", sum(all, ReceiveCounters::inPktsNotUsingSa));
    section.line(
        "InPktsUnusedSA", "unused-sa-packets", sum(all, ReceiveCounters::inPktsUnusedSa));
  }

  private static long sum(List<ReceiveCounters> all, ToLongFunction<ReceiveCounters> counter) {
    return all.stream().mapToLong(counter).sum();
  }

  /** Lines under a title, and the same as elements. */
  private record Section(StringBuilder text, Element element) {
    Section(StringBuilder text, Element reply, String title, String name) {
      this(text, Element.of(name));
      text.append("    ").append(title).append('\n');
      reply.add(element);
    }

    void line(String label, String name, long value) {
      text.append(Cells.left(8, LABEL, label + ":")).append(value).append('\n');
      element.leaf(name, value);
    }
  }
}
