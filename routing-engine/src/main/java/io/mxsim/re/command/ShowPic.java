package io.mxsim.re.command;

import io.mxsim.chassis.catalog.PortBankSpec;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
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
    invocation.answer(problem.orElseGet(() -> text(invocation)));
  }

  private String text(Invocation invocation) {
    int fpcNumber = CardSlots.number(invocation, "fpc-slot").orElseThrow();
    int picNumber = CardSlots.number(invocation, "pic-slot").orElseThrow();
    CardView fpc = CardView.of(chassisd, chassisd.chassis().slot(SlotId.fpc(fpcNumber)));
    if (fpc.empty()) {
      return "FPC slot " + fpcNumber + " is empty\n";
    }
    for (Pic pic : Pic.of(chassisd, fpc)) {
      if (pic.number() == picNumber) {
        return text(fpcNumber, pic);
      }
    }
    return "FPC slot " + fpcNumber + ", PIC slot " + picNumber + " is empty\n";
  }

  private String text(int fpcNumber, Pic pic) {
    StringBuilder text = new StringBuilder("FPC slot ").append(fpcNumber);
    text.append(", PIC slot ").append(pic.number()).append(" information:\n");
    text.append(new Columns().at(2, "Type").at(VALUE, pic.type()).end());
    text.append(new Columns().at(2, "State").at(VALUE, pic.word()).end());
    CardView carrier = pic.carrier();
    if (carrier.failedSelfTest().isPresent()) {
      String tests = String.join(", ", carrier.failedSelfTest().get().failures());
      String reason = "FIPS self-test failed: " + tests;
      text.append(new Columns().at(2, "Reason").at(VALUE, reason).end());
    } else if (!carrier.reason().isEmpty()) {
      text.append(new Columns().at(2, "Reason").at(VALUE, carrier.reason()).end());
    }
    Optional<CardRecord.Status> status = carrier.status();
    if (pic.online() && status.isPresent()) {
      Duration up = Duration.between(clock.at(status.get().started()), clock.now());
      // Tabs, as the box prints them.
      text.append("  Uptime\t\t\t ").append(DateText.words(up)).append('\n');
      pic.bank().ifPresent(bank -> speeds(text, pic, bank));
    }
    return text.toString();
  }

  private static void speeds(StringBuilder text, Pic pic, PortBankSpec bank) {
    String capable = "4x10GE, 40GE" + (bank.hundredGigabit() > 0 ? ", 100GE" : "");
    text.append("\nPort speed information:\n\n  Port  PFE      Capable Port Speeds\n");
    for (int port = 0; port < bank.count(); port++) {
      text.append(
          new Columns()
              .at(2, Integer.toString(port))
              .at(8, Integer.toString(pic.firstEngine() + group(bank, port)))
              .at(17, capable)
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
