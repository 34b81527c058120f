package io.mxsim.re.command;

import io.mxsim.chassis.card.Vitals;
import io.mxsim.macsec.control.CardReport;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A line card as an element of {@code fpc-information}. */
final class FpcElement {
  private FpcElement() {}

  /** The row of a table. */
  static Element row(CardView fpc, List<CardView> mics) {
    Element element = start(fpc);
    Optional<CardRecord.Status> status = fpc.status();
    status.ifPresent(known -> {
      element.add(temperature(known));
      if (!fpc.word().equals("Present")) {
        load(element, known);
      }
    });
    if (fpc.offline() && !fpc.reason().isEmpty()) {
      element.leaf("comment", "---" + fpc.reason() + "---");
    }
    for (CardView mic : mics) {
      if (mic.failedSelfTest().isPresent()) {
        element.add(
            Element.of("mic")
                .leaf("slot", mic.slot().id().number())
                .leaf("state", "Offline")
                .leaf("comment", "---FIPS self-test failed---"));
      }
    }
    return element;
  }

  private static Element start(CardView fpc) {
    return Element.of("fpc").leaf("slot", fpc.slot().id().number()).leaf("state", fpc.word());
  }

  /** In a table the unit stands in its header. */
  private static Element temperature(CardRecord.Status known) {
    int celsius = known.vitals().temperatureCelsius();
    return Element.of("temperature", celsius).attribute("junos:celsius", celsius);
  }

  private static void load(Element element, CardRecord.Status known) {
    Vitals vitals = known.vitals();
    element
        .leaf("cpu-total", vitals.cpuTotalPercent())
        .leaf("cpu-interrupt", vitals.cpuInterruptPercent())
        .leaf("cpu-1min-avg", vitals.cpuOneMinutePercent())
        .leaf("cpu-5min-avg", vitals.cpuFiveMinutesPercent())
        .leaf("cpu-15min-avg", vitals.cpuFifteenMinutesPercent())
        .leaf("memory-dram-size", vitals.dramMegabytes())
        .leaf("memory-heap-utilization", vitals.heapPercent())
        .leaf("memory-buffer-utilization", vitals.bufferPercent());
  }

  /** With {@code detail}. */
  static Element detail(CardView fpc, List<CardView> mics, boolean inFipsMode, SystemClock clock) {
    Element element = start(fpc);
    if (!fpc.reason().isEmpty()) {
      element.leaf("reason", fpc.reason());
    }
    fpc.status()
        .map(CardRecord.Status::vitals)
        .ifPresent(vitals ->
            element
                .add(Temperature.element(vitals.temperatureCelsius()))
                .leaf("memory-dram-size", vitals.dramMegabytes()));
    if (fpc.card().isPresent()) {
      element.leaf("fips-capable", truth(fpc.card().get().fipsCapable()));
      element.leaf("fips-mode", truth(inFipsMode));
    }
    for (CardView mic : mics) {
      mic.card().flatMap(CardRecord::selfTest).ifPresent(result -> selfTest(element, mic, result));
    }
    fpc.status()
        .ifPresent(known -> {
          ZonedDateTime started = clock.at(known.started());
          element
              .add(Timed.date("start-time", started))
              .add(Timed.span("up-time", Duration.between(started, clock.now())))
              .leaf("max-power-consumption", known.maxPowerWatts());
        });
    return element;
  }

  private static String truth(boolean value) {
    return value ? "True" : "False";
  }

  private static void selfTest(Element element, CardView mic, CardReport.SelfTestResult result) {
    Element test =
        Element.of("mic-fips-self-test")
            .leaf("slot", mic.slot().id().number())
            .leaf("result", result.passed() ? "Passed" : "Failed");
    result.failures().forEach(failure -> test.leaf("failure", failure));
    element.add(test);
  }
}
