package io.mxsim.crypto.csp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cell of table 17, allowed and not. */
class AccessTableTest {
  private final List<String> audited = new ArrayList<>();
  private final CspMonitor monitor = CspMonitor.ofBoard();

  /** The policy's rows, as it prints them: a cell per column, the letters as they stand there. */
  private static final String[] POLICY = {
    "Configure security|--|E|--|GWR|GWR|--|--|GWR|WR|WR|GW|GW|G|W|W",
    "Configure|--|--|--|--|--|--|--|--|--|--|--|--|--|--|--",
    "Secure traffic|--|--|--|--|--|--|--|E|--|--|E|--|--|--|--",
    "Status|--|--|--|--|--|--|--|--|--|--|--|--|--|--|--",
    "Zeroize|Z|Z|Z|Z|Z|Z|Z|Z|Z|Z|Z|Z|Z|Z|Z",
    "SSH connect|--|E|--|E|E|GE|GE|--|--|--|--|--|--|E|E",
    "MACsec connect|--|E|--|--|--|--|--|GE|--|--|GE|GE|--|--|--",
    "Console access|--|--|--|--|--|--|--|--|--|--|--|--|--|E|E",
    "Remote reset|GEZ|GZ|GZ|Z|--|Z|Z|Z|--|--|--|Z|--|--|--",
    "Load image|--|--|--|--|--|--|--|--|--|--|--|--|--|--|--",
    "Local reset|GEZ|GZ|GZ|Z|--|Z|Z|Z|--|--|--|Z|--|--|--",
    "Traffic|--|--|--|--|--|--|--|--|--|--|--|--|--|--|--",
  };

  private static final CspName[] COLUMNS = {
    CspName.DRBG_SEED,
    CspName.DRBG_STATE,
    CspName.ENTROPY_INPUT_STRING,
    CspName.ECDH_SHARED_SECRET,
    CspName.SSH_PHK,
    CspName.SSH_ECDH,
    CspName.SSH_SEKS,
    CspName.MACSEC_SAK,
    CspName.MACSEC_CAK,
    CspName.MACSEC_CKN,
    CspName.MACSEC_KEK,
    CspName.MACSEC_ICK,
    CspName.HMAC_KEY,
    CspName.CO_PASSWORD,
    CspName.USER_PASSWORD,
  };

  @Test
  @Tag("P-CSP2")
  void theTableIsThePolicys() {
    Set<Service> services = new HashSet<>();

    for (String line : POLICY) {
      String[] cells = line.split("\\|");
      Service service =
          Arrays.stream(Service.values())
              .filter(each -> each.label().equals(cells[0]))
              .findFirst()
              .orElseThrow();
      services.add(service);
      for (int i = 0; i < COLUMNS.length; i++) {
        assertEquals(rights(cells[i + 1]), AccessTable.policy().rights(service, COLUMNS[i]), line);
      }
    }

    assertEquals(services, AccessTable.policy().services());
    assertEquals(EnumSet.allOf(CspName.class), EnumSet.copyOf(Arrays.asList(COLUMNS)));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("P-CSP2")
  void aServiceHasTheLettersOfItsRowAndEveryOtherIsRefusedAndAudited(Service service) {
    monitor.onRefusal(audited::add);
    CspAccess access = monitor.access(service);

    for (CspName csp : CspName.values()) {
      for (Right right : Right.values()) {
        audited.clear();
        if (AccessTable.policy().rights(service, csp).contains(right)) {
          access.require(csp, right);
          assertEquals(List.of(), audited);
          assertTrue(monitor.observed().contains(new CspMonitor.Observed(service, csp, right, 1)));
        } else {
          assertThrows(CspRefusal.class, () -> access.require(csp, right));
          assertEquals(
              List.of(
                  "CSP access refused: service "
                      + service.label()
                      + ", "
                      + right.word()
                      + " "
                      + csp.label()),
              audited);
        }
      }
    }
    assertTrue(
        monitor.observed().stream()
            .allMatch(each ->
                AccessTable.policy().allows(each.service(), each.csp(), each.right())
                    && each.service() == service));
  }

  @Test
  @Tag("P-CSP2")
  void whoDeclaresNoServiceTouchesNothing() {
    monitor.onRefusal(audited::add);

    for (CspName csp : CspName.values()) {
      for (Right right : Right.values()) {
        assertThrows(CspRefusal.class, () -> monitor.undeclared().require(csp, right));
      }
    }

    assertEquals(75, audited.size());
    assertEquals("CSP access refused: no declared service, generate DRBG_Seed", audited.getFirst());
    assertEquals(List.of(), monitor.observed());
  }

  @Test
  void nobodyWatchesABench() {
    CspMonitor bench = CspMonitor.ofBench();

    bench.undeclared().require(CspName.SSH_PHK, Right.READ);

    assertEquals(List.of(), bench.observed());
  }

  private static Set<Right> rights(String cell) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    for (char letter : cell.replace("-", "").toCharArray()) {
      assertFalse(Right.of(letter) == null, cell);
      rights.add(Right.of(letter));
    }
    return rights;
  }
}
