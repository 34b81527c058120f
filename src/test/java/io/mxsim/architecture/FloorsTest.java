package io.mxsim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dependencies point down, and nowhere else. */
class FloorsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.mxsim");

  /** What each area of the house may use besides itself. */
  private static final Map<String, List<String>> ALLOWED = new LinkedHashMap<>();

  static {
    ALLOWED.put("chassis", List.of());
    ALLOWED.put("crypto", List.of());
    ALLOWED.put("selftest", List.of("crypto"));
    ALLOWED.put("macsec", List.of("chassis", "crypto", "selftest"));
    ALLOWED.put("ipsec", List.of("chassis", "crypto", "selftest"));
    ALLOWED.put("re", List.of("chassis", "crypto", "selftest", "macsec", "ipsec"));
    ALLOWED.put("cli", List.of("re", "crypto", "chassis"));
    ALLOWED.put("lab", List.of("cli", "re", "macsec", "ipsec", "selftest", "crypto", "chassis"));
  }

  @TestFactory
  Stream<DynamicTest> anAreaUsesOnlyTheFloorsBelowIt() {
    return ALLOWED.keySet().stream().map(area -> DynamicTest.dynamicTest(area, () -> check(area)));
  }

  private static void check(String area) {
    String[] forbidden =
        ALLOWED.keySet().stream()
            .filter(other -> !other.equals(area) && !ALLOWED.get(area).contains(other))
            .map(other -> "io.mxsim." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("io.mxsim." + area + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageBelongsToAnArea() {
    String[] known =
        ALLOWED.keySet().stream().map(a -> "io.mxsim." + a + "..").toArray(String[]::new);
    noClasses().should().resideOutsideOfPackages(known).check(CLASSES);
  }

  @Test
  void theRoutingEngineKnowsOfCardsOnlyTheirControlMessagesAndTheMkaEngine() {
    noClasses()
        .that()
        .resideInAPackage("io.mxsim.re..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "belong to a card and are neither control messages nor MKA",
                type ->
                    isCard(type.getPackageName())
                        && !type.getPackageName().endsWith(".control")
                        && !type.getPackageName().startsWith("io.mxsim.macsec.mka")))
        .check(CLASSES);
  }

  private static boolean isCard(String name) {
    return name.startsWith("io.mxsim.macsec") || name.startsWith("io.mxsim.ipsec");
  }

  @TestFactory
  Stream<DynamicTest> thePackagesOfAnAreaFormNoCycle() {
    return ALLOWED.keySet().stream()
        .map(area ->
            DynamicTest.dynamicTest(
                area,
                () ->
                    slices()
                        .matching("io.mxsim." + area + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .check(CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> anOutsideLibraryLivesInOneArea() {
    Map<String, String> homes = new LinkedHashMap<>();
    homes.put("org.bouncycastle..", "io.mxsim.crypto..");
    homes.put("org.jline..", "io.mxsim.cli..");
    homes.put("org.apache.sshd..", "io.mxsim.cli..");
    homes.put("org.apache.commons.net..", "io.mxsim.cli..");
    homes.put("picocli..", "io.mxsim.lab..");
    homes.put("org.snakeyaml..", "io.mxsim.lab..");
    homes.put("org.opendaylight..", "io.mxsim.re.model.compile..");
    return homes.entrySet().stream()
        .map(home ->
            DynamicTest.dynamicTest(home.getKey(), () -> onlyIn(home.getKey(), home.getValue())));
  }

  @Test
  void theModelCompilerIsNeverThereAtRunTime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.mxsim.re.model.compile..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.mxsim.re.model.compile..")
        .check(CLASSES);
  }

  private static void onlyIn(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        // Measure the library itself, as references of the yardsticks.
        .and()
        .haveNameNotMatching("io\\.mxsim\\.lab\\.bench\\.Bare(Crypto|Signatures)")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
