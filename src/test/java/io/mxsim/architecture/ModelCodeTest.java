package io.mxsim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Model code takes time from the event loop and chance from its noise source, and has no thread.
 */
class ModelCodeTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.mxsim");

  private static final String[] MODEL = {
    "io.mxsim.chassis..",
    "io.mxsim.crypto..",
    "io.mxsim.selftest..",
    "io.mxsim.macsec..",
    "io.mxsim.ipsec..",
    "io.mxsim.re.."
  };

  /** The edges, where the host's clock, noise and threads come in; each says so in its Javadoc. */
  private static final Set<String> EDGES =
      Set.of("io.mxsim.chassis.time.LoopDriver", "io.mxsim.chassis.noise.HostNoise");

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.time.Instant.now",
          "java.time.LocalDateTime.now",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID");

  private static final Set<String> THREADS =
      Set.of(
          "java.lang.Thread",
          "java.util.Timer",
          "java.util.concurrent.Executors",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.locks.LockSupport");

  /** Of these a thread may touch its own: an interrupt that it caught has to be restored. */
  private static final Set<String> OWN_THREAD =
      Set.of("currentThread", "interrupt", "isInterrupted");

  /** Fine with a seed, but not without one. */
  private static final Set<String> SEEDABLE =
      Set.of("java.util.Random", "java.util.SplittableRandom");

  @Test
  void modelCodeReadsNoHostClockAndDrawsNoHostRandomness() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .and(areNoEdge())
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("the host's clock or chance", ModelCodeTest::isHostClock))
        .check(CLASSES);
  }

  @Test
  void modelCodeStartsNoThreadAndSleepsNever() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .and(areNoEdge())
        .should()
        .accessTargetWhere(DescribedPredicate.describe("a thread", ModelCodeTest::isThread))
        .check(CLASSES);
  }

  @Test
  void theEdgesThatAreExcusedExist() {
    for (String edge : EDGES) {
      classes().that().haveFullyQualifiedName(edge).should().bePublic().check(CLASSES);
    }
  }

  private static boolean isThread(JavaAccess<?> access) {
    return THREADS.contains(access.getTargetOwner().getName())
        && !OWN_THREAD.contains(access.getName());
  }

  private static boolean isHostClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean unseeded =
        SEEDABLE.contains(owner)
            && access.getTarget() instanceof ConstructorCallTarget constructor
            && constructor.getRawParameterTypes().isEmpty();
    return unseeded
        || owner.equals("java.util.concurrent.ThreadLocalRandom")
        || CLOCKS.contains(owner + "." + access.getName());
  }

  private static DescribedPredicate<JavaClass> areNoEdge() {
    return DescribedPredicate.describe(
        "are no edge",
        type -> {
          int inner = type.getName().indexOf('$');
          String outer = inner < 0 ? type.getName() : type.getName().substring(0, inner);
          return !EDGES.contains(outer);
        });
  }
}
