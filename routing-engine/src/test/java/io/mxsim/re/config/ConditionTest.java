package io.mxsim.re.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.Model;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private final Node config =
      (Node)
          Configurations.of(
              "set system host-name r1",
              "set system login user op class operator",
              "set system login user op uid 2000",
              "set system login user eve class operator",
              "set system login user eve uid 2001",
              "set system login class operator-x permissions view",
              "set interfaces xe-0/0/0 unit 0 family inet",
              "set interfaces xe-0/0/0 mtu 9000",
              "set interfaces xe-0/0/1 unit 7 description b");

  private boolean holds(String condition, Chain chain) {
    Place place = new Place(chain, chain.last().value());
    return ConditionParser.parse(condition).orElseThrow().holds(place);
  }

  private Chain at(String... words) {
    Chain chain = new Chain();
    chain.push(config);
    Node node = config;
    for (int i = 0; i < words.length; i++) {
      Node below = node.below().get(words[i], i + 1 < words.length ? words[i + 1] : "");
      if (below != null && below.is(Statement.Kind.LIST)) {
        i++;
      } else {
        below = node.below().get(words[i], "");
      }
      node = below == null ? node.below().implicit(words[i]) : below;
      chain.push(node);
    }
    return chain;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiterString = "=>",
      textBlock =
          """
          ".. uid" => true
          ".. .. user eve" => true
          ".. .. user joe" => false
          !(".. .. user joe") => true
          " .. ..  user   eve  uid" => true
          ".. class operator" => true
          ".. class super" => false
          (".. shell" || ".. uid 2000") => true
          (".. shell" || (".. class x" || ".. uid 2001")) => false
          ((!(".. shell") && ".. uid") || ".. class x") => true
          "system login class $$-x" => refused
          "system login user ${user} uid 2000" => true
          "system login user ${user} uid 2001" => false
          any ".. .. user <*> uid 2001" => true
          any ".. .. user <*> uid 3000" => false
          all ".. .. user <*> uid" => true
          all ".. .. user <*> uid 2000" => false
          unique "system login user <*> uid 2000" => true
          unique "system login user <*> class $$" => false
          "system login user $$={op}" => true
          "system login user $$={joe}" => false
          "interfaces xe-0/0/0 unit 0 family inet" => true
          "interfaces xe-0/0/0 unit 7" => false
          any "interfaces <*> unit 7" => true
          "interfaces ${interface} unit 7" => true
          count(".. uid") => refused
          ".. uid => refused
          (".. uid" || => refused
          """)
  void aFormOfThePublishedSchemaHoldsOrNot(String condition, String expected) {
    String answer =
        ConditionParser.parse(condition).isEmpty()
            ? "refused"
            : String.valueOf(holds(condition, at("system", "login", "user", "op", "class")));

    assertEquals(expected, answer);
  }

  @Test
  void theEntryAroundGivesItsKeyAndALogicalInterfaceItsUnit() {
    Chain unit = at("interfaces", "xe-0/0/1", "unit", "7", "description");
    Place named = new Place(unit, "xe-0/0/0.0");

    assertTrue(holds("\"interfaces ${interface} unit ${unit} description\"", unit));
    assertTrue(holds("!(\"interfaces ${interface} mtu\")", unit));
    assertTrue(
        ConditionParser.parse("\"interfaces $$-IFL family inet\"").orElseThrow().holds(named));
    assertTrue(ConditionParser.parse("\"interfaces $$\"").orElseThrow().holds(named));
    assertTrue(
        !ConditionParser.parse("\"interfaces $$-IFL description\"").orElseThrow().holds(named));
  }

  @Test
  void everyConditionOfTheModelCanBeRead() {
    List<String> unread = new ArrayList<>();
    int[] read = {0};
    Set<Statement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    walk(Model.load(new Platform(true, true)).root(), seen, unread, read);

    assertEquals(List.of(), unread);
    assertTrue(read[0] > 50, "conditions: " + read[0]);
  }

  private static void walk(
      Statement statement, Set<Statement> seen, List<String> unread, int[] read) {
    if (!seen.add(statement)) {
      return;
    }
    for (Statement.Must must : statement.musts()) {
      read[0]++;
      if (ConditionParser.parse(must.condition()).isEmpty()) {
        unread.add(statement.name() + ": " + must.condition());
      }
    }
    statement.children().forEach(child -> walk(child, seen, unread, read));
  }
}
