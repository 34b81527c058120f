package io.mxsim.re.dot1xd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.SecYCommand;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaticCakTest {
  static final String CKN = "2345678922334455667788992223334445556667778889992222333344445555";
  static final String OTHER_CKN = "2345678922334455667788992223334445556667778889992222333344446666";
  static final String CAK = "23456789223344556677889922233344";
  private static final String CA = "set security macsec connectivity-association CA1 ";

  private final LinkBench bench = new LinkBench();

  /** The guide's procedure, without the interface's own part. */
  static String[] guide(String ckn, String cak, String... more) {
    List<String> lines =
        new java.util.ArrayList<>(
            List.of(
                CA + "pre-shared-key ckn " + ckn,
                CA + "pre-shared-key cak SECRET:" + cak,
                CA + "offset 30",
                CA + "security-mode static-cak",
                CA + "mka transmit-interval 3000",
                CA + "include-sci",
                "set security macsec interfaces " + LinkBench.IFD + " connectivity-association CA1"));
    lines.addAll(List.of(more));
    return lines.toArray(String[]::new);
  }

  private void bothConfigured() {
    bench.r0.configure(guide(CKN, CAK, CA + "mka key-server-priority 2"));
    bench.r1.configure(guide(CKN, CAK));
    bench.pass(10);
  }

  @Test
  @Tag("G-MS3")
  @Tag("P-MS1")
  void twoRoutersWithTheGuidesKeySecureTheirLink() {
    bothConfigured();

    assertTrue(bench.secured());
    assertTrue(bench.r0.logged("DOT1XD_MACSEC_SC_PRIMARY_CAK_IN_USE: ifd: et-0/0/0 primary ckn: " + CKN + " is in-use"));
    assertTrue(bench.r1.logged("DOT1XD_MACSEC_SC_CAK_ACTIVATED: ifd: et-0/0/0 sci-out:0200000000010001 sci-in:0200000000000001 ckn: " + CKN));
  }

  @Test
  void anotherKeyDoesNotSecureIt() {
    bench.r0.configure(guide(CKN, CAK));
    bench.r1.configure(guide(CKN, "13456789223344556677889922233344"));
    bench.pass(60);

    assertFalse(bench.r0.port);
    assertFalse(bench.r1.port);
  }

  @Test
  @Tag("G-MS2")
  void mustSecureShutsThePortAndShouldSecureOpensItWhileThePeerIsAway() {
    bothConfigured();
    bench.cut = true;
    bench.pass(20);
    boolean must = bench.r0.port;

    bench.r0.configure(guide(CKN, CAK, CA + "mka should-secure"));

    assertFalse(must);
    assertTrue(bench.r0.port);
    SecYCommand.Configure last =
        bench.r0.told.stream()
            .filter(SecYCommand.Configure.class::isInstance)
            .map(SecYCommand.Configure.class::cast)
            .reduce((first, second) -> second)
            .orElseThrow();
    assertFalse(last.protectFrames());
    assertEquals(30, last.confidentialityOffset());
    assertTrue(bench.r0.logged("MACsec session on et-0/0/0 is down"));
  }

  @Test
  void anotherKeyTakesOverWithoutAnInterruption() {
    bothConfigured();
    bench.r0.configure(guide(OTHER_CKN, CAK, CA + "mka key-server-priority 2"));
    for (int i = 0; i < 30; i++) {
      bench.pass(1);
      assertTrue(bench.secured());
    }

    bench.r1.configure(guide(OTHER_CKN, CAK));
    for (int i = 0; i < 30; i++) {
      bench.pass(1);
      assertTrue(bench.secured());
    }

    assertEquals(
        1, ((AgreedSession) bench.r0.dot1xd.sessions().getFirst().session()).kay().participants().size());
    assertTrue(bench.r1.logged("primary ckn: " + OTHER_CKN + " is in-use"));
  }

  @Test
  @Tag("P-CR6")
  void aCardThatBootsIsGivenAFreshKey() {
    bothConfigured();
    String before = bench.r0.saks.get("tx " + bench.r0.using);
    bench.r1.online = false;
    bench.r1.dot1xd.review();
    bench.r1.saks.clear();
    bench.pass(1);
    bench.r1.online = true;
    bench.r1.dot1xd.review();
    bench.pass(20);

    assertTrue(bench.secured());
    assertFalse(before.equals(bench.r0.saks.get("tx " + bench.r0.using)));
  }

  @Test
  @Tag("P-CSP2")
  void withTheStatementEveryKeyGoes() {
    bothConfigured();
    int alive = bench.r0.keys.alive(CspName.MACSEC_KEK);

    bench.r0.configure("set system host-name r0");

    assertEquals(1, alive);
    for (CspName csp :
        List.of(
            CspName.MACSEC_CAK, CspName.MACSEC_KEK, CspName.MACSEC_ICK, CspName.MACSEC_SAK)) {
      assertEquals(0, bench.r0.keys.alive(csp), csp.label());
    }
    assertTrue(bench.r0.told.getLast() instanceof SecYCommand.Remove);
  }

  @Test
  @Tag("P-CSP2")
  void whenThePowerGoesEveryKeyGoes() {
    bothConfigured();

    bench.r0.keys.modules.powerOff(Service.LOCAL_RESET);
    bench.r0.dot1xd.close();
    bench.pass(10);

    assertEquals(0, bench.r0.keys.alive(CspName.MACSEC_KEK));
    assertEquals(0, bench.r0.keys.alive(CspName.MACSEC_SAK));
    assertEquals(0, bench.r0.keys.alive(CspName.MACSEC_CAK));
  }

  @Test
  void aSelfTestOfTheModuleDoesNotDisturbTheSession() {
    bothConfigured();
    var macsec = bench.r0.keys.keys(false).macsec();

    macsec.beginSelfTest();
    bench.pass(5);
    macsec.passed();
    for (int i = 0; i < 20; i++) {
      bench.pass(1);
      assertTrue(bench.secured());
    }
  }

  @Test
  void aDayOfAnIdleLinkIsQuick() {
    bothConfigured();
    int before = bench.r0.commands;
    long begun = System.nanoTime();
    bench.pass(java.time.Duration.ofDays(1));
    long millis = (System.nanoTime() - begun) / 1_000_000;

    assertTrue(bench.secured());
    int perMinute = (bench.r0.commands - before) / 1440;
    assertTrue(perMinute <= 27, perMinute + " commands a minute, " + millis + " ms");
    System.out.println("a day: " + millis + " ms");
  }
}
