package io.mxsim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.mxsim.crypto.csp.OperatorRole;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.ServiceTable;
import io.mxsim.lab.router.Workbench;
import io.mxsim.lab.scenario.ScenarioReader;
import io.mxsim.lab.scenario.ScenarioResult;
import io.mxsim.lab.scenario.ScenarioRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each service of tables 14 to 16 and 18 to 20, tried by a Crypto Officer and by a User on a router
 * in that mode: who has an x reaches it, who has none is refused.
 */
class ServicesOfTheModesTest {
  /** How the router comes into a mode. */
  private enum Mode {
    STANDARD(ServiceTable.Mode.APPROVED, true, ""),
    REDUCED(ServiceTable.Mode.APPROVED, true, "fpc 0 mic 1:bcm82391/AES128-GCM"),
    RECOVERY(ServiceTable.Mode.RECOVERY, true, "bcm82391/AES128-GCM"),
    NON_APPROVED(ServiceTable.Mode.NON_APPROVED, false, ""),
    NON_APPROVED_RECOVERY(ServiceTable.Mode.NON_APPROVED_RECOVERY, false, "bcm82391/AES128-GCM");

    private final ServiceTable.Mode table;
    private final boolean fips;
    private final String fault;

    Mode(ServiceTable.Mode table, boolean fips, String fault) {
      this.table = table;
      this.fips = fips;
      this.fault = fault;
    }
  }

  private static final String REFUSED = "unknown command.";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Mode.class)
  @Tag("P-SV1")
  @Tag("P-RO1")
  void whoHasAnXReachesTheServiceAndWhoHasNoneIsRefused(Mode mode) throws Exception {
    StringBuilder steps = new StringBuilder();
    bringUp(mode, steps);
    ServiceTable table = ServiceTable.of(mode.table);
    attempts(mode, table, OperatorRole.USER, "watcher", "Watcher-Pass-1", steps);
    attempts(mode, table, OperatorRole.CRYPTO_OFFICER, "officer", "Officer-Pass-1", steps);
    unauthenticated(table, steps);

    ScenarioResult result =
        new ScenarioRunner(new Workbench(), step -> {})
            .run(
                ScenarioReader.read(Path.of(mode + ".yaml"), steps.toString()),
                Files.createDirectories(folder.resolve(mode.name())));

    if (!result.passed()) {
      fail(result.report());
    }
  }

  @Test
  @Tag("P-SV1")
  void theTablesAreThoseOfThePolicy() {
    Set<String> both = Set.of("Status", "SSH connect", "Console access");
    Set<String> officer =
        Set.of("Configure security", "Configure", "Zeroize", "Remote reset", "Load image");
    Set<String> macSec = Set.of("Secure traffic", "MACsec connect");

    for (ServiceTable.Mode mode : ServiceTable.Mode.values()) {
      ServiceTable table = ServiceTable.of(mode);
      boolean macSecThere =
          mode == ServiceTable.Mode.APPROVED || mode == ServiceTable.Mode.NON_APPROVED;
      Set<String> expected = new TreeSet<>();
      if (mode != ServiceTable.Mode.ERROR) {
        expected.addAll(both);
        expected.addAll(officer);
        expected.addAll(macSecThere ? macSec : Set.of());
      }
      assertEquals(expected, allowed(table, OperatorRole.CRYPTO_OFFICER), mode.name());
      expected.retainAll(both);
      assertEquals(expected, allowed(table, OperatorRole.USER), mode.name());
    }
  }

  private static Set<String> allowed(ServiceTable table, OperatorRole role) {
    Set<String> allowed = new TreeSet<>();
    for (Service service : table.services()) {
      if (table.allows(service, role)) {
        allowed.add(service.label());
      }
    }
    return allowed;
  }

  private static void bringUp(Mode mode, StringBuilder steps) {
    steps.append(
        """
        name: Services
        chassis: {model: mx2010, re: ngre, mic: [0/0, 0/1]}
        seed: 14
        steps:
        """);
    if (!mode.fips && !mode.fault.isEmpty()) {
      step(steps, "fault", mode.fault);
    }
    steps.append("  - power: on\n");
    expect(steps, "login: ");
    line(steps, "root", "root@:~ # ");
    line(steps, "cli", "root> ");
    line(steps, "request system software add optional://fips-mode.tgz", "root> ");
    line(steps, "request system software add optional://jpfe-fips.tgz", "root> ");
    line(steps, "configure", "root# ");
    line(steps, "set system host-name device", "root# ");
    password(steps, "set system root-authentication", "Root-Pass-2022");
    password(
        steps, "set system login user officer class super-user authentication", "Officer-Pass-1");
    password(
        steps, "set system login user watcher class read-only authentication", "Watcher-Pass-1");
    line(steps, "set system services ssh", "root# ");
    if (mode.fips) {
      line(steps, "set system fips chassis level 1", "root# ");
    }
    line(steps, "commit and-quit", "commit complete");
    expect(steps, "root@device> ");
    if (mode.fips) {
      if (!mode.fault.isEmpty()) {
        step(steps, "fault", mode.fault);
      }
      line(steps, "request vmhost reboot", "[yes,no] (no) ");
      line(steps, "yes", "login: ");
    } else {
      line(steps, "exit", "root@device:~ # ");
      line(steps, "exit", "login: ");
      // The host keys are made after the commit has been answered.
      steps.append("  - advance: 30s\n");
    }
  }

  private static void attempts(
      Mode mode,
      ServiceTable table,
      OperatorRole role,
      String user,
      String password,
      StringBuilder steps) {
    String name = user + "@device" + (mode.fips ? ":fips" : "");
    assertEquals(true, table.allows(Service.CONSOLE_ACCESS, role));
    line(steps, user, "Password:");
    step(steps, "secret", password);
    expect(steps, name + "> ");

    assertEquals(true, table.allows(Service.STATUS, role));
    line(steps, "show version | match Junos:", "Junos: 20.3X75");
    expect(steps, name + "> ");

    if (table.allows(Service.ZEROIZE, role)) {
      line(steps, "request vmhost zeroize no-forwarding", "[yes,no] (no) ");
      line(steps, "no", name + "> ");
    } else {
      refused(steps, "request vmhost zeroize no-forwarding", name);
    }
    if (table.allows(Service.REMOTE_RESET, role)) {
      line(steps, "request vmhost reboot", "[yes,no] (no) ");
      line(steps, "no", name + "> ");
    } else {
      refused(steps, "request vmhost reboot", name);
    }
    if (table.allows(Service.LOAD_IMAGE, role)) {
      line(steps, "request vmhost software add /var/tmp/none.tgz", "none.tgz");
      expect(steps, name + "> ");
    } else {
      refused(steps, "request vmhost software add /var/tmp/none.tgz", name);
    }
    configure(table, role, name, steps);
    line(steps, "exit", "login: ");

    assertEquals(true, table.allows(Service.SSH_CONNECT, role));
    steps.append(
        """
          - ssh:
              user: %s
              secret: %s
              command: show version
              expect: "Junos: 20.3X75"
              exit: 0
        """
            .formatted(user, password));
  }

  private static void configure(
      ServiceTable table, OperatorRole role, String name, StringBuilder steps) {
    if (!table.allows(Service.CONFIGURE, role)) {
      assertEquals(false, table.allows(Service.CONFIGURE_SECURITY, role));
      assertEquals(false, table.allows(Service.MACSEC_CONNECT, role));
      refused(steps, "configure", name);
      return;
    }
    line(steps, "configure", name + "# ");
    line(steps, "set system location building here", name + "# ");
    line(steps, "commit", "commit complete");
    expect(steps, name + "# ");
    line(steps, "set system services ssh ciphers aes256-ctr", name + "# ");
    line(steps, "commit", "commit complete");
    expect(steps, name + "# ");
    line(
        steps,
        "set security macsec connectivity-association ca1 security-mode dynamic",
        name + "# ");
    if (table.allows(Service.MACSEC_CONNECT, role)) {
      line(steps, "commit check", "configuration check succeeds");
    } else {
      line(steps, "commit check", "MACsec is not available");
    }
    expect(steps, name + "# ");
    line(steps, "rollback 0", name + "# ");
    line(steps, "exit", name + "> ");
  }

  private static void refused(StringBuilder steps, String command, String name) {
    line(steps, command, REFUSED);
    expect(steps, name + "> ");
  }

  /** Local reset: nobody is logged in, and the button works (table 16, table 20). */
  private static void unauthenticated(ServiceTable table, StringBuilder steps) {
    assertEquals(true, table.isUnauthenticated(Service.LOCAL_RESET));
    steps.append("  - press: {part: re0, button: reset}\n");
    expect(steps, "login: ");
  }

  private static void password(StringBuilder steps, String statement, String password) {
    line(steps, statement + " plain-text-password", "New password:");
    step(steps, "secret", password);
    expect(steps, "Retype new password:");
    step(steps, "secret", password);
    expect(steps, "root# ");
  }

  private static void line(StringBuilder steps, String command, String answer) {
    step(steps, "type", command);
    expect(steps, answer);
  }

  private static void expect(StringBuilder steps, String text) {
    step(steps, "expect", text);
  }

  private static void step(StringBuilder steps, String kind, String value) {
    steps.append("  - ").append(kind).append(": \"").append(value).append("\"\n");
  }
}
