package io.mxsim.re.dot1xd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's key chain: eight keys two minutes apart, from 20:35 on. */
class KeyChainTest {
  private static final String CA = "set security macsec connectivity-association CA1 ";
  private static final String CHAIN =
      "set security authentication-key-chains key-chain macsec-kc1 ";
  private final LinkBench bench = new LinkBench();

  private static String ckn(int key) {
    return "234567892233445566778899222333444555666777888999222233334444555" + (key + 1);
  }

  private static String[] guide(int keys, String... more) {
    List<String> lines = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      lines.add(CHAIN + "key " + key + " key-name " + ckn(key));
      lines.add(
          CHAIN + "key " + key + " secret SECRET:23456789223344556677889922233341"
              + "2345678922334455667788992223334" + (key + 1));
      lines.add(CHAIN + "key " + key + " start-time 2018-03-20.20:" + (35 + 2 * key));
    }
    lines.add(CHAIN + "tolerance 20");
    lines.add(CA + "pre-shared-key-chain macsec-kc1");
    lines.add(CA + "offset 50");
    lines.add(CA + "cipher-suite gcm-aes-256");
    lines.add(CA + "security-mode static-cak");
    lines.add(CA + "mka transmit-interval 3000");
    lines.add(CA + "include-sci");
    lines.add("set security macsec interfaces " + LinkBench.IFD + " connectivity-association CA1");
    lines.addAll(List.of(more));
    return lines.toArray(String[]::new);
  }

  private static List<String> names(LinkBench.Router router) {
    return ((AgreedSession) router.dot1xd.sessions().getFirst().session())
        .kay().participants().stream().map(view -> view.ckn().toString()).toList();
  }

  /** How far the second router's clock is ahead. */
  @ParameterizedTest
  @ValueSource(ints = {0, 15, -15})
  @Tag("G-MS4")
  void everyKeyTakesOverWithoutAnInterruption(int aheadSeconds) {
    bench.r1.clock.set(bench.loop.now().plusSeconds(aheadSeconds).atZone(ZoneOffset.UTC));
    bench.r0.configure(guide(8, CA + "mka key-server-priority 2"));
    bench.r1.configure(guide(8));
    bench.pass(50);
    assertEquals(aheadSeconds > 0, bench.secured());
    bench.pass(50);

    for (int second = 0; second < 17 * 60; second++) {
      bench.pass(1);
      assertTrue(bench.secured(), "at " + bench.loop.now());
    }

    for (int key = 0; key < 8; key++) {
      String used = "primary ckn: " + ckn(key) + " is in-use";
      assertTrue(bench.r0.logged(used), used);
      assertTrue(bench.r1.logged(used), used);
    }
    assertEquals(List.of(ckn(7)), names(bench.r0));
    assertEquals(List.of(ckn(7)), names(bench.r1));
    assertTrue(aheadSeconds != 0 || !bench.r0.logged("UNKNOWN"));
  }

  @Test
  @Tag("G-MS4")
  void theKeyBeforeStaysForTheToleranceAndGoesThen() {
    bench.r0.configure(guide(2, CA + "mka key-server-priority 2"));
    bench.r1.configure(guide(2));
    bench.pass(Duration.ofSeconds(3 * 60 + 15));
    List<String> within = names(bench.r0);
    bench.pass(10);

    assertEquals(List.of(ckn(0), ckn(1)), within);
    assertEquals(List.of(ckn(1)), names(bench.r0));
  }

  @Test
  @Tag("G-MS4")
  void anotherDateMakesAnotherKeyActive() {
    bench.r0.configure(guide(8));
    bench.r1.configure(guide(8));
    bench.pass(90);

    for (LinkBench.Router router : List.of(bench.r0, bench.r1)) {
      router.clock.set(router.clock.now().plusMinutes(7));
      router.dot1xd.dateChanged();
    }
    bench.pass(30);

    assertTrue(bench.secured());
    assertTrue(names(bench.r0).contains(ckn(3)), names(bench.r0).toString());
  }
}
