package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the printers of XML and JSON print, the readers read. */
class RoundTripTest {
  private static final List<String> LINES =
      List.of(
          "set system host-name r1",
          "set system login message \"a \\\"b\\\" <c> & d\\ne\"",
          "set system login user op full-name \"Op & <Co>\"",
          "set system login user op class operator",
          "set system login user op authentication encrypted-password \"$6$s$h\"",
          "set system root-authentication encrypted-password \"$6$s$h\"",
          "set system services ssh connection-limit 5",
          "set system services ssh protocol-version v2",
          "set system services netconf ssh",
          "set system syslog user * any emergency",
          "set system syslog file messages any notice",
          "set system syslog file messages authorization info",
          "set system syslog host 10.0.0.9 any any",
          "set system name-server 10.0.0.7",
          "set system name-server 10.0.0.8",
          "set groups g system host-name from-g",
          "set apply-groups g",
          "set interfaces fxp0 unit 0 family inet address 10.0.0.1/24",
          "set interfaces fxp0 description \"to the left\"",
          "set interfaces lo0 unit 0 family inet address 10.9.9.9/32",
          "set interfaces xe-0/0/0:1 disable",
          "set routing-options static route 0.0.0.0/0 next-hop 10.0.0.254",
          "set routing-options static route 10.1.0.0/16 discard",
          "set security macsec connectivity-association ca1 security-mode static-cak",
          "set security macsec connectivity-association ca1 mka transmit-interval 3000",
          "set security macsec interfaces xe-0/0/0 connectivity-association ca1");
  private static final List<String> MARKS =
      List.of(
          "deactivate system host-name",
          "deactivate system login user op",
          "deactivate interfaces fxp0",
          "deactivate system name-server",
          "annotate system services \"one & <two>\"",
          "annotate interfaces fxp0 \"left\"",
          "annotate system host-name name");

  private final ConfigTree empty = ConfigTree.empty(Model.load(new Platform(true, true)).root());
  private final ConfigReader reader = ConfigReader.trusting(new PlainSecrets());

  private ConfigTree of(List<String> lines) {
    Loaded loaded =
        reader.set(
            empty, List.of(), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), loaded.problems().stream().map(p -> p.text("lines")).toList());
    return loaded.tree();
  }

  private static byte[] xml(ConfigTree tree) {
    try (ByteSink sink = new ByteSink()) {
      sink.text("<rpc-reply xmlns:junos=\"j\"><configuration>\n");
      new XmlPrinter(sink, statement -> true, XmlPrinter.Marks.NONE).print(tree.root());
      sink.text("</configuration></rpc-reply>\n");
      return sink.copy();
    }
  }

  private static byte[] json(ConfigTree tree) {
    try (ByteSink sink = new ByteSink()) {
      JsonPrinter printer = new JsonPrinter(sink, statement -> true);
      printer.open(List.of("xmlns"), List.of("x"));
      printer.print(tree.root());
      printer.close();
      return sink.copy();
    }
  }

  private void assertComesBack(ConfigTree tree) {
    byte[] xml = xml(tree);
    byte[] json = json(tree);

    Loaded fromXml = reader.xml(empty, List.of(), xml.clone(), false);
    Loaded fromJson = reader.json(empty, List.of(), json.clone(), false);

    assertTrue(
        fromXml.tree().sameAs(tree), () -> text(xml) + braces(fromXml.tree()) + braces(tree));
    assertTrue(
        fromJson.tree().sameAs(tree), () -> text(json) + braces(fromJson.tree()) + braces(tree));
    assertEquals(0, fromXml.errors() + fromJson.errors());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String braces(ConfigTree tree) {
    try (ByteSink sink = new ByteSink()) {
      new BracePrinter(sink, statement -> true).print(tree.root());
      return text(sink.copy());
    }
  }

  @Test
  void aConfigurationComesBackFromXmlAndJson() {
    assertComesBack(of(LINES));
  }

  @Test
  void marksAndCommentsComeBackToo() {
    List<String> lines = new ArrayList<>(LINES);
    lines.addAll(MARKS);

    assertComesBack(of(lines));
  }

  @Test
  void anyPartOfItComesBack() {
    Random random = new Random(5);
    for (int run = 0; run < 200; run++) {
      List<String> lines = new ArrayList<>();
      LINES.stream().filter(line -> random.nextInt(3) == 0).forEach(lines::add);

      assertComesBack(of(lines));
    }
  }
}
