package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCheckTest {
  private static final String BASE =
      """
      set system root-authentication encrypted-password "$6$a"
      set security authentication-key-chains key-chain KC key 1 secret abc
      set security macsec connectivity-association CA security-mode static-cak
      set security macsec connectivity-association CA pre-shared-key-chain KC
      set security macsec interfaces xe-0/0/0 connectivity-association CA
      """;

  private final ConfigTree empty = ConfigTree.empty(Model.load(new Platform(true, true)).root());
  private final ModelCheck check = new ModelCheck();

  private ConfigTree edited(ConfigTree tree, String... lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    Loaded loaded = ConfigReader.trusting(new PlainSecrets()).set(tree, List.of(), text);
    assertEquals(List.of(), loaded.problems());
    return loaded.tree();
  }

  private List<String> findings(ConfigTree tree) {
    List<String> found = new ArrayList<>();
    check.check(
        Inheritance.resolve(tree),
        new ModelCheck.Finder() {
          @Override
          public void missing(List<String> path, String statement, String message) {
            found.add(String.join(" ", path) + " | " + statement + " | " + message);
          }

          @Override
          public void broken(List<String> path, String statement, String message) {
            found.add(String.join(" ", path) + " | " + statement + " | " + message);
          }
        });
    return found;
  }

  @Test
  void aReferenceIsCheckedAgainWhenWhatItNamesGoesAway() {
    ConfigTree good = edited(empty, BASE.split("\n"));
    assertEquals(List.of(), findings(good));

    assertEquals(
        List.of(
            "security macsec connectivity-association CA | pre-shared-key-chain KC"
                + " | authentication-key-chains not defined !!"),
        findings(edited(good, "delete security authentication-key-chains")));
    assertEquals(
        List.of(
            "security macsec interfaces xe-0/0/0 | connectivity-association CA"
                + " | Connectivity association not defined"),
        findings(edited(good, "delete security macsec connectivity-association CA")));
    assertEquals(List.of(), findings(good));
  }

  @Test
  void aConditionOnASiblingIsCheckedAgainWhenTheSiblingChanges() {
    ConfigTree good = edited(empty, BASE.split("\n"));
    ConfigTree keyed =
        edited(good, "set security macsec connectivity-association CA mka key-server-priority 3");
    assertEquals(List.of(), findings(good));
    assertEquals(List.of(), findings(keyed));

    List<String> found =
        findings(
            edited(keyed, "set security macsec connectivity-association CA security-mode dynamic"));

    assertEquals(
        List.of(
            "security macsec connectivity-association CA mka | key-server-priority 3"
                + " | Allowed only for static-cak mode"),
        found.stream().filter(line -> line.contains("key-server-priority")).toList());
  }

  @Test
  void allThatIsWrongIsReportedAtOnceAndAgainUntilItIsRight() {
    ConfigTree bad =
        edited(
            empty,
            "set apply-groups [ junos-defaults none ]",
            "set security macsec interfaces xe-0/0/0 connectivity-association CA9");

    List<String> expected =
        List.of(
            " | apply-groups none | undefined configuration group",
            "security macsec interfaces xe-0/0/0 | connectivity-association CA9"
                + " | Connectivity association not defined",
            " | system | Missing mandatory statement: 'root-authentication'");
    assertEquals(expected, findings(bad));
    assertEquals(expected, findings(bad));
  }

  @Test
  void aGroupOfTheOtherRoutingEngineDoesNotCountHere() {
    ConfigTree tree =
        edited(
            empty,
            "set groups re0 system host-name west",
            "set groups re1 system host-name east",
            "set apply-groups [ re0 re1 ]");

    assertEquals(
        "west",
        new Inheritance("re0").resolved(tree).root().text("system", "host-name").orElse(""));
    assertEquals(
        "east",
        new Inheritance("re1").resolved(tree).root().text("system", "host-name").orElse(""));
  }
}
