package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random edits of several hierarchies, typed; what is shown and what is stored lose nothing. */
class CandidatePropertiesTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      """;

  /** Statements whose last word is a value; {@code N} is a number by chance. */
  private static final String[] VALUES = {
    "system domain-search dN.example",
    "system name-server 10.0.0.N",
    "system ntp server 10.0.1.N",
    "system services ssh ciphers aes256-ctr",
    "system services ssh ciphers aes128-cbc",
    "system login user uN class operator",
    "system login user uN authentication encrypted-password $6$N",
    "system login class cN permissions view",
    "system login class cN permissions maintenance",
    "system radius-server 10.0.2.N secret s3cret-N",
    "interfaces xe-0/0/N unit N family inet address 10.1.N.1/24",
    "interfaces xe-0/0/N description dN",
    "policy-options policy-statement p term tN then accept",
    "policy-options policy-statement p term tN from protocol bgp",
    "policy-options prefix-list l 10.2.N.0/24",
    "routing-options static route 10.3.N.0/24 discard",
    "snmp community cN authorization read-only",
    "groups gN system location building bN",
    "apply-groups gN"
  };

  /** Statements that marks and comments are put on. */
  private static final String[] MARKED = {
    "system login user uN",
    "system services ssh",
    "system ntp",
    "interfaces xe-0/0/N unit N",
    "interfaces xe-0/0/N",
    "policy-options policy-statement p term tN",
    "policy-options prefix-list l 10.2.N.0/24",
    "routing-options static",
    "groups gN"
  };

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();

  private static String one(String[] all, Random random) {
    String number = String.valueOf(random.nextInt(4));
    return all[random.nextInt(all.length)].replace("N", number);
  }

  private static String line(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "delete " + one(VALUES, random);
      case 1 -> "delete " + one(MARKED, random);
      case 2 -> "deactivate " + one(MARKED, random);
      case 3 -> "activate " + one(MARKED, random);
      case 4 -> "annotate " + one(MARKED, random) + " \"why " + random.nextInt(9) + "\"";
      case 5 -> "protect " + one(MARKED, random);
      case 6 -> "unprotect " + one(MARKED, random);
      case 7 -> {
        String term = "policy-options policy-statement p term t";
        yield "insert " + term + random.nextInt(4) + " before term t" + random.nextInt(4);
      }
      default -> "set " + one(VALUES, random);
    };
  }

  private String edited(Random random, int lines) {
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      String line = line(random);
      root.answer(line);
      typed.add(line);
    }
    return String.join("\n", typed);
  }

  /** A patch of what is protected is refused, where the edits took the protection off first. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatCompareShowsMakesTheSameCandidateAgain(long seed) {
    Random random = new Random(seed);
    root.types("configure");
    for (int i = 0; i < 8; i++) {
      String lines = edited(random, 30);
      String wanted = root.answer("show");
      String patch = root.answer("show | compare");

      root.types("rollback 0");
      String said = root.will(patch).types("load patch terminal");

      String where = "seed " + seed + "\n" + lines + "\n" + patch + said;
      assertTrue(said.contains("load complete"), where);
      if (!said.contains("is protected")) {
        assertEquals(wanted, root.answer("show"), where);
      }
      if (random.nextBoolean()) {
        root.answer("commit");
      }
      root.types("rollback 0");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void rollbackRestoresWhatWasCommitted(long seed) {
    Random random = new Random(seed);
    List<String> committed = new ArrayList<>();
    root.types("configure");
    for (int i = 0; i < 30; i++) {
      edited(random, 12);
      String shown = root.answer("show");
      if (root.answer("commit").contains("commit complete")) {
        committed.addFirst(shown);
      } else {
        root.types("rollback 0");
      }
    }

    assertTrue(committed.size() > 8, () -> committed.size() + " commits");
    for (int number = 0; number < committed.size(); number++) {
      root.types("rollback " + number);
      String where = "seed " + seed + ", rollback " + number;
      assertEquals(body(committed.get(number)), body(root.answer("show")), where);
    }
  }

  /** Without the line of the last change, which only a committed version has. */
  private static String body(String shown) {
    return shown.replaceFirst("^## Last [^\n]*\n", "");
  }
}
