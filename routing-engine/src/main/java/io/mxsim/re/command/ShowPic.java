package io.mxsim.re.command;

import io.mxsim.chassis.catalog.PortBankSpec;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code show chassis pic fpc-slot N pic-slot M}: type, state, uptime, and the speeds its ports can
 * have. Transceivers are not modelled, so none are listed.
 */
public final class ShowPic implements OperationalCommand {
  private static final int VALUE = 35;

  private final Chassisd chassisd;
  private final SystemClock clock;

  public ShowPic(Chassisd chassisd, SystemClock clock) {
    this.chassisd = chassisd;
    this.clock = clock;
  }

  @Override
  public String rpc() {
    return "get-pic-detail";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<String> problem = CardSlots.problem(chassisd.chassis(), invocation, "fpc-slot");
    if (problem.isPresent()) {
      invocation.answer(problem.get());
    } else {
      answer(invocation);
    }
  }

  private void answer(Invocation invocation) {
    int fpcNumber = CardSlots.number(invocation, "fpc-slot").orElseThrow();
    int picNumber = CardSlots.number(invocation, "pic-slot").orElseThrow();
    CardView fpc = CardView.of(chassisd, chassisd.chassis().slot(SlotId.fpc(fpcNumber)));
    if (fpc.empty()) {
      invocation.answer("FPC slot " + fpcNumber + " is empty\n");
      return;
    }
    for (Pic pic : Pic.of(chassisd, fpc)) {
      if (pic.number() == picNumber) {
        Element card = Element.of("fpc").add(element(fpcNumber, pic));
        invocation.answer(
            Element.of("fpc-information").attribute("junos:style", "pic-detail").add(card),
            text(fpcNumber, pic));
        return;
      }
    }
    invocation.answer("FPC slot " + fpcNumber + ", PIC slot " + picNumber + " is empty\n");
  }

  private Element element(int fpcNumber, Pic pic) {
    Element element =
        Element.of("pic-detail")
            .leaf("slot", fpcNumber)
            .leaf("pic-slot", pic.number())
            .leaf("pic-type", pic.type())
            .leaf("state", pic.word());
    String reason = reason(pic.carrier());
    if (!reason.isEmpty()) {
      element.leaf("reason", reason);
    }
    Optional<CardRecord.Status> status = pic.carrier().status();
    if (pic.online() && status.isPresent()) {
      Duration up = Duration.between(clock.at(status.get().started()), clock.now());
      element.add(Timed.span("up-time", up));
      pic.bank().ifPresent(bank -> element.add(speeds(pic, bank)));
    }
    selfTest(pic)
        .ifPresent(result -> pic.bank().ifPresent(bank -> element.add(selfTest(bank, result))));
    return element;
  }

  private static Element speeds(Pic pic, PortBankSpec bank) {
    Element speeds = Element.of("port-speed-information");
    for (int port = 0; port < bank.count(); port++) {
      speeds.add(
          Element.of("port")
              .leaf("port-number", port)
              .leaf("pfe-number", pic.firstEngine() + group(bank, port))
              .leaf("capable-port-speeds", capable(bank)));
    }
    return speeds;
  }

  /** A module of the MIC's own serves all of its ports: none carries data unless it has passed. */
  private static Optional<CardReport.SelfTestResult> selfTest(Pic pic) {
    return pic.carrier().card().flatMap(CardRecord::selfTest);
  }

  private static Element selfTest(PortBankSpec bank, CardReport.SelfTestResult result) {
    Element ports = Element.of("port-fips-self-test-information");
    for (int port = 0; port < bank.count(); port++) {
      ports.add(
          Element.of("port")
              .leaf("port-number", port)
              .leaf("module", result.module())
              .leaf("result", word(result)));
    }
    return ports;
  }

  private static String word(CardReport.SelfTestResult result) {
    return result.passed() ? "Passed" : "Failed";
  }

  private static String capable(PortBankSpec bank) {
    return "4x10GE, 40GE" + (bank.hundredGigabit() > 0 ? ", 100GE" : "");
  }

  /** Why it is not online; empty when it is, or when nobody knows. */
  private static String reason(CardView carrier) {
    if (carrier.failedSelfTest().isPresent()) {
      String tests = String.join(", ", carrier.failedSelfTest().get().failures());
      return "FIPS self-test failed: " + tests;
    }
    return carrier.reason();
  }

  private String text(int fpcNumber, Pic pic) {
    StringBuilder text = new StringBuilder("FPC slot ").append(fpcNumber);
    text.append(", PIC slot ").append(pic.number()).append(" information:\n");
    text.append(new Columns().at(2, "Type").at(VALUE, pic.type()).end());
    text.append(new Columns().at(2, "State").at(VALUE, pic.word()).end());
    CardView carrier = pic.carrier();
    String reason = reason(carrier);
    if (!reason.isEmpty()) {
      text.append(new Columns().at(2, "Reason").at(VALUE, reason).end());
    }
    Optional<CardRecord.Status> status = carrier.status();
    if (pic.online() && status.isPresent()) {
      Duration up = Duration.between(clock.at(status.get().started()), clock.now());
      // Tabs, as the box prints them.
      text.append("  Uptime\t\t\t ").append(DateText.words(up)).append('\n');
      pic.bank().ifPresent(bank -> speeds(text, pic, bank));
    }
    selfTest(pic).ifPresent(result -> pic.bank().ifPresent(bank -> selfTest(text, bank, result)));
    return text.toString();
  }

  private static void selfTest(
      StringBuilder text, PortBankSpec bank, CardReport.SelfTestResult result) {
    text.append("\nPort FIPS self-test information:\n\n  Port  Module   Result\n");
    for (int port = 0; port < bank.count(); port++) {
      text.append(
          new Columns()
              .at(2, Integer.toString(port))
              .at(8, result.module())
              .at(17, word(result))
              .end());
    }
  }

  private static void speeds(StringBuilder text, Pic pic, PortBankSpec bank) {
    text.append("\nPort speed information:\n\n  Port  PFE      Capable Port Speeds\n");
    for (int port = 0; port < bank.count(); port++) {
      text.append(
          new Columns()
              .at(2, Integer.toString(port))
              .at(8, Integer.toString(pic.firstEngine() + group(bank, port)))
              .at(17, capable(bank))
              .end());
    }
  }

  /** Ports that share a capacity share a packet forwarding engine. */
  private static int group(PortBankSpec bank, int port) {
    for (int i = 0; i < bank.limits().size(); i++) {
      PortBankSpec.Limit limit = bank.limits().get(i);
      if (port >= limit.first() && port <= limit.last()) {
        return i;
      }
    }
    return 0;
  }
}
