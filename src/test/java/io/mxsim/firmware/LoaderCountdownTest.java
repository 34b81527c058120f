package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whom the loader gives a second of the host's time before it boots. */
class LoaderCountdownTest {
  private static final Duration STEP = Duration.ofMillis(100);

  @Test
  void onlyWhoHasTypedAtTheConsoleIsWaitedFor() {
    try (BareRouter router = new BareRouter("mx480", RoutingEngineKind.RE1800)) {
      assertEquals(false, countdownIsWaitedFor(router));
      type(router, "x");
      assertEquals(true, countdownIsWaitedFor(router));
      assertEquals(false, countdownIsWaitedFor(router));
    }
  }

  private static boolean countdownIsWaitedFor(BareRouter router) {
    router.firmware().rebootNow();
    for (int i = 0; !router.firmware().countsDown(); i++) {
      assertEquals(true, i < 600, "no countdown");
      router.pass(STEP);
    }
    boolean waited = !router.hurried();
    router.awaitBoot();
    return waited;
  }

  private static void type(BareRouter router, String keys) {
    byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
    router.firmware().board().routingEngine().orElseThrow().console().type(bytes);
  }
}
