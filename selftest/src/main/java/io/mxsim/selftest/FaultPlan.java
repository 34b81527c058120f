package io.mxsim.selftest;

import io.mxsim.crypto.AlgorithmTable;
import io.mxsim.crypto.ConditionalTest;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Function;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fault by the name of the test that has to notice it, such as {@code openssl/HMAC-SHA2-256}.
 *
 * @param kind when that test runs
 * @param module whose test it is; empty for a fault of the board, whose firmware or hardware looks
 *     for the name among the faults of its part
 * @param units those of the module that the test is about; none for a fault of the board
 */
public record FaultPlan(String name, Kind kind, Optional<ModuleName> module, List<Function> units) {
  /** When the test that notices a fault runs. */
  public enum Kind {
    /** A known-answer test: at power-up, on demand and periodically. */
    POWER_UP,
    /** A test of the firmware's files and of its guard over them: at the same times. */
    FIRMWARE,
    /** A conditional test: when a key pair, a random number or a package is made or taken. */
    CONDITIONAL
  }

  /** Faults of a board's noise: one value for ever, and one value far too often. */
  private static final List<String> BOARD_FAULTS = List.of("noise/stuck", "noise/biased");

  /** The names of all faults of a release: each test of each suite, the card's too. */
  public static List<String> names(ReleaseProfile release) {
    return names(all(release));
  }

  /** The names of the faults of one kind. */
  public static List<String> names(ReleaseProfile release, Kind kind) {
    List<FaultPlan> plans = all(release);
    plans.removeIf(plan -> plan.kind() != kind);
    return names(plans);
  }

  private static List<String> names(List<FaultPlan> plans) {
    List<String> names = new ArrayList<>();
    for (FaultPlan plan : plans) {
      names.add(plan.name());
    }
    return names;
  }

  /** The fault of that name. */
  public static Optional<FaultPlan> named(ReleaseProfile release, String name) {
    for (FaultPlan plan : all(release)) {
      if (plan.name().equals(name)) {
        return Optional.of(plan);
      }
    }
    return Optional.empty();
  }

  /** Every fault: those of known-answer tests in the order of the transcript, then the others. */
  public static List<FaultPlan> all(ReleaseProfile release) {
    List<FaultPlan> plans = new ArrayList<>();
    for (Suite suite : Suites.all(release)) {
      for (Kat kat : suite.kats()) {
        plans.add(
            new FaultPlan(
                suite.faultName(kat), Kind.POWER_UP, Optional.of(suite.module()), kat.units()));
      }
    }
    for (FirmwareFault fault : FirmwareFault.values()) {
      plans.add(new FaultPlan(fault.label(), Kind.FIRMWARE, Optional.empty(), List.of()));
    }
    for (ModuleName module : AlgorithmTable.modules(release)) {
      for (ConditionalTest test : ConditionalTest.of(release, module)) {
        plans.add(conditional(module, test));
      }
    }
    for (String name : BOARD_FAULTS) {
      plans.add(new FaultPlan(name, Kind.CONDITIONAL, Optional.empty(), List.of()));
    }
    return plans;
  }

  private static FaultPlan conditional(ModuleName module, ConditionalTest test) {
    return new FaultPlan(
        module.label().concat("/").concat(test.label()),
        Kind.CONDITIONAL,
        Optional.of(module),
        List.of(test.unit()));
  }

  /** Whether it is a fault of {@code target}. */
  public boolean concerns(ModuleName target) {
    return module.equals(Optional.of(target));
  }

  /** Breaks the units in {@code target}, which must be of the plan's name. */
  public void applyTo(CryptoModule target) {
    require(target);
    for (Function unit : units) {
      target.faults().breakUnit(unit);
    }
  }

  /** Repairs the units in {@code target}. */
  public void repair(CryptoModule target) {
    require(target);
    for (Function unit : units) {
      target.faults().repair(unit);
    }
  }

  private void require(CryptoModule target) {
    if (!concerns(target.name())) {
      throw new IllegalArgumentException(name);
    }
  }
}
