package io.mxsim.selftest;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Function;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fault by the name of the test that has to notice it, such as {@code openssl/HMAC-SHA2-256}: the
 * units of that module which the test is about.
 */
public record FaultPlan(String name, ModuleName module, List<Function> units) {
  /** The names of all faults of a release: each test of each suite, the card's too. */
  public static List<String> names(ReleaseProfile release) {
    List<String> names = new ArrayList<>();
    for (FaultPlan plan : all(release)) {
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
    if (target.name() != module) {
      throw new IllegalArgumentException(name);
    }
  }

  private static List<FaultPlan> all(ReleaseProfile release) {
    List<FaultPlan> plans = new ArrayList<>();
    for (Suite suite : Suites.all(release)) {
      for (Kat kat : suite.kats()) {
        plans.add(new FaultPlan(suite.faultName(kat), suite.module(), kat.units()));
      }
    }
    return plans;
  }
}
