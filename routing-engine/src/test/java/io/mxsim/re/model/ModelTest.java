package io.mxsim.re.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ModelTest {
  private final Model model = Model.load(new Platform(false, true));

  private Statement at(String... words) {
    Statement statement = model.root();
    for (String word : words) {
      statement = statement.child(word).orElseThrow(() -> new AssertionError(word));
    }
    return statement;
  }

  @Test
  void theTopShowsItsHierarchiesInTheOrderOfTheRealBox() {
    List<String> names = model.root().children().stream().map(Statement::name).toList();

    assertEquals(
        List.of(
            "version",
            "groups",
            "apply-groups",
            "apply-groups-except",
            "apply-macro",
            "system",
            "chassis",
            "services",
            "security",
            "interfaces",
            "snmp"),
        names.subList(0, 11));
  }

  @Test
  void aUserShowsUidThenAuthenticationThenClass() {
    List<String> names =
        at("system", "login", "user").children().stream().map(Statement::name).toList();

    assertTrue(names.indexOf("uid") < names.indexOf("authentication"));
    assertTrue(names.indexOf("authentication") < names.indexOf("class"));
  }

  @Test
  void hierarchiesInGroupsAreTheSameObjectsAsAtTheTop() {
    assertSame(at("chassis"), at("groups", "groups", "chassis"));
  }

  @Test
  @Tag("P-CR3")
  void servicesThatAreNotApprovedAreForbiddenInFips() {
    for (String service :
        List.of("ftp", "telnet", "finger", "xnm-clear-text", "tftp-server", "rlogin")) {
      assertTrue(at("system", "services", service).forbiddenInFips(), service);
    }
    assertFalse(at("system", "services", "ssh").forbiddenInFips());
  }

  @Test
  @Tag("P-HW7")
  void virtualChassisIsForbiddenInFips() {
    assertTrue(at("virtual-chassis").forbiddenInFips());
  }

  @Test
  void secretsAreMarked() {
    assertTrue(at("system", "root-authentication", "encrypted-password").secret());
    assertTrue(
        at("security", "macsec", "connectivity-association", "pre-shared-key", "cak").secret());
    assertTrue(at("security", "authentication-key-chains", "key-chain", "key", "secret").secret());
    assertFalse(
        at("security", "macsec", "connectivity-association", "pre-shared-key", "ckn").secret());
  }

  @Test
  void rangesAndMessagesComeFromTheModel() {
    assertEquals(new ValueType.Whole(0, 2), at("system", "fips", "chassis", "level").type());
    Statement month = at("system", "fips", "self-test", "periodic", "month");

    assertEquals(
        "'start-time' for FIPS self-test execution must be configured",
        month.musts().getFirst().message());
  }

  @Test
  void aNameThatBeginsWithADigitIsAnotherInXml() {
    Statement bundle = at("interfaces", "interface", "gigether-options", "802.3ad");

    assertEquals("ieee-802.3ad", bundle.element());
    assertEquals("bundle", bundle.child("bundle").orElseThrow().element());
  }

  @Test
  void aWordWithoutHelpOfItsOwnIsANumberOfTheUnits() {
    ValueType type = at("interfaces", "interface", "optics-options", "wavelength").type();

    ValueType.Words words = assertInstanceOf(ValueType.Words.class, type);
    assertEquals("1568.77 nanometers", words.words().getFirst().help());
  }

  @Test
  void whatIsBelowAStatementMayBeLessSupportedThanItself() {
    Statement family = at("interfaces", "interface", "unit", "family", "inet");

    assertEquals(Statement.Support.PARTLY, family.support());
    assertEquals(Statement.Support.PARTLY, family.child("address").orElseThrow().support());
    assertEquals(Statement.Support.ACCEPTED, family.child("filter").orElseThrow().support());
  }

  @Test
  void aRangeOfInterfacesTakesWhatAnInterfaceTakes() {
    assertSame(at("interfaces", "interface", "unit"), at("interfaces", "interface-range", "unit"));
  }

  @Test
  void everyStatementHasHelp() {
    Set<Statement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    walk(model.root(), seen);

    assertTrue(seen.size() > 400, () -> "only " + seen.size() + " statements");
  }

  private static void walk(Statement statement, Set<Statement> seen) {
    if (seen.add(statement)) {
      assertFalse(statement.help().isBlank(), statement.name());
      assertNotNull(statement.support(), statement.name());
      statement.children().forEach(child -> walk(child, seen));
    }
  }

  @Test
  void commandsOfTheHostExistOnlyWhereThereIsOne() {
    CommandWord without = model.commands().child("request");
    CommandWord with = Model.load(new Platform(true, true)).commands().child("request");

    assertNull(without.child("vmhost"));
    assertNotNull(with.child("vmhost").child("zeroize"));
  }

  @Test
  void zeroizingNeedsMaintenance() {
    CommandWord zeroize = model.commands().child("request").child("system").child("zeroize");

    assertEquals(Set.of(Permission.MAINTENANCE), zeroize.permissions());
    assertEquals("request-system-zeroize", zeroize.rpc());
  }

  @Test
  void bytesThatAreNoModelAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Model.load(new byte[] {1, 2, 3}, new Platform(false, false)));
  }
}
