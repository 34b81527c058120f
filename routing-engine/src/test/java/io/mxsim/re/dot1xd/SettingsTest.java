package io.mxsim.re.dot1xd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.MacAddress;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.SecYCommand.ExcludedProtocol;
import io.mxsim.macsec.mka.Ckn;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.config.Configurations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final ConfigNode root = statements();

  private static ConfigNode statements() {
    try (InputStream file = SettingsTest.class.getResourceAsStream("statements.set")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Configurations.of(text.lines().toArray(String[]::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("G-MS2")
  void everyStatementOfAnAssociationIsRead() {
    Map<String, InterfaceSettings> all = InterfaceSettings.all(root);
    ConnectivityAssociation agreed = all.get("et-0/0/0").association();
    ConnectivityAssociation fixed = all.get("et-0/0/1").association();

    assertEquals(CipherSuite.GCM_AES_256, agreed.suite());
    assertFalse(agreed.encrypt());
    assertFalse(agreed.mustSecure());
    assertEquals(0, agreed.priority());
    assertEquals(5, agreed.replayWindow());
    assertEquals(Set.of(ExcludedProtocol.LLDP, ExcludedProtocol.LACP), agreed.clear());
    assertEquals("00:11:22:33:44:55/4", fixed.sci(new MacAddress(1)).toString());
    assertEquals(50, fixed.offset());
    assertTrue(fixed.encrypt() && fixed.includeSci());
    assertEquals(Set.of(1), fixed.channels().getFirst().keys().keySet());
  }

  @Test
  @Tag("G-MS8")
  void aTraceHasItsSizeAndItsFlags() {
    TraceSettings own = InterfaceSettings.all(root).get("et-0/0/0").trace().orElseThrow();
    TraceSettings global = TraceSettings.of(root.find("security", "macsec").get()).orElseThrow();

    assertEquals(1L << 30, own.size());
    assertEquals(3, own.files());
    assertFalse(own.stamped());
    assertTrue(own.has(TraceFlag.PACKETS));
    assertFalse(own.has(TraceFlag.KEYS));
    assertEquals(4_000_000_000L, global.size());
    assertTrue(global.has(TraceFlag.KEYS));
    assertFalse(global.has(TraceFlag.PACKETS));
    assertEquals(Optional.empty(), TraceSettings.bytes("much"));
  }

  @Test
  @Tag("G-MS4")
  void theKeyThatHasBegunLastIsActive() {
    KeySequence keys =
        InterfaceSettings.all(root).get("et-0/0/0").association().preShared().orElseThrow();
    ZonedDateTime early =
        ZonedDateTime.of(2018, 3, 20, 20, 36, 0, 0, ZoneId.of("Europe/Berlin"));

    assertEquals(Duration.ofSeconds(20), keys.tolerance());
    assertEquals(Ckn.parse("cd"), keys.active(early).orElseThrow().key().ckn());
    assertEquals(Optional.of(Instant.parse("2018-03-20T19:37:00Z")), keys.next(early));
    assertEquals(Ckn.parse("ab"), keys.active(early.plusMinutes(1)).orElseThrow().key().ckn());
    assertTrue(keys.active(early.minusMinutes(1)).isEmpty());
  }
}
