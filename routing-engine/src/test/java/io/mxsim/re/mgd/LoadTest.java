package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code load} in all its forms. */
class LoadTest {
  private static final String STARTUP =
      """
      set system host-name r1
      set system root-authentication encrypted-password "$6$aa$bb"
      set system login user op class operator
      set interfaces xe-0/0/0 mtu 9192
      """;

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();

  @BeforeEach
  void enter() {
    root.types("configure");
  }

  private String compare() {
    return root.answer("show | compare");
  }

  @Test
  void whatCompareShowsCanBeLoadedAsAPatch() {
    root.types(
        "set system login user op uid 2001",
        "delete system host-name",
        "set system domain-name example.net",
        "deactivate interfaces xe-0/0/0",
        "protect system login",
        "annotate interfaces \"the uplinks\"",
        "set groups a system location building x",
        "set groups b system location building y",
        "insert groups b before groups a",
        "set system services ssh ciphers [ aes128-ctr aes256-ctr ]");
    String patch = compare();
    root.types("unprotect system login", "rollback 0");
    assertEquals("", compare());

    assertEquals(
        "[Type ^D at a new line to end input]\nload complete\n",
        root.will(patch).answer("load patch terminal"));

    assertEquals(patch, compare());
  }

  @Test
  void aPatchWithABadHeaderOrStatementSaysWhere() {
    assertEquals(
        """
        [Type ^D at a new line to end input]
        terminal:1:(12) syntax error: [edit bogus]
        terminal:4:(8) syntax error: bogus
          [edit system]
            'bogus 1;'
              syntax error
        load complete (2 errors)
        """,
        root.will("[edit bogus]\n[edit system]\n-  host-name r1;\n+  bogus 1;\n")
            .answer("load patch terminal"));
    assertEquals("[edit system]\n-  host-name r1;\n", compare());
  }

  @Test
  void updateChangesOnlyWhatIsDifferentAndOverrideTakesAll() {
    bench.file("/new", "system { host-name r2; login { user op { class operator; } } }\n");

    assertEquals("load complete\n", root.answer("load update /new"));

    assertEquals(
        "set system host-name r2\nset system login user op class operator\n",
        root.answer("show system | display set"));
    assertEquals(
        List.of(
            "User 'root' set: [system host-name] \"r1\" -> \"r2\"",
            "User 'root' delete: [system root-authentication]",
            "User 'root' delete: [interfaces]"),
        bench.events.stream()
            .filter(event -> event.tag().startsWith("UI_CFG_AUDIT"))
            .map(Audit.Event::text)
            .toList());
    assertTrue(bench.log().contains("UI_LOAD_EVENT: User 'root' is performing a 'load update'\n"));
  }

  @Test
  void relativeReadsAtTheLevel() {
    bench.file("/user", "user z { class operator; }\n");
    root.types("edit system login");

    assertEquals("load complete\n", root.answer("load merge /user relative"));
    root.will(
        "set user y class operator\nup\nset host-name r3\ntop\nset interfaces fxp0 mtu 1500\n");
    root.types("load set terminal relative");

    assertEquals(
        """
        set system login user op class operator
        set system login user y class operator
        set system login user z class operator
        """,
        root.answer("show | display set"));
    assertEquals("host-name r3;\n", root.answer("top show system host-name"));
    assertEquals("mtu 1500;\n", root.answer("top show interfaces fxp0 mtu"));
  }

  @Test
  void tagsReplaceDeleteProtectAndDeactivate() {
    bench.file(
        "/tags",
        """
        system {
            replace: login {
                user new {
                    class operator;
                }
            }
            delete: host-name;
            inactive: domain-name example.net;
            protect: inactive: services {
                ssh;
            }
        }
        """);

    assertEquals("load complete\n", root.answer("load replace /tags"));

    assertEquals(
        """
        root-authentication {
            encrypted-password "$6$aa$bb"; ## SECRET-DATA
        }
        login {
            user new {
                class operator;
            }
        }
        protect: inactive: services {
            ssh;
        }
        """,
        root.answer("show system | except domain-name"));
    assertEquals("inactive: domain-name example.net;\n", root.answer("show system domain-name"));
  }

  @Test
  void xmlAndJsonSayTheSameAsText() {
    bench.file(
        "/c.xml",
        """
        <rpc-reply><configuration>
          <system>
            <host-name>r&lt;x</host-name>
            <login operation="delete"/>
            <services inactive="inactive"><ssh><ciphers>aes128-ctr</ciphers><ciphers>aes256-ctr</ciphers></ssh></services>
          </system>
          <interfaces>
            <interface><name>xe-0/0/1</name><mtu>1500</mtu><bogus/></interface>
          </interfaces>
        </configuration></rpc-reply>
        """);
    bench.file(
        "/c.json",
        """
        {"configuration": {
          "system": {
            "services": {"@": {"inactive": true}, "ssh": {"ciphers": ["aes128-ctr", "aes256-ctr"]}},
            "@host-name": {"inactive": true}, "host-name": "r7"
          },
          "interfaces": {"interface": [{"name": "xe-0/0/1", "mtu": 1500, "disable": [null]}]}
        }}
        """);

    String xml = root.answer("load merge xml /c.xml");

    assertTrue(xml.startsWith("/c.xml:3:("), xml);
    assertTrue(xml.contains("\n/c.xml:8:("), xml);
    assertTrue(xml.endsWith("load complete (2 errors)\n"), xml);
    String services = "deactivate system services\n";
    assertTrue(root.answer("show | display set").contains(services));
    assertEquals("mtu 1500;\n", root.answer("show interfaces xe-0/0/1"));
    assertEquals("", root.answer("show system login"));
    root.types("rollback 0");
    assertEquals("load complete\n", root.answer("load merge json /c.json"));
    assertEquals(
        """
        set system host-name r7
        deactivate system host-name
        set system services ssh ciphers aes128-ctr
        set system services ssh ciphers aes256-ctr
        deactivate system services
        set interfaces xe-0/0/1 disable
        set interfaces xe-0/0/1 mtu 1500
        """,
        root.answer("show | display set | match \"xe-0/0/1|services|host-name\""));
  }

  @Test
  void whatIsDisplayedAsXmlOrJsonLoadsBack() {
    root.types(
        "set system syslog file messages any notice",
        "set system syslog user * any emergency",
        "set system services ssh ciphers [ aes128-ctr aes256-ctr ]",
        "set interfaces xe-0/0/0 unit 0 family inet address 10.0.0.1/24",
        "set interfaces xe-0/0/0 description \"a <b> & \\\"c\\\" d\"",
        "set system radius-server 10.0.0.7 secret hush",
        "set groups g interfaces <xe-*> disable",
        "set apply-groups g",
        "deactivate system services",
        "annotate interfaces xe-0/0/0 \"the uplink\"",
        "protect system syslog",
        "commit");
    String text = root.answer("show | display set");
    for (String form : List.of("xml", "json")) {
      bench.file("/shown", root.answer("show | display " + form));
      root.types("unprotect system syslog", "delete system", "delete interfaces");

      String answer = root.answer("load override " + form + " /shown");

      assertEquals("load complete\n", answer, form);
      assertEquals(text, root.answer("show | display set"), form);
      root.types("rollback 0");
    }
  }

  @Test
  void hostileTextIsReadToItsEndInTime() {
    String deep = "system { ".repeat(100_000);
    String deepXml = "<configuration>" + "<system>".repeat(100_000);
    String deepJson = "{\"configuration\":" + "{\"system\":".repeat(100_000);
    byte[] garbage = new byte[1 << 20];
    new Random(7).nextBytes(garbage);
    bench.files.put("/garbage", garbage);
    bench.file("/deep", deep);
    bench.file("/braces", "}".repeat(1 << 20));
    bench.file("/line", "set system host-name " + "x".repeat(1 << 20));
    bench.file("/words", "system " + "x ".repeat(1 << 19) + ";");
    bench.file("/quote", "system { host-name \"" + "x\n".repeat(1 << 19));
    bench.file("/nul", "system { location { building \"a\0b\"; } }");
    bench.file("/deep.xml", deepXml);
    bench.file("/deep.json", deepJson);
    bench.file(
        "/dtd.xml",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<configuration><system><host-name>&x;</host-name></system></configuration>");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String file :
              List.of("/garbage", "/deep", "/braces", "/line", "/words", "/quote", "/nul")) {
            for (String action :
                List.of("merge", "override", "replace", "update", "set", "patch")) {
              String answer = root.answer("load " + action + " " + file);
              assertTrue(answer.contains("load complete"), file);
              assertTrue(answer.length() < 2_000_000, () -> file + " " + answer.length());
              root.types("rollback 0");
            }
          }
          for (String file :
              List.of(
                  "xml /deep.xml",
                  "xml /garbage",
                  "xml /dtd.xml",
                  "json /deep.json",
                  "json /garbage",
                  "json /nul")) {
            assertTrue(
                root.answer("load merge " + file).endsWith("load complete (1 errors)\n"), file);
          }
        });
    assertEquals("", compare());
  }

  @Test
  void linesEndAsTheyLikeAndTextMayBeOfAnyScript() {
    bench.file("/crlf", "system {\r\n    host-name r8;\r\n}\r\n");
    bench.file("/utf", "system { location { building \"Süd 東\"; } }\n");

    assertEquals("load complete\n", root.answer("load merge /crlf"));
    assertEquals("load complete\n", root.answer("load merge /utf"));

    assertEquals("host-name r8;\n", root.answer("show system host-name"));
    assertEquals("building \"Süd 東\";\n", root.answer("show system location"));
  }

  @Test
  void anEmptyContainerIsNotedAndAFileThatIsNotThereIsAnError() {
    root.types("delete system login");
    bench.file("/empty", "system { login { } }\n");

    assertEquals(
        """
        [edit system]
          'login'
            warning: statement has no contents; ignored
        load complete
        """,
        root.answer("load merge /empty"));
    assertEquals("error: could not resolve file: /none\n", root.answer("load merge /none"));
  }

  @Test
  void saveShowsOrWritesWhatIsAtTheLevel() {
    root.types("edit system login");

    assertEquals("user op {\n    class operator;\n}\n", root.answer("save terminal"));
    assertEquals("Wrote 3 lines of configuration to '/l'\n", root.answer("save /l"));
    assertEquals(
        "user op {\n    class operator;\n}\n",
        new String(bench.files.get("/l"), StandardCharsets.UTF_8));
    assertFalse(Arrays.asList(root.help("load set ").split("\n")).contains("xml"));
  }

  @Test
  void aListThatHasOnlyKeysTakesSeveralInBrackets() {
    assertEquals("", root.answer("set system name-server [ 10.0.0.1 10.0.0.2 ]"));
    root.will("system { name-server [ 10.0.0.3 10.0.0.1 ]; }\n").types("load merge terminal");
    root.will("set system name-server [ 10.0.0.4 ]\n").types("load set terminal");

    assertEquals(
        "10.0.0.1;\n10.0.0.2;\n10.0.0.3;\n10.0.0.4;\n", root.answer("show system name-server"));
    assertEquals("", root.answer("delete system name-server [ 10.0.0.1 10.0.0.3 ]"));
    assertEquals("10.0.0.2;\n10.0.0.4;\n", root.answer("show system name-server"));
  }

  @Test
  void oneWrongKeyInBracketsIsNamed() {
    String said =
        root.will("system { name-server [ 10.0.0.1 300.0.0.1 ]; }\n").answer("load merge terminal");

    assertTrue(said.contains("terminal:1:(41) invalid ip address"), said);
  }

  @Test
  void addressesAreKeptInOneForm() {
    root.types("set interfaces xe-0/0/0 unit 0 family inet address 10.0.0.1");
    root.types("set interfaces xe-0/0/0 unit 0 family inet6 address 2001:0DB8:0:0:1:0:0:1/64");
    root.will("set routing-options static route 0/0 next-hop 10.0.0.2\n")
        .types("load set terminal");

    assertEquals(
        """
        set interfaces xe-0/0/0 unit 0 family inet address 10.0.0.1/32
        set interfaces xe-0/0/0 unit 0 family inet6 address 2001:db8::1:0:0:1/64
        """,
        root.answer("show interfaces xe-0/0/0 unit 0 | display set"));
    assertEquals(
        "set routing-options static route 0.0.0.0/0 next-hop 10.0.0.2\n",
        root.answer("show routing-options | display set"));
  }
}
