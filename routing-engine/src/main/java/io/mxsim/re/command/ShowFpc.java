package io.mxsim.re.command;

import io.mxsim.chassis.Slot;
import io.mxsim.chassis.card.Vitals;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.DateText;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code show chassis fpc [detail] [SLOT]}: the line cards, and below its card every MIC whose
 * self-test has failed (P-MODE3, P-MODE4).
 */
public final class ShowFpc implements OperationalCommand {
  private static final String HEADER =
      """
                           Temp  CPU Utilization (%)   CPU Utilization (%)  Memory    Utilization (%)
      Slot State            (C)  Total  Interrupt      1min   5min   15min  DRAM (MB) Heap     Buffer
      """;
  private static final int STATE = 5;
  private static final int REASON = 21;
  private static final int VALUE = 38;

  private final Chassisd chassisd;
  private final FipsState fips;
  private final SystemClock clock;

  public ShowFpc(Chassisd chassisd, FipsState fips, SystemClock clock) {
    this.chassisd = chassisd;
    this.fips = fips;
    this.clock = clock;
  }

  @Override
  public String rpc() {
    return "get-fpc-information";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<String> problem = CardSlots.problem(chassisd.chassis(), invocation, "fpc-slot");
    if (problem.isPresent()) {
      invocation.answer(problem.get());
    } else {
      chassisd.measure(() -> answer(invocation));
    }
  }

  private void answer(Invocation invocation) {
    boolean detail = invocation.has("detail");
    Element reply =
        Element.of("fpc-information").attribute("junos:style", detail ? "detail" : "brief");
    for (Slot slot : CardSlots.fpcs(chassisd.chassis(), invocation, "fpc-slot")) {
      CardView fpc = CardView.of(chassisd, slot);
      reply.add(
          detail
              ? FpcElement.detail(fpc, mics(fpc), inFipsMode(fpc), clock)
              : FpcElement.row(fpc, mics(fpc)));
    }
    invocation.answer(reply, text(invocation));
  }

  private String text(Invocation invocation) {
    boolean detail = invocation.has("detail");
    StringBuilder text = new StringBuilder(detail ? "" : HEADER);
    for (Slot slot : CardSlots.fpcs(chassisd.chassis(), invocation, "fpc-slot")) {
      CardView fpc = CardView.of(chassisd, slot);
      if (detail) {
        detail(text, fpc);
      } else {
        row(text, fpc);
      }
    }
    return text.toString();
  }

  private void row(StringBuilder text, CardView fpc) {
    Columns row = new Columns().endingAt(2, fpc.slot().id().number()).at(STATE, fpc.word());
    fpc.status().ifPresent(status -> figures(row, fpc, status.vitals()));
    if (fpc.offline() && !fpc.reason().isEmpty()) {
      row.at(REASON, "---" + fpc.reason() + "---");
    }
    text.append(row.padTo(REASON).end());
    for (CardView mic : mics(fpc)) {
      if (mic.failedSelfTest().isPresent()) {
        text.append(
            new Columns()
                .at(STATE, "MIC " + mic.slot().id().number() + " Offline")
                .at(REASON, "---FIPS self-test failed---")
                .end());
      }
    }
  }

  /** While its boot loader runs, only the thermometer answers. */
  private static void figures(Columns row, CardView fpc, Vitals vitals) {
    row.endingAt(24, vitals.temperatureCelsius());
    if (!fpc.word().equals("Present")) {
      row.endingAt(31, vitals.cpuTotalPercent())
          .endingAt(42, vitals.cpuInterruptPercent())
          .endingAt(51, vitals.cpuOneMinutePercent())
          .endingAt(58, vitals.cpuFiveMinutesPercent())
          .endingAt(65, vitals.cpuFifteenMinutesPercent())
          .endingAt(73, vitals.dramMegabytes())
          .endingAt(82, vitals.heapPercent())
          .endingAt(93, vitals.bufferPercent());
    }
  }

  private void detail(StringBuilder text, CardView fpc) {
    text.append("Slot ").append(fpc.slot().id().number()).append(" information:\n");
    text.append(new Columns().at(2, "State").at(VALUE, fpc.word()).padTo(VALUE + 10).end());
    if (!fpc.reason().isEmpty()) {
      text.append(new Columns().at(2, "Reason").at(VALUE, fpc.reason()).end());
    }
    Optional<CardRecord.Status> status = fpc.status();
    status.ifPresent(known -> {
      Vitals vitals = known.vitals();
      text.append(
          new Columns()
              .at(2, "Temperature")
              .endingAt(36, vitals.temperatureCelsius())
              .at(38, Temperature.units(vitals.temperatureCelsius()))
              .end());
      text.append(
          new Columns()
              .at(2, "Total CPU DRAM")
              .endingAt(37, vitals.dramMegabytes())
              .at(39, "MB")
              .end());
    });
    if (fpc.card().isPresent()) {
      text.append(truth("FIPS Capable", fpc.card().get().fipsCapable()));
      text.append(truth("FIPS Mode", inFipsMode(fpc)));
    }
    for (CardView mic : mics(fpc)) {
      selfTest(text, mic);
    }
    status.ifPresent(known -> life(text, known));
  }

  private void life(StringBuilder text, CardRecord.Status known) {
    ZonedDateTime started = clock.at(known.started());
    String uptime = DateText.words(Duration.between(started, clock.now()));
    text.append(new Columns().at(2, "Start time").at(VALUE, DateText.iso(started)).end());
    text.append(new Columns().at(2, "Uptime").at(VALUE, uptime).end());
    text.append(
        new Columns()
            .at(2, "Max power consumption")
            .endingAt(37, known.maxPowerWatts())
            .at(39, "Watts")
            .end());
  }

  /** A MIC that has a module of its own shows what its self-test has found. */
  private static void selfTest(StringBuilder text, CardView mic) {
    Optional<CardReport.SelfTestResult> result = mic.card().flatMap(CardRecord::selfTest);
    if (result.isPresent()) {
      String name = "MIC " + mic.slot().id().number() + " FIPS self-test";
      String value = "Passed";
      if (!result.get().passed()) {
        value = "Failed (" + String.join(", ", result.get().failures()) + ")";
      }
      text.append(new Columns().at(2, name).at(VALUE, value).end());
    }
  }

  /** In FIPS mode is a capable card of which not every module has failed. */
  private boolean inFipsMode(CardView fpc) {
    boolean failed = false;
    for (CardView mic : mics(fpc)) {
      if (mic.card().flatMap(CardRecord::selfTest).isPresent()) {
        if (mic.failedSelfTest().isEmpty()) {
          failed = false;
          break;
        }
        failed = true;
      }
    }
    boolean capable = fpc.card().filter(CardRecord::fipsCapable).isPresent();
    return capable && !failed && fips.inForce() && fips.mode().isApproved();
  }

  private List<CardView> mics(CardView fpc) {
    List<CardView> mics = new ArrayList<>();
    for (Slot slot : chassisd.chassis().slots(SlotKind.MIC)) {
      if (slot.id().fpc() == fpc.slot().id().number() && slot.part().isPresent()) {
        mics.add(CardView.of(chassisd, slot));
      }
    }
    return mics;
  }

  private static String truth(String name, boolean value) {
    return new Columns().at(2, name).at(VALUE, value ? "True" : "False").padTo(VALUE + 6).end();
  }
}
