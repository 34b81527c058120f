package io.mxsim.re.dot1xd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.permission.Rights;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShowMacsecTest {
  private static final String CKN = StaticCakTest.CKN;
  private static final String CA = "set security macsec connectivity-association CA1 ";

  private final LinkBench bench = new LinkBench();

  private void secured(String... more) {
    bench.r0.configure(
        StaticCakTest.guide(CKN, StaticCakTest.CAK, CA + "mka key-server-priority 2"));
    bench.r1.configure(StaticCakTest.guide(CKN, StaticCakTest.CAK, more));
    bench.pass(26);
  }

  private String run(LinkBench.Router router, String rpc, Map<String, String> arguments) {
    OperationalCommand command =
        MacsecCommand.all(router.dot1xd).stream()
            .filter(each -> each.rpc().equals(rpc))
            .findFirst()
            .orElseThrow();
    Page page = new Page();
    WorkingDirectory home = new WorkingDirectory("/root", "/root");
    command.run(
        new Invocation("op", Rights.of(Set.of()), Origin.CONSOLE, arguments, home, 1, page));
    bench.pass(Duration.ofMillis(10));
    assertTrue(page.finished);
    return page.text.toString();
  }

  /** The member identifiers and numbers are chance. */
  private static String plain(String text) {
    return text.replaceAll("[0-9A-F]{24}", "MI").replaceAll("number: \\d+", "number: N");
  }

  @Test
  @Tag("G-MS3")
  void theSessionIsShownAsTheBoxShowsIt() {
    secured();

    String text = plain(run(bench.r0, "get-mka-session-information", Map.of()));

    assertTrue(
        text.startsWith(
            """
              Interface name: et-0/0/0
                 Interface State: Secured - Primary
                 Member identifier: MI
                 CAK name: %s
                 CAK type: primary
                 Security mode: static
                 Transmit interval: 3000(ms)
            """
                .formatted(CKN)),
        text);
    assertTrue(text.contains("     Key server: yes            Key server priority: 2\n"), text);
    assertTrue(text.contains("     Latest SAK AN: 0           Latest SAK KI: MI/1\n"), text);
    assertTrue(text.contains("          1. Member identifier: MI (live)\n"), text);
    assertTrue(text.contains("             SCI: 02:00:00:00:00:01/1    Uptime: 00:00:2"), text);
  }

  @Test
  void theSummaryStandsInItsColumns() {
    secured();

    String[] lines =
        run(bench.r0, "get-mka-session-information", Map.of("level", "summary")).split("\n");

    assertEquals(
        "Interface    Member-ID                  Type        Status        Tx        Rx        CAK"
            + " Name",
        lines[0]);
    assertEquals(40, lines[1].indexOf("primary"));
    assertEquals(52, lines[1].indexOf("live"));
    assertEquals("23456789...", lines[1].substring(86));
  }

  @Test
  @Tag("G-MS3")
  void countersAreThoseOfTheCard() {
    secured();

    String text = run(bench.r0, "get-macsec-statistics", Map.of());

    assertTrue(
        text.startsWith(
            """
              Interface name: et-0/0/0
                Secure Channel transmitted
                    Encrypted packets: 400
                    Encrypted bytes:   36184
            """),
        text);
  }

  @Test
  void aConnectionTellsWhatIsConfiguredAndWhatTheCardTells() {
    secured();

    String text = run(bench.r0, "get-macsec-connection-information", Map.of());

    assertTrue(text.contains("        Cipher suite: GCM-AES-128 Encryption: on\n"), text);
    assertTrue(text.contains("        Key server offset: 30         Include SCI: yes\n"), text);
    assertTrue(text.contains("            Outgoing packet number: 561\n"), text);
    assertTrue(text.contains("            AN: 0 Status: inuse Create time: 00:00:2"), text);
  }

  @Test
  void theCountersOfKeyAgreementCanBeCleared() {
    secured();

    String before = run(bench.r0, "get-mka-statistics", Map.of());
    run(bench.r0, "clear-mka-statistics", Map.of("interface-name", "et-0/0/0"));
    String after = run(bench.r0, "get-mka-statistics", Map.of());

    assertTrue(!before.contains("Transmitted packets:                    0\n"), before);
    assertTrue(after.contains("Transmitted packets:                    0\n"), after);
  }

  @Test
  void anInterfaceWithoutMacsecIsSaidToHaveNone() {
    secured();

    assertEquals(
        "error: MACsec is not active on interface et-9/0/0\n",
        run(bench.r0, "get-mka-statistics", Map.of("interface-name", "et-9/0/0")));
  }

  @Test
  @Tag("G-MS8")
  void theTraceTellsWhatHasHappened() {
    secured(
        "set security macsec traceoptions file MACsec.log size 1g",
        "set security macsec traceoptions flag all",
        "set security macsec interfaces et-0/0/0 traceoptions file mka size 10k files 3",
        "set security macsec interfaces et-0/0/0 traceoptions flag mka-packets");
    bench.pass(600);

    String all = text("/var/log/MACsec.log");
    String own = text("/var/log/mka");

    assertTrue(all.contains(" et-0/0/0 peer 02:00:00:00:00:00/1 is live: member "), all);
    assertTrue(all.contains(" et-0/0/0 secured\n"), all);
    assertTrue(all.contains(" et-0/0/0 to SecY: use transmit SA 0\n"), all);
    assertTrue(own.contains(" et-0/0/0 sent MKPDU from 02:00:00:00:00:01/1: member "), own);
    assertTrue(!own.contains("to SecY"), own);
    assertTrue(!all.toLowerCase().contains(StaticCakTest.CAK), "the CAK is in the trace");
    assertTrue(bench.r1.files.size("/var/log/mka.0.gz") > 0);
    assertTrue(bench.r1.files.size("/var/log/mka.3.gz") < 0);
    assertTrue(own.length() <= 10 * 1024);
  }

  private String text(String path) {
    return new String(bench.r1.files.read(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** What a command prints. */
  private static final class Page implements Dialogue {
    private final StringBuilder text = new StringBuilder();
    private boolean finished;

    @Override
    public void print(String more) {
      text.append(more);
    }

    @Override
    public void finished() {
      finished = true;
    }

    @Override
    public void ask(String prompt, Consumer<String> answer) {}

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {}

    @Override
    public void askText(Consumer<String> answer) {}

    @Override
    public void paged(boolean paged) {}

    @Override
    public void enter(Interpreter inner) {}

    @Override
    public void leave() {}
  }
}
