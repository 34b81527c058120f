package io.mxsim.re.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {
  private final StringBuilder out = new StringBuilder();

  private static Element reply() {
    return Element.of("fpc-information")
        .attribute("junos:style", "brief")
        .add(
            Element.of("fpc")
                .leaf("slot", 0)
                .add(Element.of("up-time", "1 <minute> & \"more\"").attribute("junos:seconds", 60)))
        .add(Element.of("fpc").leaf("slot", 1).flag("empty", true));
  }

  @Test
  void anElementIsXmlInItsOwnNamespace() {
    Markup xml =
        new XmlReply(new Envelope("20.3X75-D30.1", "{master}", "junos-chassis"), out::append);

    xml.element(reply());
    xml.end();

    assertEquals(
        """
        <rpc-reply xmlns:junos="http://xml.juniper.net/junos/20.3X75/junos">
            <fpc-information xmlns="http://xml.juniper.net/junos/20.3X75/junos-chassis" junos:style="brief">
                <fpc>
                    <slot>0</slot>
                    <up-time junos:seconds="60">1 &lt;minute&gt; &amp; &quot;more&quot;</up-time>
                </fpc>
                <fpc>
                    <slot>1</slot>
                    <empty/>
                </fpc>
            </fpc-information>
            <cli>
                <banner>{master}</banner>
            </cli>
        </rpc-reply>
        """,
        out.toString());
  }

  @Test
  void anElementIsJsonWithAnArrayForEachName() {
    Markup json = new JsonReply(new Envelope("19.1R2.8", "", "junos-chassis"), out::append);

    json.element(reply());
    json.end();

    assertEquals(
        """
        {
            "fpc-information" : [
            {
                "attributes" : {"xmlns" : "http://xml.juniper.net/junos/19.1R2/junos-chassis",\s
                                "junos:style" : "brief"
                               },\s
                "fpc" : [
                {
                    "slot" : [
                    {
                        "data" : "0"
                    }
                    ],\s
                    "up-time" : [
                    {
                        "data" : "1 <minute> & \\"more\\"",\s
                        "attributes" : {"junos:seconds" : "60"}
                    }
                    ]
                },\s
                {
                    "slot" : [
                    {
                        "data" : "1"
                    }
                    ],\s
                    "empty" : [
                    {
                        "data" : null
                    }
                    ]
                }
                ]
            }
            ]
        }
        """,
        out.toString());
  }

  @Test
  void oneLineOfTextStandsInItsElementAndErrorsStandBesideIt() {
    Markup xml = new XmlReply(new Envelope("19.1R2.8", "", ""), out::append);

    xml.text("warn");
    xml.text("ing: other <RE> not present\nonly");
    xml.text(" line\n");
    xml.end();

    assertEquals(
        """
        <rpc-reply xmlns:junos="http://xml.juniper.net/junos/19.1R2/junos">
            <xnm:warning xmlns="http://xml.juniper.net/xnm/1.1/xnm" xmlns:xnm="http://xml.juniper.net/xnm/1.1/xnm">
                <message>
                    other &lt;RE&gt; not present
                </message>
            </xnm:warning>
            <output>only line</output>
            <cli>
                <banner></banner>
            </cli>
        </rpc-reply>
        """,
        out.toString());
  }

  @Test
  void controlCharactersDoNotBreakTheMarkup() {
    Xml.write(Element.of("a", "\u001b[1m\tx"), 0, out::append);

    assertEquals("<a>?[1m\tx</a>\n", out.toString());
    assertEquals("\"\\u001b[1m\\tx\"", Json.quoted("\u001b[1m\tx"));
  }
}
