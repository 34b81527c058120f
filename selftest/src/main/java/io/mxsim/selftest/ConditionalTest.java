package io.mxsim.selftest;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.AlgorithmTable;
import io.mxsim.crypto.Function;
import io.mxsim.crypto.ModuleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditional tests (P-ST9, G-ST5). A module has those of the algorithms in its table; the
 * firmware load test is that of the module that verifies packages.
 */
enum ConditionalTest {
  /** Repetition Count Test, SP 800-90B section 4.4.1: a run of equal samples. */
  RCT("RCT", Algorithm.HMAC_DRBG, Function.NOISE_REPETITION),
  /** Adaptive Proportion Test, section 4.4.2: one value far too often. */
  APT("APT", Algorithm.HMAC_DRBG, Function.NOISE_PROPORTION),
  ECDSA_PCT("ECDSA-PCT", Algorithm.ECDSA, Function.ECDSA_KEYGEN),
  RSA_PCT("RSA-PCT", Algorithm.RSA, Function.RSA_KEYGEN),
  ECDH_PCT("ECDH-PCT", Algorithm.KAS_ECC, Function.ECDH_KEYGEN),
  DH_PCT("DH-PCT", Algorithm.KAS_FFC, Function.DH_KEYGEN);

  /** Faults of a board's noise: one value for ever, and one value far too often. */
  static final List<String> BOARD_FAULTS = List.of("noise/stuck", "noise/biased");

  private static final String FIRMWARE_LOAD = "Firmware load";

  private final String label;
  private final Algorithm algorithm;
  private final Function unit;

  ConditionalTest(String label, Algorithm algorithm, Function unit) {
    this.label = label;
    this.algorithm = algorithm;
    this.unit = unit;
  }

  /** One fault for each conditional test of {@code module}. */
  static List<FaultPlan> faults(AlgorithmTable table, ModuleName module) {
    List<FaultPlan> plans = new ArrayList<>();
    for (ConditionalTest test : values()) {
      if (table.has(test.algorithm)) {
        plans.add(plan(module, test.label, test.unit));
      }
    }
    if (module == ModuleName.OPENSSL) {
      plans.add(plan(module, FIRMWARE_LOAD, Function.FIRMWARE_LOAD));
    }
    return plans;
  }

  private static FaultPlan plan(ModuleName module, String label, Function unit) {
    return new FaultPlan(
        module.label().concat("/").concat(label),
        FaultPlan.Kind.CONDITIONAL,
        Optional.of(module),
        List.of(unit));
  }
}
