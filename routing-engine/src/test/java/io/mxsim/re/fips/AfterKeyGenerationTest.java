package io.mxsim.re.fips;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.config.Configurations;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AfterKeyGenerationTest {
  private static final String ENABLE = "set system fips self-test after-key-generation enable";

  private final EventLoop loop = new EventLoop(Instant.parse("2026-11-22T10:00:00Z"));
  private int runs;
  private final AfterKeyGeneration after = new AfterKeyGeneration(loop, () -> runs++);

  @Test
  void keysThatAreMadeTogetherAreFollowedByOneRun() {
    after.follow(Configurations.of(ENABLE));

    after.generated();
    loop.runFor(Duration.ofMillis(300));
    after.generated();
    loop.runFor(Duration.ofMinutes(1));

    assertEquals(1, runs);
  }

  @Test
  void theCommitThatEnablesItCountsItsOwnKeys() {
    after.generated();
    after.follow(Configurations.of(ENABLE));
    loop.runFor(Duration.ofMinutes(1));

    assertEquals(1, runs);
  }

  @Test
  void withoutTheStatementNothingRunsAndNothingIsOwed() {
    after.generated();
    after.follow(Configurations.of("set system host-name r1"));
    after.follow(Configurations.of(ENABLE));
    loop.runFor(Duration.ofMinutes(1));
    after.follow(Configurations.of("set system fips self-test after-key-generation disable"));
    after.generated();
    loop.runFor(Duration.ofMinutes(1));

    assertEquals(0, runs);
  }
}
