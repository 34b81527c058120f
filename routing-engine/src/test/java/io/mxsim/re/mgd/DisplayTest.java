package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Permission;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private final CliBench bench = new CliBench();
  private final Operator root = bench.root();

  @Test
  void textWithoutStructureIsOneElement() {
    assertEquals(
        """
        <rpc-reply xmlns:junos="http://xml.juniper.net/junos/19.1R2/junos">
            <output>
        Hostname: r1
        Model: mx2010
        Junos: 19.1R2.8
            </output>
            <cli>
                <banner></banner>
            </cli>
        </rpc-reply>
        """,
        root.answer("show version | display xml"));
    assertEquals(
        """
        {
            "output" : [
            {
                "data" : "Hostname: r1\\nModel: mx2010\\nJunos: 19.1R2.8\\n"
            }
            ]
        }
        """,
        root.answer("show version | display json"));
  }

  @Test
  void theBannerNamesTheMaster() {
    bench.mastership = "{master}";

    assertTrue(
        root.answer("show version | display xml").contains("        <banner>{master}</banner>\n"));
  }

  @Test
  void aProblemIsAnErrorElement() {
    String xml = root.answer("show system rollback 7 | display xml");
    String json = root.answer("show system rollback 7 | display json");

    assertEquals(
        """
        <rpc-reply xmlns:junos="http://xml.juniper.net/junos/19.1R2/junos">
            <xnm:error xmlns="http://xml.juniper.net/xnm/1.1/xnm" xmlns:xnm="http://xml.juniper.net/xnm/1.1/xnm">
                <message>
                    could not open configuration database: No such file
                </message>
            </xnm:error>
            <cli>
                <banner></banner>
            </cli>
        </rpc-reply>
        """,
        xml);
    assertTrue(json.startsWith("{\n    \"error\" : [\n    {\n        \"message\" : [\n"), json);
  }

  @Test
  void theRequestIsShownInsteadOfItsReply() {
    assertEquals(
        """
            <rpc>
                <get-software-information>
                        <detail/>
                </get-software-information>
            </rpc>
        """,
        body(root.answer("show version detail | display xml rpc")));
    assertEquals(
        """
            <rpc>
                <get-fpc-information>
                        <detail/>
                        <fpc-slot>3</fpc-slot>
                </get-fpc-information>
            </rpc>
        """,
        body(root.answer("show chassis fpc detail 3 | display xml rpc")));
    assertEquals(
        """
            <rpc>
                <get-configuration>
                        <configuration>
                            <system>
                                <login>
                                    <user>
                                        <name>op</name>
                                    </user>
                                </login>
                            </system>
                        </configuration>
                </get-configuration>
            </rpc>
        """,
        body(root.answer("show configuration system login user op | display xml rpc")));
  }

  /** The lines between the envelope's. */
  private static String body(String xml) {
    return xml.substring(xml.indexOf('\n') + 1, xml.indexOf("    <cli>\n"));
  }

  private void edit() {
    root.types(
        "configure",
        "set system host-name r1",
        "set system login user op class operator authentication encrypted-password \"$6$s$h\"",
        "set system services ssh",
        "set system services ssh connection-limit 5",
        "set interfaces fxp0 unit 0 family inet address 10.0.0.1/24",
        "deactivate system syslog",
        "deactivate system host-name",
        "annotate system syslog \"hi & <you>\"");
  }

  @Test
  void aConfigurationIsXml() {
    edit();

    assertEquals(
        """
            <configuration junos:changed-seconds="1767268800" junos:changed-localtime="2026-01-01 12:00:00 UTC">
                    <version>19.1R2.8</version>
                    <system>
                        <host-name inactive="inactive">r1</host-name>
                        <login>
                            <user>
                                <name>op</name>
                                <authentication>
                                    <encrypted-password>$6$s$h</encrypted-password>
                                </authentication>
                                <class>operator</class>
                            </user>
                        </login>
                        <services>
                            <ssh>
                                <connection-limit>5</connection-limit>
                            </ssh>
                        </services>
                        <junos:comment>/* hi &amp; &lt;you&gt; */</junos:comment>
                        <syslog inactive="inactive">
                            <user>
                                <name>*</name>
                                <contents>
                                    <name>any</name>
                                    <emergency/>
                                </contents>
                            </user>
                        </syslog>
                    </system>
                    <interfaces>
                        <interface>
                            <name>fxp0</name>
                            <unit>
                                <name>0</name>
                                <family>
                                    <inet>
                                        <address>
                                            <name>10.0.0.1/24</name>
                                        </address>
                                    </inet>
                                </family>
                            </unit>
                        </interface>
                    </interfaces>
            </configuration>
        """,
        body(root.answer("show | display xml")));
  }

  @Test
  void aPartOfAConfigurationStandsInWhatIsAroundIt() {
    edit();

    assertEquals(
        """
                    <system>
                        <login>
                            <user>
                                <name>op</name>
                                <class>operator</class>
                            </user>
                        </login>
                    </system>
        """,
        inside(root.answer("show system login user op class | display xml")));
    assertEquals(
        """
                    <interfaces>
                        <interface>
                            <name>fxp0</name>
                            <unit>
                                <name>0</name>
                                <family>
                                    <inet>
                                        <address>
                                            <name>10.0.0.1/24</name>
                                        </address>
                                    </inet>
                                </family>
                            </unit>
                        </interface>
                    </interfaces>
        """,
        inside(root.answer("show interfaces | display xml")));
    assertEquals(
        "",
        inside(root.answer("show chassis fpc 3 | display xml"))
            .replaceAll("\\s*</?(chassis|fpc|name)>3?", "")
            .strip());
  }

  /** The lines inside the configuration's element. */
  private static String inside(String xml) {
    String body = body(xml);
    return body.substring(body.indexOf('\n') + 1, body.indexOf("    </configuration>\n"));
  }

  @Test
  void aConfigurationIsJson() {
    edit();

    assertEquals(
        """
        {
            "configuration" : {
                "@" : {
                    "xmlns" : "http://xml.juniper.net/xnm/1.1/xnm",\s
                    "junos:changed-seconds" : "1767268800",\s
                    "junos:changed-localtime" : "2026-01-01 12:00:00 UTC"
                },\s
                "version" : "19.1R2.8",\s
                "system" : {
                    "@host-name" : {
                        "inactive" : true
                    },\s
                    "host-name" : "r1",\s
                    "login" : {
                        "user" : [
                        {
                            "name" : "op",\s
                            "authentication" : {
                                "encrypted-password" : "$6$s$h"
                            },\s
                            "class" : "operator"
                        }
                        ]
                    },\s
                    "services" : {
                        "ssh" : {
                            "connection-limit" : 5
                        }
                    },\s
                    "syslog" : {
                        "@" : {
                            "comment" : "/* hi & <you> */",\s
                            "inactive" : true
                        },\s
                        "user" : [
                        {
                            "name" : "*",\s
                            "contents" : [
                            {
                                "name" : "any",\s
                                "emergency" : [null]
                            }
                            ]
                        }
                        ]
                    }
                },\s
                "interfaces" : {
                    "interface" : [
                    {
                        "name" : "fxp0",\s
                        "unit" : [
                        {
                            "name" : "0",\s
                            "family" : {
                                "inet" : {
                                    "address" : [
                                    {
                                        "name" : "10.0.0.1/24"
                                    }
                                    ]
                                }
                            }
                        }
                        ]
                    }
                    ]
                }
            }
        }
        """,
        root.answer("show | display json"));
  }

  @Test
  void whoMayNotSeeSecretsSeesThemInNoForm() {
    edit();
    root.types("set system root-authentication encrypted-password \"$6$s$h\"", "commit");
    Operator viewer = bench.logIn("viewer", Set.of(Permission.VIEW_CONFIGURATION, Permission.VIEW));

    for (String form : new String[] {"xml", "json", "set", "detail", "inheritance"}) {
      String shown = viewer.answer("show configuration system login | display " + form);
      assertFalse(shown.contains("$6$"), shown);
      assertTrue(shown.contains("/* SECRET-DATA */"), shown);
    }
    viewer.answer("show configuration system login | display xml | save /var/tmp/x");
    assertFalse(new String(bench.files.get("/var/tmp/x")).contains("$6$"));
  }

  @Test
  void inheritanceNamesTheGroupOfAStatement() {
    root.types(
        "configure",
        "set groups g system services ssh connection-limit 5",
        "set groups g interfaces fxp0 unit 0 family inet address 10.0.0.1/24",
        "set groups g system host-name from-g",
        "set system host-name r1",
        "set interfaces fxp0 description mine",
        "set interfaces lo0 description other",
        "delete system syslog",
        "set apply-groups g");

    assertEquals(
        """
        interfaces {
            fxp0 {
                description mine;
                ##
                ## '0' was inherited from group 'g'
                ##
                unit 0 {
                    ##
                    ## 'inet' was inherited from group 'g'
                    ##
                    family inet {
        """
            .lines()
            .skip(1)
            .map(line -> line.substring(4))
            .reduce("", (a, b) -> a + b + "\n"),
        root.answer("show interfaces | display inheritance")
            .lines()
            .limit(10)
            .reduce("", (a, b) -> a + b + "\n"));
    assertEquals(
        """
        host-name r1;
        services {
            ssh {
                connection-limit 5;
            }
        }
        """,
        root.answer("show system | display inheritance no-comments | except Warning"));
    assertEquals(
        """
        set interfaces fxp0 description mine
        set interfaces fxp0 unit 0 family inet address 10.0.0.1/24
        set interfaces lo0 description other
        """,
        root.answer("show interfaces | display inheritance | display set"));
    assertTrue(root.answer("show | display xml groups").contains("<ssh junos:group=\"g\">\n"));
    assertEquals("", root.answer("show | display inheritance | match groups"));
  }

  @Test
  void changesAreTagged() {
    root.types(
        "configure",
        "set system root-authentication encrypted-password \"$6$s$h\"",
        "set system services ssh connection-limit 5",
        "commit",
        "set system host-name r1");

    assertEquals(
        """
                    <system junos:changed="changed">
                        <host-name junos:changed="changed">r1</host-name>
        """,
        root.answer("show | display changed | display xml | match changed=").indent(0));
  }

  @Test
  void setLinesAreRelativeToTheEditLevel() {
    edit();
    root.types("edit system login");

    assertEquals(
        "set user op authentication encrypted-password \"$6$s$h\"\nset user op class operator\n",
        root.answer("show | display set relative"));
    assertEquals(
        "set system login user op class operator\n",
        root.answer("show user op class | display set"));
    assertEquals(
        "set class operator\n",
        root.answer("show user op class | display set relative").replace("user op ", ""));
  }

  @Test
  void detailSaysWhatTheModelKnows() {
    edit();

    String shown = root.answer("show system | display detail");

    assertTrue(shown.startsWith("##\n## host-name: "), shown);
    assertTrue(shown.contains("\n## length: 1 .. 255\n"), shown);
    assertTrue(
        shown.contains("\n## match: ^[[:alnum:]._-]+$\n##\ninactive: host-name r1;\n"), shown);
  }
}
