package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code apply-groups} inherits. */
class GroupsTest {
  private final Statement root = Model.load(new Platform(false, false)).root();

  private ConfigNode resolved(String lines) {
    Loaded loaded =
        ConfigReader.checking(new PlainSecrets(), false)
            .set(ConfigTree.empty(root), List.of(), lines.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), loaded.problems());
    return Inheritance.resolve(loaded.tree()).root();
  }

  @Test
  void namesInAngleBracketsAreReadAsAShellDoes() {
    assertTrue(NamePattern.matches("<*>", "xe-0/0/0"));
    assertTrue(NamePattern.matches("<[gx]e-*>", "ge-0/0/0"));
    assertFalse(NamePattern.matches("<[gx]e-*>", "ae0"));
    assertTrue(NamePattern.matches("<xe-?/0/[0-3]>", "xe-1/0/2"));
    assertFalse(NamePattern.matches("<xe-?/0/[!0-3]>", "xe-1/0/2"));
    assertTrue(NamePattern.matches("<a[b>", "a[b"));
    assertFalse(NamePattern.matches("<" + "*a".repeat(200) + "b>", "a".repeat(4000)));
  }

  @Test
  void theFirstGroupWinsOverTheOthersAndTheConfigurationOverAll() {
    ConfigNode config =
        resolved(
            """
            set groups a interfaces <[gx]e-*> mtu 1000
            set groups b interfaces <*> mtu 2000
            set groups b interfaces <*> description b
            set apply-groups a
            set apply-groups b
            set interfaces xe-0/0/0 unit 0
            set interfaces ge-0/0/1 mtu 3000
            set interfaces fxp0 unit 0
            set interfaces ge-0/0/2 unit 0
            set interfaces ge-0/0/2 apply-groups-except b
            """);

    assertEquals("1000", config.text("interfaces", "xe-0/0/0", "mtu").orElse(""));
    assertEquals("b", config.text("interfaces", "xe-0/0/0", "description").orElse(""));
    assertEquals("3000", config.text("interfaces", "ge-0/0/1", "mtu").orElse(""));
    assertEquals("2000", config.text("interfaces", "fxp0", "mtu").orElse(""));
    assertEquals("1000", config.text("interfaces", "ge-0/0/2", "mtu").orElse(""));
    assertFalse(config.has("interfaces", "ge-0/0/2", "description"));
  }

  @Test
  void groupsApplyOtherGroupsAndACircleEnds() {
    ConfigNode config =
        resolved(
            """
            set groups a apply-groups b
            set groups a system host-name a
            set groups b apply-groups c
            set groups b system domain-name b
            set groups b interfaces apply-groups d
            set groups c apply-groups a
            set groups c system services ssh ciphers aes128-ctr
            set groups d interfaces <xe-*> mtu 4000
            set apply-groups a
            set system services ssh ciphers aes256-ctr
            set interfaces xe-0/0/0 unit 0
            """);

    assertEquals("a", config.text("system", "host-name").orElse(""));
    assertEquals("b", config.text("system", "domain-name").orElse(""));
    assertEquals(
        List.of("aes256-ctr", "aes128-ctr"),
        config.find("system", "services", "ssh", "ciphers").orElseThrow().values());
    assertEquals("4000", config.text("interfaces", "xe-0/0/0", "mtu").orElse(""));
  }
}
