package io.mxsim.re.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Completion.Key;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final ExistingNames NAMES =
      new ExistingNames() {
        @Override
        public List<String> keys(StatementPath parent, Statement list) {
          return list.name().equals("user") ? List.of("alice", "alina") : List.of();
        }
      };

  private final CommandLine language = new CommandLine(Model.load(new Platform(false, true)));
  private final Viewer root = new Viewer(Set.of(Permission.ALL), false, NAMES);
  private final Viewer fips = new Viewer(Set.of(Permission.ALL), true, NAMES);
  private final Viewer reader = new Viewer(EnumSet.of(Permission.VIEW), false, NAMES);

  private Line.Operational operational(String line) {
    Parsed parsed = language.operational(line, root);
    Parsed.Accepted accepted = assertInstanceOf(Parsed.Accepted.class, parsed, line);
    return assertInstanceOf(Line.Operational.class, accepted.line());
  }

  private Line.Configuration configuration(String line) {
    Parsed parsed = language.configuration(line, StatementPath.ROOT, root);
    Parsed.Accepted accepted =
        assertInstanceOf(Parsed.Accepted.class, parsed, () -> line + ": " + parsed);
    return assertInstanceOf(Line.Configuration.class, accepted.line());
  }

  private String help(String line) {
    return assertInstanceOf(
            Completion.Help.class, language.completeOperational(line, Key.HELP, root))
        .text();
  }

  private String configurationHelp(String line) {
    return assertInstanceOf(
            Completion.Help.class,
            language.completeConfiguration(line, Key.HELP, StatementPath.ROOT, root))
        .text();
  }

  @ParameterizedTest
  @Tag("G-OP1")
  @CsvSource({
    "sh ver, get-software-information",
    "show version, get-software-information",
    "show version and haiku, get-version-haiku",
    "show system fips level, get-fips-level",
    "show chassis fpc, get-fpc-information",
    "show chassis fpc 0, get-fpc-information",
    "show chassis fpc pic-status, get-pic-information",
    "show log messages, get-log",
    "file show /var/log/messages, file-show",
    "set date 201803202034.00, set-date",
    "set cli timestamp, set-cli-timestamp",
    "request system reboot, request-reboot",
    "request system power-off both-routing-engines, request-power-off",
    "request system software add optional://fips-mode.tgz, request-package-add",
    "request system software add /var/tmp/package.tgz, request-package-add",
    "request system fips self-test, fips-selftest",
    "request chassis fpc slot 0 offline, request-chassis-fpc",
    "edit, enter-configuration",
    "configure private, enter-configuration",
    "exit, end-session"
  })
  void commandsLeadToTheirRpcs(String line, String rpc) {
    assertEquals(rpc, operational(line).rpc());
  }

  @Test
  void argumentsCarryTheNamesOfTheRpcsInput() {
    assertEquals(
        Map.of("slot", "3", "cmd", "online"),
        operational("request chassis fpc slot 3 online").arguments());
    assertEquals(
        Map.of("path", "system login user op"),
        operational("show configuration system login user op | display set").arguments());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "foo ! 0 ! unknown command.",
        "show version c ! 13 ! syntax error, expecting <command>.",
        "show version a ! 14 ! syntax error.",
        "show ! 5 ! missing argument.",
        "show bogus version ! 5 ! syntax error, expecting <command>."
      })
  void wrongCommandsAreToldWhere(String line, int column, String message) {
    assertEquals(
        new Completion.Wrong(column, message), language.completeOperational(line, Key.ENTER, root));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "set system bogus ! 11 ! syntax error.",
        "set interfaces ! 15 ! missing argument.",
        "set interfaces sdfsdf ! 15 ! invalid interface type in 'sdfsdf'.",
        "set system fips level 9 ! 22 ! Value 9 is not within range (0..2)",
        "set system fips level x ! 22 ! invalid numeric value: 'x'",
        "set system name-server 1.2.3 ! 23 ! invalid ip address or hostname: '1.2.3' at '1.2.3'",
        "set system host-name a/b ! 21 ! Must be a string of alphanumericals, dashes or underscores",
        "edit ! 5 ! missing argument.",
        "edit system host-name ! 12 ! syntax error."
      })
  void wrongStatementsAreToldWhere(String line, int column, String message) {
    assertEquals(
        new Completion.Wrong(column, message),
        language.completeConfiguration(line, Key.ENTER, StatementPath.ROOT, root));
  }

  @Test
  void aShortWordOfSeveralIsAmbiguous() {
    Completion two = language.completeOperational("s", Key.SPACE, root);

    Completion.Wrong wrong = assertInstanceOf(Completion.Wrong.class, two);
    assertEquals(1, wrong.column());
    assertTrue(wrong.message().startsWith("'s' is ambiguous.\nPossible completions:\n"));
    assertTrue(wrong.message().contains("  show                 Show system information\n"));
  }

  @Test
  void helpBehindShowVersionIsLaidOutAsOnTheRealBox() {
    assertEquals(
        """
        Possible completions:
          <[Enter]>            Execute this command
          brief                Display brief output
          detail               Display detailed output
          invoke-on            Where to run the command
          |                    Pipe through a command
        """,
        help("show version "));
  }

  @Test
  void helpOnStatementsMarksContainersAndLists() {
    assertEquals(
        """
        Possible completions:
        + apply-groups         Groups from which to inherit configuration data
        + apply-groups-except  Don't inherit configuration data from these groups
        > chassis              FIPS chassis boundary configuration
          level                FIPS 140 level (0..2)
        > self-test            Configure FIPS self-test execution
        """,
        configurationHelp("set system fips "));
  }

  @Test
  void existingNamesStandBeforeTheOneToBeMadeUp() {
    String help = configurationHelp("set system login user ");

    assertTrue(help.indexOf("> alice ") < help.indexOf("> alina "));
    assertTrue(help.indexOf("> alina ") < help.indexOf("> <name> "));
  }

  @Test
  void spaceCompletesWordsAndTabAlsoNames() {
    assertEquals(new Completion.Line("show "), language.completeOperational("sh", Key.SPACE, root));
    assertEquals(
        new Completion.Line("set system login user ali"),
        language.completeConfiguration(
            "set system login user a", Key.TAB, StatementPath.ROOT, root));
    assertEquals(
        new Completion.Line("set system login user a "),
        language.completeConfiguration(
            "set system login user a", Key.SPACE, StatementPath.ROOT, root));
    assertEquals(
        new Completion.Wrong(4, "syntax error."),
        language.completeConfiguration("set bogus", Key.SPACE, StatementPath.ROOT, root));
  }

  @Test
  void hiddenCommandsAreNeverListed() {
    assertTrue(!help("show version ").contains("haiku") && !help("show version ").contains("and "));
  }

  @Test
  @Tag("G-RO1")
  void commandsWithoutPermissionDoNotExist() {
    assertEquals(
        new Parsed.SyntaxError(0, "unknown command."),
        language.operational("request system zeroize", reader));
    assertInstanceOf(Parsed.Accepted.class, language.operational("show version", reader));
    assertInstanceOf(Parsed.SyntaxError.class, language.operational("configure", reader));
  }

  @ParameterizedTest
  @Tag("P-CR3")
  @Tag("P-HW7")
  @ValueSource(
      strings = {
        "set system services telnet",
        "set system services ftp",
        "set system services finger",
        "set system services rlogin",
        "set system services tftp-server",
        "set system services xnm-clear-text",
        "set virtual-chassis preprovisioned",
        "set system services ssh ciphers arcfour",
        "set system services ssh macs hmac-md5",
        "set system login password format md5"
      })
  void whatFipsForbidsIsASyntaxErrorThere(String line) {
    assertInstanceOf(Parsed.Accepted.class, language.configuration(line, StatementPath.ROOT, root));
    assertInstanceOf(
        Parsed.SyntaxError.class, language.configuration(line, StatementPath.ROOT, fips));
  }

  @Test
  void oneLineSetsSeveralLeaves() {
    Line.Configuration line =
        configuration(
            "set system login user crypto-officer class super-user authentication"
                + " plain-text-password");

    assertEquals(
        List.of(
            "system login user crypto-officer class super-user",
            "system login user crypto-officer authentication plain-text-password"),
        line.paths().stream().map(StatementPath::text).toList());
    assertEquals("encrypted-password", line.paths().getLast().last().asks());
  }

  @Test
  void valuesInBracketsBelongToOneLeafList() {
    Line.Configuration line =
        configuration("set system services ssh ciphers [ aes128-ctr aes256-ctr]");

    assertEquals(List.of("aes128-ctr", "aes256-ctr"), line.paths().getFirst().values());
  }

  @Test
  void pathsAreRelativeToTheLevelAndTopLeavesIt() {
    StatementPath login = configuration("edit system login").paths().getFirst();

    Parsed here = language.configuration("set message hello", login, root);
    Parsed top = language.configuration("top set system host-name r1", login, root);

    assertEquals("system login message hello", path(here));
    assertEquals("system host-name r1", path(top));
  }

  private static String path(Parsed parsed) {
    Line.Configuration line =
        (Line.Configuration) assertInstanceOf(Parsed.Accepted.class, parsed).line();
    return line.paths().getFirst().text();
  }

  @Test
  void pipesAreReadWithTheirArguments() {
    assertEquals(
        List.of(
            new Line.Pipe(List.of("match"), Map.of("pattern", "a|b")),
            new Line.Pipe(List.of("last"), Map.of("lines", "5")),
            new Line.Pipe(List.of("no-more"), Map.of())),
        operational("show version | match \"a|b\" | last 5 | no-more").pipes());
    assertEquals(
        List.of(new Line.Pipe(List.of("compare", "rollback"), Map.of("number", "1"))),
        configuration("show system | compare rollback 1").pipes());
  }

  @ParameterizedTest
  @Tag("G-MS2")
  @ValueSource(
      strings = {
        "prompt security macsec connectivity-association CA1 pre-shared-key cak",
        "set security macsec connectivity-association CA1 exclude-protocol lldp",
        "set security macsec connectivity-association CA1 include-sci",
        "set security macsec connectivity-association CA1 mka must-secure",
        "set security macsec connectivity-association CA1 mka should-secure",
        "set security macsec connectivity-association CA1 mka key-server-priority 1",
        "set security macsec connectivity-association CA1 mka transmit-interval 3000",
        "set security macsec connectivity-association CA1 no-encryption",
        "set security macsec connectivity-association CA1 offset 50",
        "set security macsec connectivity-association CA1 cipher-suite gcm-aes-256",
        "set security macsec connectivity-association CA1 security-mode static-cak",
        "set security macsec connectivity-association CA1 pre-shared-key ckn 2345678922334455",
        "set security macsec connectivity-association CA1 replay-protect replay-window-size 5",
        "set security macsec connectivity-association CA1 secure-channel c direction inbound",
        "set security macsec connectivity-association CA1 secure-channel c id port-id 4",
        "set security macsec interfaces xe-0/0/0 connectivity-association CA1",
        "set security macsec interfaces xe-0/0/0 traceoptions file mka_xe size 1g",
        "set security macsec traceoptions file MACsec.log",
        "set security macsec traceoptions flag all",
        "set security authentication-key-chains key-chain k1 key 0 start-time 2018-03-20.20:35",
        "set interfaces xe-0/0/0 flexible-vlan-tagging",
        "set interfaces xe-0/0/0 encapsulation flexible-ethernet-services",
        "set interfaces xe-0/0/0 unit 100 encapsulation vlan-bridge",
        "set interfaces xe-0/0/0 unit 100 vlan-id 100",
        "set interfaces xe-0/0/0 unit 0 family inet address 10.1.1.1/24",
        "set bridge-domains BD-110 vlan-id 100",
        "set system login password change-type character-sets",
        "set system services ssh hostkey-algorithm no-ssh-dss",
        "set system services ssh key-exchange ecdh-sha2-nistp256",
        "set system fips chassis level 1",
        "run request system reboot",
        "show | compare",
        "commit check",
        "commit and-quit",
        "rollback 1",
        "status"
      })
  void linesOfTheGuideAreAccepted(String line) {
    configuration(line);
  }

  @Test
  void aLineInTheLogHasItsWordsInFull() {
    Parsed parsed = language.operational("sh ver | mat x", root);

    assertEquals("show version | match x", assertInstanceOf(Parsed.Accepted.class, parsed).text());
  }
}
