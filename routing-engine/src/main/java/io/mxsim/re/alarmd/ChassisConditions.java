package io.mxsim.re.alarmd;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.card.CardState;
import io.mxsim.chassis.catalog.ChassisModel;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.alarmd.Alarm.Condition;
import io.mxsim.re.alarmd.Alarm.Domain;
import io.mxsim.re.alarmd.Alarm.Severity;
import io.mxsim.re.chassisd.CardRecord;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.selftest.FipsMode;
import java.util.ArrayList;
import java.util.List;

/** Reads off the chassis what deserves an alarm. */
final class ChassisConditions {
  private final Chassisd chassisd;
  private final List<Condition> found = new ArrayList<>();

  private ChassisConditions(Chassisd chassisd) {
    this.chassisd = chassisd;
  }

  static List<Condition> of(Chassisd chassisd, FipsMode mode) {
    ChassisConditions conditions = new ChassisConditions(chassisd);
    conditions.cards();
    conditions.infrastructure();
    conditions.mode(mode);
    return conditions.found;
  }

  private void cards() {
    Chassis chassis = chassisd.chassis();
    for (Slot slot : chassis.slots(SlotKind.FPC)) {
      if (broken(slot)) {
        add(Severity.MAJOR, "FPC", slot.id() + " Hard errors");
      }
    }
    for (Slot slot : chassis.slots(SlotKind.MIC)) {
      SlotId id = slot.id();
      String name = "FPC " + id.fpc() + " MIC " + id.number();
      if (failedSelfTest(id)) {
        add(Severity.MAJOR, "FPC", name + " FIPS self-test failed");
      } else if (broken(slot)) {
        add(Severity.MAJOR, "FPC", name + " Hard errors");
      }
    }
  }

  private boolean broken(Slot slot) {
    boolean dead = slot.part().filter(part -> part.dead()).isPresent();
    boolean error =
        chassisd
            .card(slot.id())
            .flatMap(CardRecord::state)
            .filter(CardState.ERROR::equals)
            .isPresent();
    return dead || error;
  }

  private boolean failedSelfTest(SlotId id) {
    return chassisd
        .card(id)
        .flatMap(CardRecord::selfTest)
        .filter(result -> !result.passed())
        .isPresent();
  }

  /** What the chassis is sold with has to be there, and all that is there has to work. */
  private void infrastructure() {
    Chassis chassis = chassisd.chassis();
    for (ChassisModel.Infrastructure sold : chassis.model().infrastructure()) {
      SlotKind kind = sold.kind();
      for (Slot slot : chassis.slots(kind)) {
        if (slot.part().isEmpty() && slot.id().number() < sold.count()) {
          add(Severity.MAJOR, kind.word(), slot.id() + " Absent");
        } else if (slot.part().filter(part -> part.dead()).isPresent()) {
          add(
              Severity.MAJOR,
              kind.word(),
              slot.id() + (kind.feedsPower() ? " Not OK" : " Failure"));
        }
      }
    }
  }

  private void mode(FipsMode mode) {
    switch (mode) {
      case REDUCED_THROUGHPUT -> add(Severity.MINOR, "FIPS", "FIPS Reduced Throughput mode");
      case RECOVERY -> add(Severity.MAJOR, "FIPS", "FIPS Recovery mode, no MACsec service");
      case ERROR -> add(Severity.MAJOR, "FIPS", "FIPS Error state");
      case NON_APPROVED, STANDARD -> {}
    }
  }

  private void add(Severity severity, String object, String reason) {
    found.add(new Condition(Domain.CHASSIS, severity, object, reason));
  }
}
