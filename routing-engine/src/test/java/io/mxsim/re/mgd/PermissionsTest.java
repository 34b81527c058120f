package io.mxsim.re.mgd;

import static io.mxsim.re.mgd.Operator.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Completion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the classes may see, type and change. */
class PermissionsTest {
  private final CliBench bench = new CliBench();
  private final Operator root = bench.root();

  @BeforeEach
  void configure() {
    bench.file(
        "/c",
        """
        system {
            host-name r1;
            root-authentication {
                encrypted-password "$6$salt$rootroot";
            }
            login {
                class reader {
                    permissions [ view configure ];
                    deny-commands "(show log)|(show system uptime)";
                }
                class booter {
                    permissions view;
                    allow-commands "(request system reboot)|(show log messages)|(configure)";
                }
                class admin {
                    permissions [ configure admin admin-control ];
                }
                class net {
                    permissions [ configure interface interface-control rollback ];
                    allow-configuration "system services";
                    deny-configuration "interfaces (fxp0|xe-0/0/1 unit 1)";
                }
                class words {
                    permissions [ configure view-configuration ];
                    allow-configuration-regexps "interfaces xe-.* description";
                    deny-configuration-regexps "system login";
                }
                class audit {
                    permissions all;
                    security-role audit-administrator;
                }
                class seen {
                    permissions [ view view-configuration ];
                    no-hidden-commands;
                }
                user op {
                    uid 2000;
                    class operator;
                    authentication {
                        encrypted-password "$6$salt$opopop";
                    }
                }
            }
            services {
                ssh;
                netconf {
                    ssh;
                }
            }
            syslog {
                file messages {
                    any notice;
                }
            }
        }
        interfaces {
            fxp0 {
                unit 0;
            }
            xe-0/0/0 {
                description up;
                unit 0;
            }
            xe-0/0/1 {
                unit 0;
                unit 1;
            }
        }
        snmp {
            community planted;
        }
        """);
    root.types("configure", "load override /c", "commit and-quit");
    assertTrue(bench.mgd.engine().running().has("system", "login", "class", "net"));
  }

  /** A line is typed; it completes, and runs, or it does not exist. */
  @ParameterizedTest
  @Tag("G-RO3")
  @CsvSource(
      textBlock =
          """
          super-user,   show version,                     true
          super-user,   request system reboot,            true
          super-user,   start shell,                      true
          operator,     show version,                     true
          operator,     show system uptime,               true
          operator,     clear log messages,               true
          operator,     request system reboot,            false
          operator,     configure,                        false
          operator,     start shell,                      false
          operator,     set date 202601011200,            false
          read-only,    show version,                     true
          read-only,    clear log messages,               false
          read-only,    configure,                        false
          read-only,    request system zeroize,           false
          unauthorized, show version,                     false
          unauthorized, configure,                        false
          unauthorized, show cli authorization,           true
          unauthorized, quit,                             true
          reader,       show version,                     true
          reader,       show log messages,                false
          reader,       show log,                         false
          reader,       show system uptime,               false
          reader,       show system users,                true
          booter,       request system reboot,            true
          booter,       request system halt,              false
          booter,       request system zeroize,           false
          booter,       configure,                        true
          booter,       clear log messages,               false
          audit,        clear log messages,               true
          audit,        request system zeroize,           false
          audit,        set date 202601011200,            false
          seen,         show version,                     true
          """)
  void aCommandExistsForThoseWhoMayRunIt(String loginClass, String line, boolean may) {
    Operator operator = bench.logInAs("x", loginClass);

    assertEquals(may, runs(operator, line), line);
    assertEquals(may, completes(operator, line), line);
  }

  @ParameterizedTest
  @Tag("G-RO3")
  @CsvSource(
      textBlock =
          """
          super-user, set system host-name r2,                          true
          super-user, rollback 1,                                       true
          admin,      set system host-name r2,                          false
          admin,      set system login user y class read-only,          true
          admin,      delete system login user op,                      true
          admin,      set interfaces xe-0/0/0 description a,            false
          admin,      show system login,                                true
          admin,      show system host-name,                            false
          admin,      rollback 1,                                       false
          admin,      edit system login,                                true
          admin,      edit interfaces,                                  false
          net,        set interfaces xe-0/0/0 description a,            true
          net,        set interfaces fxp0 description a,                false
          net,        delete interfaces fxp0,                           false
          net,        show interfaces fxp0,                             false
          net,        set interfaces xe-0/0/1 unit 0 description a,     true
          net,        set interfaces xe-0/0/1 unit 1 description a,     false
          net,        set system services ssh root-login allow,         true
          net,        delete system services netconf,                   true
          net,        set system host-name r2,                          false
          net,        show system services,                             true
          net,        show system syslog,                               false
          net,        rollback 1,                                       true
          net,        commit check,                                     true
          words,      set interfaces xe-0/0/0 description a,            true
          words,      set interfaces xe-0/0/0 mtu 1500,                 false
          words,      set interfaces ge-0/0/0 description a,            false
          words,      show system login,                                false
          words,      show system syslog,                               true
          words,      set system host-name r2,                          false
          audit,      set system host-name r2,                          true
          audit,      set system login user y class read-only,          false
          audit,      set security macsec traceoptions file a,          false
          """)
  void aStatementExistsForThoseWhoMayChangeOrSeeIt(String loginClass, String line, boolean may) {
    Operator operator = bench.logInAs("x", loginClass);
    operator.types("configure");

    assertEquals(may, runs(operator, line), line);
    assertEquals(may, completes(operator, line), line);
  }

  @Test
  void eachHierarchyHidesExactlyWhatIsNotPermitted() {
    Operator admin = bench.logInAs("x", "admin");
    admin.types("configure");
    Operator net = bench.logInAs("y", "net");
    net.types("configure");

    assertTrue(
        admin
            .answer("show")
            .contains(
                """
                        }
                    }
                    services { /* ACCESS-DENIED */ }
                    syslog { /* ACCESS-DENIED */ }
                }
                interfaces { /* ACCESS-DENIED */ }
                snmp { /* ACCESS-DENIED */ }
                """));
    assertEquals(
        """
        version 19.1R2.8;
        system {
            root-authentication { /* ACCESS-DENIED */ }
            login { /* ACCESS-DENIED */ }
            services {
                ssh;
                netconf {
                    ssh;
                }
            }
            syslog { /* ACCESS-DENIED */ }
        }
        interfaces {
            xe-0/0/0 {
                description up;
                unit 0;
            }
            xe-0/0/1 {
                unit 0;
            }
        }
        snmp { /* ACCESS-DENIED */ }
        """,
        net.answer("show"));
    assertEquals(
        lines(
            "set version 19.1R2.8",
            "set system services ssh",
            "set system services netconf ssh",
            "set interfaces xe-0/0/0 description up",
            "set interfaces xe-0/0/0 unit 0",
            "set interfaces xe-0/0/1 unit 0"),
        net.answer("show | display set"));
  }

  @Test
  void loadAppliesWhatIsPermittedAndNamesTheRest() {
    Operator net = bench.logInAs("y", "net");
    net.types("configure");
    bench.file(
        "/l",
        """
        system { host-name r9; services { ftp; } }
        interfaces { xe-0/0/0 { mtu 2000; } fxp0 { mtu 1500; } }
        """);

    assertEquals(
        lines(
            "error: permission denied: system host-name",
            "error: permission denied: interfaces fxp0 mtu",
            "load complete (2 errors)"),
        net.answer("load merge /l"));
    assertEquals(
        """
        [edit system services]
        +    ftp;
        [edit interfaces xe-0/0/0]
        +   mtu 2000;
        """,
        net.answer("show | compare"));
  }

  @Test
  void overridingKeepsWhatIsOthers() {
    Operator net = bench.logInAs("y", "net");
    net.types("configure");
    bench.file("/l", "interfaces { xe-0/0/7 { mtu 2000; } }\n");

    String answer = net.answer("load override /l");

    assertTrue(answer.contains("error: permission denied: system login\n"), answer);
    root.types("configure");
    String left = root.answer("show");
    assertTrue(left.contains("host-name r1;") && left.contains("fxp0 {"), left);
    assertFalse(left.contains("xe-0/0/0") || left.contains("netconf"), left);
  }

  @Test
  void aPredefinedClassIsNotChanged() {
    root.types("configure");

    assertEquals(
        "warning: 'operator' is a predefined class name; changing to 'operator-local'\n",
        root.answer("set system login class operator permissions view"));
    root.types("set system login class operator permissions clear");
    assertEquals(
        "permissions [ view clear ];\n", root.answer("show system login class operator-local"));
  }

  @Test
  void theAuthorizationShowsTheExpressions() {
    Operator net = bench.logInAs("y", "net");

    assertEquals(
        """
        Current user: 'y         ' login: 'y' class 'net'
        Permissions:
            configure   -- Can enter configuration mode
            interface   -- Can view interface configuration
            interface-control-- Can modify interface configuration
            rollback    -- Can rollback to previous configurations
        Individual command authorization:
            Allow regular expression: none
            Deny regular expression: none
            Allow configuration regular expression: system services
            Deny configuration regular expression: interfaces (fxp0|xe-0/0/1 unit 1)
        """,
        net.answer("show cli authorization"));
  }

  @Test
  void anOpenSessionKeepsWhatItsClassAllowedWhenItBegan() {
    Operator booter = bench.logInAs("x", "booter");

    root.types("configure", "delete system login class booter allow-commands", "commit");

    assertTrue(runs(booter, "request system reboot"));
    assertFalse(runs(bench.logInAs("x", "booter"), "request system reboot"));
  }

  private static boolean runs(Operator operator, String line) {
    return operator.key(line, Completion.Key.ENTER) instanceof Completion.Line;
  }

  /** Whether every word is taken, and the next ones are offered behind it. */
  private static boolean completes(Operator operator, String line) {
    String before = "";
    for (String word : line.split(" ")) {
      before += word + " ";
      if (operator.key(before, Completion.Key.HELP) instanceof Completion.Wrong) {
        return false;
      }
    }
    return true;
  }
}
