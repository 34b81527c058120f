package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code wildcard delete}, {@code wildcard range} and {@code replace pattern}. */
class WildcardTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      set system services ssh ciphers aes128-ctr
      set system services ssh ciphers aes256-ctr
      set system login user op-a class operator
      set system login user op-b class operator
      """;

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();

  @BeforeEach
  void enter() {
    root.types("configure");
  }

  @Test
  void aRangeRepeatsTheStatement() {
    assertEquals("", root.answer("wildcard range set interfaces xe-0/[0,2]/[0-1] mtu 9192"));
    assertEquals(
        """
        set interfaces xe-0/0/0 mtu 9192
        set interfaces xe-0/0/1 mtu 9192
        set interfaces xe-0/2/0 mtu 9192
        set interfaces xe-0/2/1 mtu 9192
        """,
        root.answer("show interfaces | display set"));
    assertEquals("", root.answer("wild range deact interfaces xe-0/0/[0-5,!2-5]"));
    assertEquals("Count: 2 lines\n", root.answer("show interfaces | match inactive | count"));
    assertEquals("", root.answer("wildcard range delete interfaces xe-0/{0,2}/[0-1]"));
    assertEquals("", root.answer("show interfaces"));
    assertTrue(
        bench
            .log("UI_CMDLINE_READ_LINE")
            .contains("command 'wildcard range set interfaces \"xe-0/[0,2]/[0-1]\" mtu 9192 '"));
  }

  @Test
  void aRangeThatIsWrongInOnePlaceChangesNothing() {
    assertEquals(
        "error: invalid range, or one of too many names\n",
        root.answer("wildcard range set interfaces xe-0/0/[3-1] mtu 9192"));
    assertEquals(
        "error: invalid range, or one of too many names\n",
        root.answer("wildcard range set interfaces xe-[0-9999]/[0-9]/0 mtu 9192"));
    assertTrue(
        root.answer("wildcard range set interfaces xx-0/0/[0-1] mtu 9192").startsWith("error: "));
    assertEquals("", root.answer("show | compare"));
  }

  @Test
  void aRangeOfSecretsIsNotLogged() {
    root.types("wildcard range set system radius-server 10.0.0.[1-2] secret hu[s-]sh");
    root.types("wildcard range set system radius-server 10.0.0.[1-2] secret hushhush");

    assertEquals(
        "Count: 2 lines\n",
        root.answer("show system | match SECRET | match secret | except enc | count"));
    assertFalse(bench.log().contains("hushhush"));
  }

  @Test
  void wildcardDeleteListsWhatMatchesAndAsks() {
    root.types(
        "wildcard range set interfaces xe-0/0/[0-11] mtu 9192", "set interfaces fxp0 mtu 1500");

    String no = root.will("no").answer("wildcard delete interfaces xe-.*");
    String yes = root.will("yes").answer("wildcard delete interfaces xe-.*/1$");

    assertEquals(
        """
          matched: xe-0/0/0
          matched: xe-0/0/1
          matched: xe-0/0/2
          matched: xe-0/0/3
          matched: xe-0/0/4
          matched: xe-0/0/5
          matched: xe-0/0/6
          matched: xe-0/0/7
          matched: xe-0/0/8
          matched: xe-0/0/9
          ...
        Delete 12 objects? [yes,no] (no) no
        """,
        no);
    assertEquals(
        """
          matched: xe-0/0/1
        Delete 1 object? [yes,no] (no) yes
        """,
        yes);
    assertEquals("Count: 12 lines\n", root.answer("show interfaces | display set | count"));
    assertEquals("warning: statement not found\n", root.answer("wildcard delete interfaces ae.*"));
  }

  @Test
  void wildcardDeleteKnowsNamedListsValuesAndNamesOfStatements() {
    assertTrue(
        root.will("yes")
            .answer("wildcard delete system login user op-.")
            .startsWith("  matched: user op-a\n  matched: user op-b\nDelete 2 objects?"));
    assertTrue(
        root.will("yes")
            .answer("wildcard delete system services ssh ciphers aes1.*")
            .startsWith("  matched: ciphers aes128-ctr\nDelete 1 object?"));
    root.types("edit system");
    assertTrue(
        root.will("yes").answer("wildcard delete ^host").startsWith("  matched: host-name\n"));

    assertEquals(
        "set system services ssh ciphers aes256-ctr\n",
        root.answer("show | display set | except root"));
    assertEquals("error: invalid regular expression: (\n", root.answer("wildcard delete \"(\""));
  }

  @Test
  void replacePatternChangesNamesAndValuesWithGroupsAndAmpersand() {
    root.types("set interfaces xe-0/0/0 description \"link 7 to op-a\"");

    assertEquals("", root.answer("replace pattern \"op-([ab])\" with \"\\1-&\""));

    assertEquals(
        """
        set system login user a-op-a class operator
        set system login user b-op-b class operator
        set interfaces xe-0/0/0 description "link 7 to a-op-a"
        """,
        root.answer("show | display set | match \"op-\""));
    assertEquals("", root.answer("replace pattern op- with x upto 1"));
    assertEquals("Count: 2 lines\n", root.answer("show | display set | match \"op-\" | count"));
  }

  @Test
  void replaceStaysAtTheLevelLeavesSecretsAloneAndChecksWhatComesOut() {
    root.types("edit system services");
    assertEquals("", root.answer("replace pattern r1 with r2"));
    root.types("top");
    assertEquals("host-name r1;\n", root.answer("show system host-name"));
    assertEquals("", root.answer("replace pattern bb with cc"));
    assertTrue(root.answer("show system root-authentication").contains("$6$aa$bb"));

    assertEquals(
        "error: Must be a string of alphanumericals, dashes or underscores: 'host-name !!'\n",
        root.answer("replace pattern r1 with !!"));
    assertEquals(
        "error: statement 'user op-a' already exists\n",
        root.answer("replace pattern op-b with op-a"));
    assertEquals(
        "error: invalid regular expression: [\n", root.answer("replace pattern \"[\" with x"));
    assertEquals("", root.answer("show | compare"));
  }

  @Test
  void anExpressionThatNeverEndsIsGivenUp() {
    root.types("set interfaces xe-0/0/0 description " + "a".repeat(80));

    assertEquals("", root.answer("replace pattern \"(a+)+b\" with x"));
  }
}
