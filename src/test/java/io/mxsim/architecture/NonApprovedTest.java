package io.mxsim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cryptography that is not a module's is kept in its place, which asks for the mode (P-CR3). */
class NonApprovedTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.mxsim");

  private static final String[] PLACES = {
    "io.mxsim.re.nonapproved..", "io.mxsim.cli.nonapproved.."
  };

  /** The doors: each hands on the mode that {@code FipsState} gave, or none. */
  private static final Set<String> DOORS =
      Set.of(
          "io.mxsim.re.ssh.NonApprovedHostKeys",
          "io.mxsim.re.ssh.SshAlgorithms",
          "io.mxsim.cli.ssh.ModuleAlgorithms",
          "io.mxsim.cli.ssh.KeyLogin");

  @Test
  @Tag("P-CR1")
  @Tag("P-CR3")
  void onlyFourDoorsLeadToNonApprovedAlgorithms() {
    noClasses()
        .that()
        .resideOutsideOfPackages(PLACES)
        .and(areNoneOf(DOORS))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PLACES)
        .check(CLASSES);
  }

  @Test
  @Tag("P-CR1")
  @Tag("P-CR3")
  void nothingElseUsesTheAlgorithmsOfJdkOrMina() {
    noClasses()
        .that()
        .resideOutsideOfPackages(PLACES)
        .and()
        .resideInAnyPackage("io.mxsim.re..", "io.mxsim.cli..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "compute cryptography outside of a module", NonApprovedTest::computes))
        .check(CLASSES);
  }

  private static boolean computes(JavaClass type) {
    String name = type.getName();
    return name.startsWith("javax.crypto.")
        || name.equals("java.security.Signature")
        || name.equals("java.security.KeyPairGenerator")
        || name.startsWith("org.apache.sshd.")
            && name.contains(".Builtin")
            && !name.contains(".BuiltinCompressions");
  }

  @Test
  @Tag("P-CR3")
  void onlyTheFipsStateGivesTheNonApprovedMode() {
    noClasses()
        .that(areNoneOf(Set.of("io.mxsim.re.fips.FipsState")))
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "makes a NonApprovedMode",
                call -> call.getTargetOwner().getName().endsWith(".NonApprovedMode")))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> areNoneOf(Set<String> names) {
    return DescribedPredicate.describe(
        "are none of " + names,
        type -> {
          int inner = type.getName().indexOf('$');
          return !names.contains(inner < 0 ? type.getName() : type.getName().substring(0, inner));
        });
  }
}
