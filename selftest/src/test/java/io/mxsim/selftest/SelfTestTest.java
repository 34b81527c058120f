package io.mxsim.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Function;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ModuleState;
import io.mxsim.crypto.ReleaseProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SelfTestTest {
  record Fault(ReleaseProfile release, String name) {}

  static List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (ReleaseProfile release : ReleaseProfile.values()) {
      for (String name : FaultPlan.names(release, FaultPlan.Kind.POWER_UP)) {
        faults.add(new Fault(release, name));
      }
    }
    return faults;
  }

  @ParameterizedTest
  @EnumSource(ReleaseProfile.class)
  @Tag("P-ST2")
  @Tag("P-ST3")
  @Tag("P-ST4")
  @Tag("P-ST5")
  @Tag("P-ST6")
  @Tag("P-ST7")
  @Tag("P-ST10")
  void aSoundBoardPassesAndIsOperational(ReleaseProfile release) {
    Board board = Board.powered(release);

    SelfTestReport report = board.selfTest().run();
    SelfTestReport card = SelfTest.card(release, board.card()).run();

    assertEquals(List.of(), report.failures());
    assertEquals(List.of(), card.failures());
    assertEquals(ModuleState.OPERATIONAL, board.card().state());
    for (CryptoModule module : board.modules().values()) {
      assertEquals(ModuleState.OPERATIONAL, module.state());
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  @Tag("P-ST2")
  @Tag("P-ST3")
  @Tag("P-ST4")
  @Tag("P-ST5")
  @Tag("P-ST6")
  @Tag("P-ST7")
  @Tag("P-MODE5")
  void eachTestThatIsBrokenByNameIsNoticedAndNamed(Fault fault) {
    Board board = Board.powered(fault.release());
    FaultPlan plan = FaultPlan.named(fault.release(), fault.name()).orElseThrow();
    plan.applyTo(board.module(plan.module().orElseThrow()));

    SelfTestReport report = board.selfTest().run();
    SelfTestReport card = SelfTest.card(fault.release(), board.card()).run();

    boolean onCard = plan.module().orElseThrow() == ModuleName.BCM82391;
    List<String> failures = (onCard ? card : report).failures();
    assertTrue(failures.contains(fault.name()), failures::toString);
    for (String failure : failures) {
      assertTrue(failure.startsWith(plan.module().orElseThrow().label() + "/"), failure);
    }
    assertEquals(!onCard, card.passed());
    assertEquals(onCard, report.passed());
    assertEquals(ModuleState.ERROR, board.module(plan.module().orElseThrow()).state());
    assertEquals(
        onCard ? ModuleState.OPERATIONAL : ModuleState.ERROR,
        board.modules().get(ModuleName.KERNEL).state());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachSingleUnitOfAFaultIsEnoughForItsTestToFail(Fault fault) {
    FaultPlan plan = FaultPlan.named(fault.release(), fault.name()).orElseThrow();
    for (Function unit : plan.units()) {
      Board board = Board.powered(fault.release());
      board.module(plan.module().orElseThrow()).faults().breakUnit(unit);

      boolean onCard = plan.module().orElseThrow() == ModuleName.BCM82391;
      SelfTest run = onCard ? SelfTest.card(fault.release(), board.card()) : board.selfTest();

      assertTrue(run.run().failures().contains(fault.name()), unit::toString);
    }
  }

  @Test
  @Tag("G-ST4")
  void aUnitThatBreaksInOperationIsFoundOnDemand() {
    Board board = Board.powered(ReleaseProfile.JUNOS_20_3X75);
    board.selfTest().run();
    assertTrue(board.selfTest().run().passed());

    board.modules().get(ModuleName.LIBMD).faults().breakUnit(Function.SHA_512);
    SelfTestReport report = board.selfTest().run();

    assertEquals(List.of("libmd/SHA-2-512"), report.failures());
    assertEquals(ModuleState.ERROR, board.modules().get(ModuleName.OPENSSL).state());
  }

  @Test
  @Tag("P-ST1")
  @Tag("P-ST8")
  void integrityTestsOfTheFirmwareCount() {
    for (int broken = 0; broken < 3; broken++) {
      Board board = Board.powered(ReleaseProfile.JUNOS_20_3X75);
      IntegrityChecks.Execution refused =
          broken == 2 ? IntegrityChecks.Execution.DONE : Board.DENIED;
      Board.Checks checks = new Board.Checks(broken != 0, broken != 1, refused);

      SelfTest run = SelfTest.routingEngine(board.release(), board.modules(), checks);

      String name = List.of("File integrity", "Crypto integrity", "cannot-exec").get(broken);
      assertEquals(List.of("firmware/" + name), run.run().failures());
      assertEquals(ModuleState.ERROR, board.modules().get(ModuleName.KERNEL).state());
    }
  }

  @Test
  @Tag("P-ST8")
  void aFileThatIsMissingIsNoProofThatTheGuardRefuses() {
    Board board = Board.powered(ReleaseProfile.JUNOS_19_1R2);
    IntegrityChecks.Execution missing =
        new IntegrityChecks.Execution(Optional.empty(), "No such file or directory");
    Board.Checks checks = new Board.Checks(true, true, missing);

    SelfTestReport report = SelfTest.routingEngine(board.release(), board.modules(), checks).run();

    assertEquals(List.of("firmware/cannot-exec"), report.failures());
  }

  @ParameterizedTest
  @EnumSource(ReleaseProfile.class)
  @Tag("G-ST1")
  void aProgramThatDoesNotRunIsATestThatFailed(ReleaseProfile release) {
    for (String program :
        List.of("kernel_kats", "md_kats", "openssl_kats", "quicksec_kats", "macsec_kats")) {
      Board board = Board.powered(release);
      IntegrityChecks checks = new Board.Refusing("/sbin/kats/" + program);

      SelfTestReport report = SelfTest.routingEngine(release, board.modules(), checks).run();

      assertEquals(Set.of("firmware/" + program), Set.copyOf(report.failures()));
      assertEquals(ModuleState.ERROR, board.modules().get(ModuleName.KERNEL).state());
    }
  }

  @Test
  @Tag("G-ST4")
  void theTranscriptOf19IsThatOfTheGuide() {
    Board board = Board.powered(ReleaseProfile.JUNOS_19_1R2);

    List<String> lines = new ArrayList<>();
    board.selfTest().run().lines().forEach(line -> lines.add(line.prefixed()));

    assertEquals(Suites.text("guide-19.1R2.transcript").lines().toList(), lines);
  }

  @Test
  void aFailureIsShownInTheColumnOfThePass() {
    Board board = Board.powered(ReleaseProfile.JUNOS_19_1R2);
    board.modules().get(ModuleName.OPENSSL).faults().breakUnit(Function.KDF_SSH);

    List<String> lines = new ArrayList<>();
    board.selfTest().run().lines().forEach(line -> lines.add(line.prefixed()));

    String failed = "mgd:   KDF-SSH-SHA256 Known Answer Test:                Failed";
    assertTrue(lines.contains(failed));
    assertEquals("mgd: FIPS Self-tests Failed", lines.getLast());
  }

  @Test
  void aStepIsOneSuite() {
    Board board = Board.powered(ReleaseProfile.JUNOS_20_3X75);
    SelfTest run = board.selfTest();

    assertEquals("Testing kernel KATS:", run.step().get(1).text());
    assertEquals("Testing MACSec KATS:", run.step().get(0).text());
    assertEquals(ModuleState.SELF_TEST, board.modules().get(ModuleName.KERNEL).state());
    assertFalse(run.isDone());
  }

  @Test
  void everyNameIsThere() {
    assertEquals(
        Map.of(ReleaseProfile.JUNOS_20_3X75, 40, ReleaseProfile.JUNOS_19_1R2, 69),
        Map.of(
            ReleaseProfile.JUNOS_20_3X75,
            FaultPlan.names(ReleaseProfile.JUNOS_20_3X75, FaultPlan.Kind.POWER_UP).size(),
            ReleaseProfile.JUNOS_19_1R2,
            FaultPlan.names(ReleaseProfile.JUNOS_19_1R2, FaultPlan.Kind.POWER_UP).size()));
  }
}
