package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import io.mxsim.re.model.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConfigurationVerbsTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      set system services ssh ciphers aes128-ctr
      set system services ssh ciphers aes256-ctr
      set system login user op class operator
      """;

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();

  @BeforeEach
  void enter() {
    root.types("configure");
  }

  @Test
  void editTopUpAndExitMoveTheBannerAlong() {
    assertEquals(
        """
        [edit]
        root@r1# edit system login

        [edit system login]
        root@r1# show
        user op {
            class operator;
        }

        [edit system login]
        root@r1# up

        [edit system]
        root@r1# top edit system services ssh

        [edit system services ssh]
        root@r1# up 2

        [edit system]
        root@r1# exit

        [edit system]
        root@r1# top show system host-name
        host-name r1;

        [edit system]
        root@r1# exit

        [edit]
        root@r1# exit
        Exiting configuration mode

        """,
        root.types(
            "edit system login",
            "show",
            "up",
            "top edit system services ssh",
            "up 2",
            "exit",
            "top show system host-name",
            "exit",
            "exit"));
  }

  @Test
  void deleteAsksBeforeItTakesAWholeLevel() {
    String no = root.will("").answer("delete");
    root.types("edit system login");
    String yes = root.will("yes").answer("delete");

    assertEquals(
        """
        This will delete the entire configuration
        Delete everything under this level? [yes,no] (no)\s
        """,
        no);
    assertEquals("Delete everything under this level? [yes,no] (no) yes\n", yes);
    assertEquals(
        """
        [edit system]
        -  login {
        -      user op {
        -          class operator;
        -      }
        -  }
        """,
        root.answer("top show | compare"));
    assertEquals("warning: statement not found\n", root.answer("top delete system domain-name"));
  }

  @Test
  void tagsAndCommentsShowInTheTextAsSetLinesAndInTheComparison() {
    root.types(
        "deactivate system services ssh ciphers",
        "deactivate system login",
        "annotate system \"lab router\"");

    assertEquals(
        """
        /* lab router */
        system {
            host-name r1;
            root-authentication {
                encrypted-password "$6$aa$bb"; ## SECRET-DATA
            }
            inactive: login {
                user op {
                    class operator;
                }
            }
            services {
                ssh {
                    inactive: ciphers [ aes128-ctr aes256-ctr ];
                }
            }
        }
        """,
        root.answer("show | except \"^version|^##.*root$\""));
    assertEquals(
        """
        [edit]
        +  /* lab router */
           system { ... }
        [edit system]
        !  inactive: login { ... }
        [edit system services ssh]
        !     inactive: ciphers [ aes128-ctr aes256-ctr ];
        """,
        root.answer("show | compare"));
    assertTrue(root.answer("show | display set").contains("deactivate system login\n"));
    root.types(
        "activate system login", "annotate system \"\"", "activate system services ssh ciph");
    assertEquals("", root.answer("show | compare"));
  }

  @Test
  void savedTextLoadsBackAndTheVersionLineIsNoStatement() {
    assertEquals("Wrote 16 lines of configuration to '/var/home/root/x'\n", root.answer("save x"));
    bench.file("/y", "version 1;\n" + new String(bench.files.get("/var/home/root/x")));

    assertEquals("load complete\n", root.answer("load override /y"));
    assertEquals("", root.answer("show | compare"));
    assertEquals("", root.answer("set version 19.1R2.8"));
    assertEquals("", root.answer("show | compare"));
    assertTrue(root.answer("show").startsWith("version 19.1R2.8;\nsystem {\n"));
  }

  @Test
  void loadTerminalNamesLineColumnAndPlaceOfEachError() {
    root.will(
        "system {\n    host-name r9;\n    bogus 1;\n}\n", "set system host-name r10\nset foo\n");

    assertEquals(
        """
        [Type ^D at a new line to end input]
        terminal:3:(9) syntax error: bogus
          [edit system]
            'bogus 1;'
              syntax error
        load complete (1 errors)
        """,
        root.answer("load merge terminal"));
    assertEquals("host-name r9;\n", root.answer("show system host-name"));
    assertEquals(
        """
        [Type ^D at a new line to end input]
        terminal:2:(7) syntax error: foo
        load complete
        """,
        root.answer("load set terminal"));
    assertEquals("host-name r10;\n", root.answer("show system host-name"));
  }

  @Test
  @Tag("G-PW1")
  void thePasswordDialogueEndsAtTheFirstThingThatIsWrong() {
    String command = "set system login user op authentication plain-text-password";

    assertEquals(
        "New password:\nerror: minimum password length is 6\n", root.will("abc").answer(command));
    assertEquals(
        "New password:\nerror: require change of case, digits or punctuation\n",
        root.will("abcdefgh").answer(command));
    assertEquals(
        "New password:\nRetype new password:\nerror: Passwords are not equal; aborting\n",
        root.will("abcDEF12", "abcDEF13").answer(command));
    assertEquals("", root.answer("show | compare"));
    assertEquals(
        "New password:\nRetype new password:\n", root.will("abcDEF12", "abcDEF12").answer(command));
    bench.fips = true;
    assertEquals(
        "New password:\nerror: minimum password length is 10\n",
        root.will("abcDEF12").answer(command));
    assertEquals(
        "New password:\nerror: password must contain at least 3 character sets\n",
        root.will("abcdefghIJKL").answer(command));
  }

  @Test
  void promptAsksForASecretByItsNameAndShowsNothing() {
    String command = "prompt system radius-server 10.0.0.7 secret";

    assertEquals(
        "New secret (secret): \nRetype new secret (secret): \n",
        root.will("hush", "hush").answer(command));
    assertEquals(
        """
        10.0.0.7 {
            secret "$9$hsuh"; ## SECRET-DATA
        }
        """,
        root.answer("show system radius-server"));
    assertEquals(
        "set system login user op class operator\n",
        root.answer("show system login user | display set"));
    assertFalse(bench.log().contains("hush"));
  }

  /** The manual key entry test: two entries are compared, and nothing changes unless they agree. */
  @Test
  @Tag("G-ST5")
  @Tag("G-MS1")
  void aKeyThatIsEnteredTwiceInTwoWaysIsNotTaken() {
    String command = "prompt system radius-server 10.0.0.7 secret";

    assertEquals(
        "New secret (secret): \nRetype new secret (secret): \n"
            + "error: Entries are not equal; aborting\n",
        root.will("hush-hush-1", "hush-hush-2").answer(command));
    assertEquals("", root.answer("show system radius-server"));
    assertEquals("", root.answer("show | compare"));

    root.will("hush-hush-1", "hush-hush-1").answer(command);
    String before = root.answer("show system radius-server");
    root.will("hush-hush-3", "hush-hush-33").answer(command);
    assertEquals(before, root.answer("show system radius-server"));
    assertFalse(bench.log().contains("hush"));
  }

  @Test
  @Tag("G-ST5")
  @Tag("G-PW1")
  void inFipsModeKeysHaveTenCharactersHoweverTheyAreEntered() {
    String command = "prompt system radius-server 10.0.0.7 secret";
    bench.fips = true;

    assertEquals(
        "New secret (secret): \nRetype new secret (secret): \n"
            + "error: minimum key length in FIPS mode is 10 characters\n",
        root.will("nine-char", "nine-char").answer(command));
    assertTrue(
        root.answer("set system radius-server 10.0.0.7 secret nine-char")
            .contains("minimum key length in FIPS mode is 10 characters"));
    assertEquals("", root.answer("show | compare"));
    assertEquals(
        "New secret (secret): \nRetype new secret (secret): \n",
        root.will("ten-chars!", "ten-chars!").answer(command));
    assertTrue(root.answer("show system radius-server").contains("SECRET-DATA"));
  }

  @Test
  void runTakesItsPipesAlongAndConfigurationCanBeComparedFromThere() {
    root.types("set system host-name r2", "commit");

    assertEquals(
        "set system host-name r2\n",
        root.answer("run show configuration | display set | match host"));
    assertEquals("Count: 3 lines\n", root.answer("run show version | count"));
    assertEquals(
        """
        [edit system]
        -  host-name r1;
        +  host-name r2;
        """,
        root.answer("run show configuration | compare rollback 1"));
  }

  @Test
  void helpMarksContainersAndListsAndNamesWhatExistsFirst() {
    assertEquals(
        """
        Possible completions:
        + apply-groups         Groups from which to inherit configuration data
        + apply-groups-except  Don't inherit configuration data from these groups
        > chassis              FIPS chassis boundary configuration
          level                FIPS 140 level (0..2)
        > self-test            Configure FIPS self-test execution
        """,
        root.help("set system fips "));
    assertEquals(
        """
        Possible completions:
        > op                   Account of a user
        > <name>               Account of a user
        """,
        root.help("set system login user "));
    String load = root.help("load ");
    assertFalse(load.contains("terminal") || load.contains("filename"), load);
    assertTrue(root.help("load set ").contains("  terminal             Use login terminal\n"));
    assertTrue(root.help("commit ").startsWith("Possible completions:\n  <[Enter]>"));
    assertTrue(root.help("commit ").endsWith("  |                    Pipe through a command\n"));
  }

  @Test
  void anUnknownVersionIsAnErrorAndRollbackGoesThere() {
    root.types("set system host-name r2", "commit");

    assertEquals("load complete\n", root.answer("rollback 1"));
    assertEquals("host-name r1;\n", root.answer("show system host-name"));
    assertEquals(
        "error: could not open configuration database: No such file\n", root.answer("rollback 40"));
  }

  @Test
  @Tag("G-RO3")
  void aClassChangesOnlyWhatItsPermissionsCoverByEveryVerb() {
    Operator admin =
        bench.logIn("ad", Set.of(Permission.CONFIGURE, Permission.ADMIN, Permission.ADMIN_CONTROL));
    admin.types("configure");
    bench.file("/t", "system { login { user z { class operator; } } host-name r6; }\n");

    assertTrue(admin.answer("set system host-name r0").endsWith("syntax error.\n"));
    assertTrue(admin.answer("delete system").endsWith("missing argument.\n"));
    assertEquals(
        "error: permission denied: system host-name\nload complete (1 errors)\n",
        admin.answer("load merge /t"));
    assertEquals(
        """
        [edit system login]
        +    user z {
        +        class operator;
        +    }
        """,
        admin.answer("show | compare"));
    assertEquals("", admin.answer("set system login user x class read-only"));
    assertEquals(
        "encrypted-password /* SECRET-DATA */; ## SECRET-DATA\n",
        admin.answer("show system root-authentication"));
    assertEquals(
        """
        Possible completions:
        > login                Users, their classes and passwords
        > root-authentication  How the root user is authenticated
        """,
        admin.help("set system "));
  }

  @Test
  @Tag("P-CR2")
  void whatFipsForbidsIsASyntaxErrorHoweverItComes() {
    bench.fips = true;
    bench.file("/b", "system { services { ftp; ssh { macs hmac-md5; } } }\n");
    bench.file("/s", "set system services ftp\nset system services ssh macs hmac-md5\n");

    assertTrue(root.answer("set system services ftp").endsWith("^\nsyntax error.\n"));
    assertTrue(root.answer("set system services ssh macs hmac-md5").endsWith("syntax error.\n"));
    for (String action : List.of("merge", "override", "replace", "update")) {
      String answer = root.answer("load " + action + " /b");
      assertTrue(answer.startsWith("/b:1:(23) syntax error: ftp\n"), answer);
      assertTrue(answer.endsWith("load complete (2 errors)\n"), answer);
    }
    assertEquals(
        """
        /s:1:(23) syntax error: ftp
        /s:2:(37) syntax error: hmac-md5
        load complete
        """,
        root.answer("load set /s"));
  }

  @Test
  @Tag("P-CR2")
  void aConfigurationThatEntersFipsModeMayNotKeepWhatItForbids() {
    root.types(
        "set system services ftp",
        "set system services ssh ciphers arcfour",
        "set system fips chassis level 1");

    String refused = root.answer("commit");
    CliBench fresh =
        new CliBench(
            new MemoryStore(),
            Optional.of("set system services ftp\nset system fips chassis level 1\n"));

    assertTrue(
        refused.startsWith("[edit system services]\n  'ftp'\n    not allowed in FIPS mode\n"),
        refused);
    assertTrue(refused.contains("  'ciphers arcfour'\n    not allowed in FIPS mode\n"), refused);
    assertTrue(refused.endsWith("error: commit failed: (statements constraint check failed)\n"));
    assertEquals(1, fresh.boot.problems().size());
    assertTrue(fresh.mgd.engine().running().find("system", "services", "ftp").isEmpty());
    assertTrue(fresh.mgd.engine().fips());
  }

  @Test
  @Tag("G-MODE2")
  void keysOfBeforeThatAreTooShortForFipsModeAreEnteredAnew() {
    root.types(
        "set system radius-server 10.0.0.7 secret nine-char",
        "set security authentication-key-chains key-chain c key 1 secret short",
        "set security authentication-key-chains key-chain c key 2 secret long-enough",
        "set security macsec connectivity-association ca security-mode static-cak",
        "set security macsec connectivity-association ca pre-shared-key cak abcdef012",
        "commit",
        "set system fips chassis level 1");
    String tooShort = "\n    minimum key length in FIPS mode is 10 characters; enter it anew\n";

    String refused = root.answer("commit");
    root.types(
        "set system radius-server 10.0.0.7 secret ten-chars!",
        "set security macsec connectivity-association ca pre-shared-key cak abcdef0123");
    String again = root.answer("commit");
    root.types("set security authentication-key-chains key-chain c key 1 secret long-enough");

    assertTrue(refused.contains("radius-server 10.0.0.7]\n  'secret'" + tooShort), refused);
    assertTrue(refused.contains("key-chain c key 1]\n  'secret'" + tooShort), refused);
    assertTrue(refused.contains("pre-shared-key]\n  'cak'" + tooShort), refused);
    assertFalse(refused.contains("key 2"), refused);
    assertFalse(refused.contains("nine-char"), refused);
    assertTrue(again.startsWith("[edit security"), again);
    assertTrue(again.contains("key 1]\n  'secret'" + tooShort), again);
    assertTrue(root.answer("commit").endsWith("commit complete\n"));
  }
}
