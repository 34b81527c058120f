package io.mxsim.csp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.mxsim.crypto.Csp;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every way to a CSP leads past the monitor: what goes round it may be called by few. */
class WhoOpensCspsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.mxsim");

  @Test
  @Tag("P-CSP2")
  void theBytesOfACspAreHandedToADeclaredServiceOnly() {
    List<String> open =
        Arrays.stream(Csp.class.getMethods())
            .filter(method -> method.getDeclaringClass() == Csp.class)
            .filter(method -> method.getReturnType() == byte[].class)
            .map(method -> Arrays.toString(method.getParameterTypes()))
            .toList();

    assertEquals(
        List.of("[class io.mxsim.crypto.csp.CspAccess, class io.mxsim.crypto.csp.Right]"), open);
    assertEquals(
        0,
        Arrays.stream(Csp.class.getDeclaredConstructors())
            .filter(constructor -> Modifier.isPublic(constructor.getModifiers()))
            .count());
  }

  /** The stored form of passwords and keys: whose daemons ask the monitor before they use it. */
  @Test
  @Tag("P-CSP2")
  void storedSecretsAreReadByTheDaemonsThatDeclareAService() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.mxsim.re.config")
        .and()
        .doNotHaveFullyQualifiedName("io.mxsim.re.login.Accounts")
        .and()
        .doNotHaveFullyQualifiedName("io.mxsim.re.system.ConfiguredKeys")
        .and()
        .doNotHaveFullyQualifiedName("io.mxsim.re.system.FipsHandler")
        .and()
        .doNotHaveFullyQualifiedName("io.mxsim.re.dot1xd.PreSharedKey")
        .should()
        .accessTargetWhere(
            call("a secret of the configuration", "io.mxsim.re.config.ConfigNode", "secretValue"))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.mxsim.re.login")
        .should()
        .accessTargetWhere(
            call("the hash of a password", "io.mxsim.re.login.Account", "passwordHash"))
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.mxsim.re.login.StoredPasswords")
        .should()
        .accessTargetWhere(call("a password's check", "io.mxsim.crypto.PasswordHash", "matches"))
        .check(CLASSES);
  }

  /** Modules without a monitor hold vectors, never a CSP of a board. */
  @Test
  @Tag("P-CSP2")
  void aBoardHasNoModuleThatNobodyWatches() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.mxsim.re..", "io.mxsim.macsec..", "io.mxsim.ipsec..", "io.mxsim.cli..")
        .and()
        .doNotHaveFullyQualifiedName("io.mxsim.re.boot.Loader")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "a module without a monitor",
                access ->
                    access.getTargetOwner().getName().equals("io.mxsim.crypto.CryptoModule")
                        && access.getName().equals("<init>")
                        && !access.getTarget().getFullName().contains("CspMonitor")))
        .orShould()
        .accessTargetWhere(
            call("a monitor that does not watch", "io.mxsim.crypto.csp.CspMonitor", "ofBench"))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> call(String what, String owner, String name) {
    return DescribedPredicate.describe(
        what,
        access -> access.getTargetOwner().getName().equals(owner) && access.getName().equals(name));
  }
}
