package io.mxsim.crypto;

import java.util.ArrayList;
import java.util.List;

/**
 * The conditional tests (P-ST9, G-ST5). A module runs those of the algorithms in its table; the
 * firmware load test is of the module that verifies packages.
 */
public enum ConditionalTest {
  /** A run of equal samples (SP 800-90B section 4.4.1). */
  RCT("Repetition Count Test", Algorithm.HMAC_DRBG, Function.NOISE_REPETITION),
  /** One value far too often (SP 800-90B section 4.4.2). */
  APT("Adaptive Proportion Test", Algorithm.HMAC_DRBG, Function.NOISE_PROPORTION),
  ECDSA_PCT("ECDSA Pairwise Consistency Test", Algorithm.ECDSA, Function.ECDSA_KEYGEN),
  RSA_PCT("RSA Pairwise Consistency Test", Algorithm.RSA, Function.RSA_KEYGEN),
  /** Of an ephemeral pair (SP 800-56A section 5.6.2.1.4). */
  ECDH_PCT("ECDH Pairwise Consistency Test", Algorithm.KAS_ECC, Function.ECDH_KEYGEN),
  /** Of an ephemeral pair. */
  DH_PCT("DH Pairwise Consistency Test", Algorithm.KAS_FFC, Function.DH_KEYGEN),
  /** A package that is not taken is the refusal of its installation, not the module's error. */
  FIRMWARE_LOAD("Firmware Load Test", Algorithm.ECDSA, Function.FIRMWARE_LOAD);

  private final String title;
  private final Algorithm algorithm;
  private final Function unit;

  ConditionalTest(String title, Algorithm algorithm, Function unit) {
    this.title = title;
    this.algorithm = algorithm;
    this.unit = unit;
  }

  /** The conditional tests of {@code module} in {@code release}. */
  public static List<ConditionalTest> of(ReleaseProfile release, ModuleName module) {
    AlgorithmTable table = AlgorithmTable.of(release, module);
    List<ConditionalTest> tests = new ArrayList<>();
    for (ConditionalTest test : values()) {
      if (table.has(test.algorithm) && (test != FIRMWARE_LOAD || module == ModuleName.OPENSSL)) {
        tests.add(test);
      }
    }
    return tests;
  }

  /** Short, as the fault that breaks it is named: {@code ECDSA-PCT}. */
  public String label() {
    return name().replace('_', '-');
  }

  /** As the log names it. */
  public String title() {
    return title;
  }

  /** The unit that it is about. */
  public Function unit() {
    return unit;
  }
}
