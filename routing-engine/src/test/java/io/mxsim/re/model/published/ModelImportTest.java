package io.mxsim.re.model.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.model.ImportedModel;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueCheck;
import io.mxsim.re.model.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelImportTest {
  private static final Path RELEASE =
      Path.of("src/test/resources/io/mxsim/re/model/published").toAbsolutePath();
  private static final Platform PLATFORM = new Platform(false, false);

  @TempDir private Path folder;

  private static final class Silent implements ModelImport.Progress {
    @Override
    public void read(int done, int all, String file) {}

    @Override
    public void compiled(int statements) {}
  }

  private static ImportedModel compile(Path release) throws PublishedModelError, IOException {
    return ModelImport.compile(release, condition -> !condition.contains("magic"), new Silent());
  }

  private static Statement root() throws PublishedModelError, IOException {
    return compile(RELEASE).model(PLATFORM).root();
  }

  private static Statement at(Statement root, String... words) {
    Statement at = root;
    for (String word : words) {
      at = at.child(word).orElseThrow(() -> new AssertionError("there is no " + word));
    }
    return at;
  }

  private static Statement gossip() throws PublishedModelError, IOException {
    return at(root(), "protocols", "gossip");
  }

  private static List<String> names(Statement parent) {
    return parent.children().stream().map(Statement::name).toList();
  }

  /** A release in which {@code from} is {@code to} in the file whose name begins so. */
  private Path changed(String file, String from, String to) throws IOException {
    try (Stream<Path> all = Files.walk(RELEASE)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(RELEASE.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        String text = Files.readString(each);
        if (each.getFileName().toString().startsWith(file)) {
          assertTrue(text.contains(from), "the module has changed");
          text = text.replace(from, to);
        }
        Files.writeString(copy, text);
      }
    }
    return folder;
  }

  private String refusal(String file, String from, String to) throws IOException {
    Path release = changed(file, from, to);
    return assertThrows(PublishedModelError.class, () -> compile(release)).getMessage();
  }

  @Test
  void aLeafKeepsTypeHelpDefaultAndUnits() throws Exception {
    Statement interval = at(gossip(), "interval");

    assertEquals("Time between rumors", interval.help());
    assertEquals("10", interval.defaultValue().orElseThrow());
    assertEquals("seconds", interval.units().orElseThrow());
    assertEquals(Statement.Support.ACCEPTED, interval.support());
    ValueCheck check = new ValueCheck(false);
    assertEquals(null, check.problem(interval.type(), "250"));
    assertEquals("Value 150 is not within range (200..300)", check.problem(interval.type(), "150"));
    assertFalse(check.problem(interval.type(), "$any") == null, "variables belong to profiles");
  }

  @Test
  void aPatternKeepsItsMessage() throws Exception {
    Statement nickname = at(gossip(), "nickname");

    assertEquals("Letters only", new ValueCheck(false).problem(nickname.type(), "r2d2"));
  }

  @Test
  void aSecretIsOneEvenWhereTheModulesOnlySayText() throws Exception {
    assertTrue(at(gossip(), "authentication-key").secret());
    assertFalse(at(gossip(), "nickname").secret());
  }

  @Test
  void deprecatedStatementsHaveToBeTypedInFull() throws Exception {
    assertTrue(at(gossip(), "whisper").hidden());
  }

  @Test
  void casesExcludeEachOtherAndTheStatementsOfOneCaseDoNot() throws Exception {
    Statement loud = at(gossip(), "loud");
    Statement range = at(gossip(), "range");
    Statement silent = at(gossip(), "silent");

    assertTrue(loud.excludes(silent) && silent.excludes(range));
    assertFalse(loud.excludes(range) || loud.excludes(at(gossip(), "interval")));
  }

  @Test
  void aGroupingIsRefinedAndAugmentedWhereItIsUsedAndSharedElsewhere() throws Exception {
    Statement root = root();
    Statement neighbor = at(root, "protocols", "gossip", "neighbor");

    assertEquals("7", at(neighbor, "weight").defaultValue().orElseThrow());
    assertEquals("Weight of what this neighbor says", at(neighbor, "weight").help());
    assertEquals("Known since", at(neighbor, "options", "since").help());
    assertSame(
        at(root, "protocols", "gossip"), at(root, "groups", "protocols", "gossip"), "one object");
  }

  @Test
  void conditionsComeWithTheirMessagesAndThoseOfAKeySpeakOfItsEntry() throws Exception {
    Statement neighbor = at(gossip(), "neighbor");

    assertEquals(
        List.of(
            new Statement.Must("(!(\".. silent\"))", "a silent one has no neighbors"),
            new Statement.Must("(\". weight\")", "a neighbor needs a weight")),
        neighbor.musts());
    assertEquals(1, compile(RELEASE).facts().conditionsLeft(), "one is not evaluated");
  }

  @Test
  void aListWithSeveralKeysIsTypedKeyByKey() throws Exception {
    Statement hearsay = at(gossip(), "hearsay");

    assertInstanceOf(ValueType.Address.class, hearsay.type());
    Statement ident = hearsay.children().getFirst();
    assertTrue(ident.implicit() && ident.mandatory());
    assertEquals(Statement.Kind.LIST, ident.kind());
    Statement value = ident.children().getFirst();
    assertTrue(value.implicit());
    assertEquals(Statement.Kind.LEAF, value.kind());
  }

  @Test
  void namesThatARouterLeavesOutAreLeftOut() throws Exception {
    assertTrue(at(gossip(), "metric", "metric").implicit());
    assertFalse(at(gossip(), "metric", "add").implicit());
    assertTrue(at(gossip(), "traceoptions", "file", "filename").implicit());
    assertTrue(at(gossip(), "traceoptions", "file").oneLine());
    assertFalse(gossip().oneLine());
    assertTrue(at(root(), "apply-macro", "data").implicit());
  }

  @Test
  void hierarchiesStandInARoutersOrderAndHaveItsPermissions() throws Exception {
    Statement root = root();

    assertEquals(
        List.of(
            "version",
            "groups",
            "apply-groups",
            "apply-macro",
            "system",
            "protocols",
            "apply-groups-except"),
        names(root));
    assertEquals(Set.of(Permission.ROUTING), at(root, "protocols").readPermissions());
    assertEquals(Set.of(Permission.ROUTING_CONTROL), at(root, "protocols").writePermissions());
  }

  @Test
  void theFirmwaresOwnStatementWinsAndTheImportedOnesComeIn() throws Exception {
    Statement own = Model.load(PLATFORM).root();

    Statement joined = Model.load(PLATFORM).with(compile(RELEASE).model(PLATFORM)).root();

    Statement hostName = at(joined, "system", "host-name");
    assertEquals(at(own, "system", "host-name").help(), hostName.help());
    assertEquals(at(own, "system", "host-name").type(), hostName.type());
    assertEquals(Statement.Support.ACTS, at(joined, "system").support());
    assertEquals("Mood of the machine", at(joined, "system", "mood").help());
    assertEquals(Statement.Support.ACCEPTED, at(joined, "system", "mood").support());
    List<String> kept = new ArrayList<>(names(at(joined, "system")));
    kept.retainAll(names(at(own, "system")));
    assertEquals(names(at(own, "system")), kept, "the own order stays");
    assertSame(
        at(joined, "system"),
        at(joined, "groups", "groups", "system"),
        "the same pair is joined once");
  }

  @Test
  void aFileGivesBackWhatWasWritten() throws Exception {
    ImportedModel model = compile(RELEASE);
    Path file = folder.resolve("example.model");

    model.write(file);

    assertEquals(model.facts(), ImportedModel.open(file).facts());
    assertEquals("0.1R1.1", ImportedModel.facts(file).release());
    assertEquals(names(root()), names(ImportedModel.open(file).model(PLATFORM).root()));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList(), "nothing is left beside it");
    }
  }

  @Test
  void aFileThatIsCutOrChangedAnywhereIsRefused() throws Exception {
    Path file = folder.resolve("example.model");
    compile(RELEASE).write(file);
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length; length += 1 + whole.length / 50) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThrows(ImportedModel.Damaged.class, () -> ImportedModel.open(file));
    }
    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);
    assertThrows(ImportedModel.Damaged.class, () -> ImportedModel.open(file));
  }

  @Test
  void whatIsWrongWithAModuleIsToldWithFileAndLine() throws Exception {
    assertEquals(
        "example-conf-protocols@2026-01-01.yang:34: there is no type 'tack'",
        refusal("example-conf-protocols", "type tick;", "type tack;"));
  }

  @Test
  void aGroupingThatIsNotThereIsToldWithFileAndLine() throws Exception {
    assertEquals(
        "example-conf-protocols@2026-01-01.yang:9: there is no grouping 'other-group'",
        refusal(
            "example-conf-protocols",
            "augment /jc:configuration {\n    uses protocols-group;",
            "augment /jc:configuration {\n    uses other-group;"));
  }

  @Test
  void aGroupingThatUsesItselfEndsTheImport() throws Exception {
    String message =
        refusal("example-conf-root", "leaf version {", "uses all-of-it;\n    leaf version {");

    assertEquals("example-conf-root@2026-01-01.yang:19: grouping 'all-of-it' uses itself", message);
  }

  @Test
  void aModuleThatIsMissingIsNamedWithWhereItIsNeeded() throws Exception {
    String message = refusal("example-conf-root", "junos-common-types {", "junos-other-types {");

    assertTrue(
        message.startsWith(
            "example-conf-root@2026-01-01.yang:6: module 'junos-other-types' is needed here"),
        message);
  }

  @Test
  void aModuleThatIsCutOffIsTold() throws Exception {
    String text = Files.readString(RELEASE.resolve("conf/example-conf-root@2026-01-01.yang"));
    String message =
        refusal("example-conf-root", text.substring(text.indexOf("list apply-macro")), "");

    assertTrue(message.endsWith("the file ends inside this 'grouping'"), message);
  }

  @Test
  void modulesWithoutAConfigurationAreTold() {
    PublishedModelError error =
        assertThrows(PublishedModelError.class, () -> compile(RELEASE.resolve("common")));

    assertTrue(error.getMessage().contains("no configuration"), error.getMessage());
  }

  @Test
  void theSameModulesGiveTheSameBytes() throws Exception {
    Path first = folder.resolve("a.model");
    Path second = folder.resolve("b.model");

    compile(RELEASE).write(first);
    compile(RELEASE).write(second);

    assertEquals(-1, Files.mismatch(first, second));
  }
}
