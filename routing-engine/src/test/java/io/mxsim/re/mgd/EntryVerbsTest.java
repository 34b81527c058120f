package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code copy}, {@code rename} and {@code insert}. */
class EntryVerbsTest {
  private static final String STARTUP =
      """
      set system root-authentication encrypted-password "$6$aa$bb"
      set system login user op uid 2001
      set system login user op class operator
      set interfaces xe-0/0/0 description "to the lab"
      set interfaces xe-0/0/0 unit 0 family inet address 10.0.0.1/24
      set groups a system location building x
      set groups b system location building y
      set groups c system location building z
      set apply-groups a
      set apply-groups b
      set apply-groups c
      """;

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();

  @BeforeEach
  void enter() {
    root.types("configure");
  }

  @Test
  void renameKeepsTheContentWithOrWithoutTheListsName() {
    assertEquals("", root.answer("rename system login user op to user boss"));
    assertEquals("", root.answer("ren interfaces xe-0/0/0 to xe-0/0/1"));
    root.types("edit system login");
    assertEquals("", root.answer("rename user boss to chief"));

    assertEquals(
        """
        set system login user chief uid 2001
        set system login user chief class operator
        """,
        root.answer("show | display set"));
    assertTrue(
        bench
            .log("UI_CFG_AUDIT_NEW")
            .startsWith(
                """
                User 'root' rename: [system login user op] to [system login user boss]
                User 'root' rename: [interfaces xe-0/0/0] to [interfaces xe-0/0/1]
                """));
    assertEquals("", bench.log("UI_CFG_AUDIT_OTHER"));
  }

  @Test
  void copyMakesASecondEntryAndNeverOverwritesOne() {
    assertEquals("", root.answer("copy interfaces xe-0/0/0 unit 0 to unit 7"));

    assertEquals(
        """
        set interfaces xe-0/0/0 description "to the lab"
        set interfaces xe-0/0/0 unit 0 family inet address 10.0.0.1/24
        set interfaces xe-0/0/0 unit 7 family inet address 10.0.0.1/24
        """,
        root.answer("show interfaces | display set"));
    assertEquals(
        "error: statement 'unit 7' already exists\n",
        root.answer("copy interfaces xe-0/0/0 unit 0 to unit 7"));
    assertEquals(
        "error: statement 'user nobody' not found\n",
        root.answer("copy system login user nobody to user b"));
  }

  @Test
  void insertMovesGroupsAndTheValuesOfAnOrderedStatement() {
    assertEquals("", root.answer("insert groups c before groups a"));
    assertEquals("", root.answer("insert apply-groups a after c"));

    assertEquals("apply-groups [ b c a ];\n", root.answer("show apply-groups"));
    assertTrue(
        root.answer("show groups | display set | match location")
            .startsWith("set groups c system location building z\n"));
    assertTrue(
        bench
            .log("UI_CFG_AUDIT_NEW")
            .contains("User 'root' insert: [groups c] before [groups a]\n"));
    root.types("insert apply-groups a before b", "insert apply-groups c after b");
    assertEquals(
        """
        [edit groups]
            c { ... }
        !   a { ... }
            a { ... }
        !   b { ... }
        """,
        root.answer("show | compare"));
  }

  @Test
  void insertRefusesWhatHasNoOrderOrDoesNotExist() {
    assertEquals(
        "error: 'user op' is not an element of an ordered list\n",
        root.answer("insert system login user op before user op2"));
    assertEquals(
        "error: statement 'z' not found\n", root.answer("insert groups a before groups z"));
    assertEquals(
        "error: statement 'apply-groups z' not found\n",
        root.answer("insert apply-groups a before z"));
  }

  @Test
  void helpLeadsToTheOtherEntry() {
    assertTrue(root.help("copy system login user op ").contains("  to                   "));
    assertEquals(
        """
        Possible completions:
          op                 \s
          <name>               Account of a user
          user                 Account of a user
        """
            .replace("                 \s\n", "\n"),
        root.help("copy system login user op to "));
    assertTrue(root.help("insert groups a ").contains("  before               Insert before"));
    assertEquals(
        """
        [edit]
        root# rename system login user op
                                          ^
        missing argument.

        [edit]
        root# rename system login bogus to x
                                  ^
        syntax error.

        """,
        root.types("rename system login user op", "rename system login bogus to x"));
  }

  @Test
  void groupsStandInOneBlockAndLackNothing() {
    root.types(
        "delete groups", "set groups g system host-name from-g", "set groups h snmp location x");

    assertEquals(
        """
        g {
            system {
                host-name from-g;
            }
        }
        h {
            snmp {
                location x;
            }
        }
        """,
        root.answer("show groups"));
    assertEquals("host-name from-g;\n", root.answer("show groups g system"));
    assertTrue(
        root.answer("show groups h | display xml")
            .contains(
                """
                            <groups>
                                <name>h</name>
                                <snmp>
                """));
  }
}
