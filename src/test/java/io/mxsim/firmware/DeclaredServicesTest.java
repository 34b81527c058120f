package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.crypto.csp.AccessTable;
import io.mxsim.crypto.csp.CspMonitor;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRefusal;
import io.mxsim.crypto.csp.CspRegister;
import io.mxsim.crypto.csp.CspTable;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.Store;
import io.mxsim.re.login.LoginClass;
import io.mxsim.re.mgd.Account;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The services of a running router, and the CSPs they are seen to touch. */
class DeclaredServicesTest {
  /** Of table 17, what no firmware of this release does here; see docs/csp.md. */
  private static final Set<CspName> NOT_ALIVE =
      Set.of(CspName.MACSEC_SAK, CspName.MACSEC_KEK, CspName.MACSEC_ICK, CspName.HMAC_KEY);

  @Test
  @Tag("P-CSP1")
  @Tag("P-CSP2")
  void whatServicesTouchIsInTheirRowsAndWhatLivesIsRegistered() {
    try (BareRouter router = new BareRouter("mx2010", RoutingEngineKind.VMHOST)) {
      CspMonitor csps = router.system().csps();
      Map<Service, Set<String>> seen = new EnumMap<>(Service.class);
      Operator root = root(router);

      configure(root);
      router.pass(Duration.ofMinutes(1));
      see(csps, seen);

      assertEquals(2, csps.register().count(CspName.CO_PASSWORD));
      assertEquals(2, csps.register().count(CspName.USER_PASSWORD));
      assertEquals(2, csps.register().count(CspName.MACSEC_CAK));
      assertEquals(2, csps.register().count(CspName.MACSEC_CKN));
      assertEquals(2, onDisk(csps, CspName.SSH_PHK));
      assertTrue(csps.register().count(CspName.SSH_PHK) > 0);
      assertTrue(csps.register().count(CspName.DRBG_STATE) > 0);
      NOT_ALIVE.forEach(csp -> assertEquals(0, csps.register().count(csp), csp::label));
      csps.register()
          .live()
          .forEach(live ->
              assertTrue(CspTable.of(live.csp()).stores().contains(live.store()), live::toString));

      root.answering("request vmhost reboot", "yes");
      router.awaitBoot();
      see(csps, seen);
      CspMonitor next = router.system().csps();
      root(router).answering("request vmhost zeroize no-forwarding", "yes");
      router.pass(Duration.ofMinutes(5));
      see(next, seen);

      assertEquals(
          cells(
              "DRBG_State E",
              "SSH PHK GW",
              "MACsec CAK RW",
              "MACsec CKN RW",
              "User Password W",
              "CO Password W"),
          seen.remove(Service.CONFIGURE_SECURITY));
      Set<String> started = cells("DRBG_Seed GEZ", "DRBG_State G", "Entropy Input String GZ");
      assertEquals(started, seen.remove(Service.LOCAL_RESET));
      assertEquals(
          cells("DRBG_Seed GEZ", "DRBG_State GZ", "Entropy Input String GZ"),
          seen.remove(Service.REMOTE_RESET));
      assertEquals(
          cells(
              "DRBG_State Z",
              "SSH PHK Z",
              "MACsec CAK Z",
              "MACsec CKN Z",
              "User Password Z",
              "CO Password Z"),
          seen.remove(Service.ZEROIZE));
      assertEquals(cells("SSH PHK E"), seen.remove(Service.SSH_CONNECT));
      assertEquals(Map.of(), seen);
    }
  }

  /** Whoever may see secrets reads them, by whatever command. */
  @Test
  @Tag("P-CSP2")
  void everyDisplayOfAKeyIsCountedAsReadingIt() {
    try (BareRouter router = new BareRouter("mx480", RoutingEngineKind.RE1800)) {
      CspMonitor csps = router.system().csps();
      Operator root = root(router);
      configure(root);
      root.type("request system configuration rescue save");
      root.type("configure");
      root.type("set system host-name r1");
      root.type("commit and-quit");

      for (String line :
          new String[] {
            "show configuration",
            "show system configuration rescue",
            "show system rollback compare 1 0",
          }) {
        assertReads(csps, root, line);
      }
      root.type("configure");
      assertReads(csps, root, "show | compare rollback 1");
      assertReads(csps, root, "save /var/tmp/saved");
      assertReads(csps, root, "save terminal");
      long before = reads(csps);
      root.type("show system");
      assertEquals(before, reads(csps));
    }
  }

  private static void assertReads(CspMonitor csps, Operator root, String line) {
    long before = reads(csps);
    String shown = root.type(line);
    assertTrue(reads(csps) > before, () -> line + "\n" + shown);
  }

  private static long reads(CspMonitor csps) {
    long reads = 0;
    for (CspMonitor.Observed each : csps.observed()) {
      boolean key = each.csp() == CspName.MACSEC_CAK;
      reads += key && each.right() == Right.READ ? each.times() : 0;
    }
    return reads;
  }

  private static int onDisk(CspMonitor csps, CspName csp) {
    int count = 0;
    for (CspRegister.Live live : csps.register().live()) {
      count += live.csp() == csp && live.store() == Store.DISK ? live.count() : 0;
    }
    return count;
  }

  @Test
  @Tag("P-CSP2")
  void aRefusedAccessIsInTheLog() {
    try (BareRouter router = new BareRouter("mx480", RoutingEngineKind.VMHOST)) {
      CspMonitor csps = router.system().csps();

      assertThrows(
          CspRefusal.class,
          () -> csps.access(Service.STATUS).require(CspName.CO_PASSWORD, Right.READ));
      router.pass(Duration.ofSeconds(1));

      String log =
          new String(
              router.system().files().read("/var/log/messages").orElseThrow(),
              StandardCharsets.UTF_8);
      assertTrue(log.contains("kernel: CSP access refused: service Status, read CO Password"), log);
    }
  }

  private static Operator root(BareRouter router) {
    LoginClass all = LoginClass.predefined("super-user").orElseThrow();
    return new Operator(
        router, new Account("root", 0, all.name(), all.permissions(), all.logName()));
  }

  private static void configure(Operator root) {
    root.type("show configuration");
    root.type("configure");
    root.type("set system root-authentication plain-text-password", "Declared-1-Word");
    root.type(
        "set system login user u class read-only authentication plain-text-password",
        "Declared-2-Word");
    root.type("set system services ssh");
    root.type("set security macsec connectivity-association CA1 security-mode static-cak");
    root.type(
        "set security macsec connectivity-association CA1 pre-shared-key ckn " + "2345".repeat(16));
    root.type(
        "set security macsec connectivity-association CA1 pre-shared-key cak "
            + "23456789".repeat(4));
    root.type("set security authentication-key-chains key-chain K key 1 key-name abcd");
    root.type("set security authentication-key-chains key-chain K key 1 secret chained-key");
    root.type("set security authentication-key-chains key-chain R key 1 secret of-a-protocol");
    String commit = root.type("commit");
    assertTrue(commit.contains("commit complete"), commit);
    root.type("show security");
    root.type("exit");
  }

  /** Adds what has been seen so far, which is never more than table 17. */
  private static void see(CspMonitor csps, Map<Service, Set<String>> seen) {
    for (CspMonitor.Observed each : csps.observed()) {
      assertTrue(
          AccessTable.policy().allows(each.service(), each.csp(), each.right()), each::toString);
      seen.computeIfAbsent(each.service(), service -> new TreeSet<>())
          .add(each.csp().label() + " " + each.right().letter());
    }
  }

  /** {@code DRBG_Seed GE} is {@code DRBG_Seed G} and {@code DRBG_Seed E}. */
  private static Set<String> cells(String... cells) {
    Set<String> single = new TreeSet<>();
    for (String cell : cells) {
      int blank = cell.lastIndexOf(' ') + 1;
      cell.substring(blank).chars().forEach(c -> single.add(cell.substring(0, blank) + (char) c));
    }
    return single;
  }
}
