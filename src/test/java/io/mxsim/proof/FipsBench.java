package io.mxsim.proof;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.router.ConsoleLine;
import io.mxsim.lab.router.RouterOptions;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.RouterStatus.RoutingEngineState;
import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.router.Workbench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A stepped router that boots into FIPS mode, and its console. */
final class FipsBench implements AutoCloseable {
  /** Officer-Pass-1, hashed. */
  private static final String HASH =
      "$6$proofproof$ELr29oVbQ97PhS/MRyilwgk1kX.r5/olQRcfAxVCio23mz"
          + "z9vJBGITU8O4YUMWNyRPLMHhzfbFHKYi2HX8KrG0";

  private static final Duration STEP = Duration.ofMillis(500);
  private static final Duration LIMIT = Duration.ofMinutes(6);

  private final StringBuilder console = new StringBuilder();
  private final SimulatedRouter router;
  private final ConsoleLine line;

  FipsBench(Path folder, String model, String kind, int mics) throws Exception {
    String text =
        """
        set system host-name ci
        set system root-authentication encrypted-password "HASH"
        set system login user officer class super-user
        set system login user officer authentication encrypted-password "HASH"
        set system services ssh
        set system syslog file messages any notice
        set system syslog file messages archive size 1g
        set system fips chassis level 1
        """
            .replace("HASH", HASH);
    Path config = Files.writeString(folder.resolve("fips.conf"), text);
    List<MicPlace> places = new ArrayList<>();
    for (int mic = 0; mic < mics; mic++) {
      places.add(new MicPlace(mic / 2, mic % 2));
    }
    router =
        new Workbench()
            .assemble(
                new RouterOptions(
                    model,
                    kind,
                    1,
                    places,
                    Optional.of(config),
                    Files.createDirectory(folder.resolve("state")),
                    false,
                    0,
                    Pace.STEPPED,
                    OptionalLong.of(7),
                    Instant.parse("2026-06-11T09:00:00Z"),
                    List.of()));
    line = router.console("re0");
    line.connect((bytes, offset, length) ->
        console.append(new String(bytes, offset, length, StandardCharsets.UTF_8)));
    router.power(true);
  }

  SimulatedRouter router() {
    return router;
  }

  /** What the console has printed since the last reset. */
  String console() {
    return console.toString();
  }

  String mode() {
    return router.status().mode().orElse("");
  }

  RoutingEngineState state() {
    return router.status().routingEngines().getFirst().state();
  }

  boolean listening() {
    return router.status().sshPort().isPresent();
  }

  /** Lets it come up, from whatever it does, with all its cards. */
  void boot() {
    runUntil(RoutingEngineState.LOGIN);
    for (Duration passed = Duration.ZERO; !router.status().ready(); passed = passed.plus(STEP)) {
      give(passed, "card");
    }
  }

  /** Power-up anew, and up again. */
  void reset() throws Exception {
    press();
    boot();
  }

  /** The reset button, and nothing else. */
  void press() throws Exception {
    console.setLength(0);
    router.press("re0", "reset");
  }

  /** Power-up anew, until it panics. */
  void resetUntilPanic() throws Exception {
    press();
    for (Duration passed = Duration.ZERO; panic().isEmpty(); passed = passed.plus(STEP)) {
      give(passed, "panic");
    }
  }

  /** The line that says why. */
  String panic() {
    String text = console.toString();
    int start = text.indexOf("\npanic: ");
    return start < 0 ? "" : text.substring(start + 1, text.indexOf('\r', start));
  }

  /** What {@code show log messages} prints to the officer. */
  String log() {
    return command("show log messages | no-more");
  }

  /** What a command of the officer's prints; each logs in on the console first, and out after. */
  String command(String command) {
    type("officer\r", "Password:");
    type("Officer-Pass-1\r", "officer@ci:fips> ");
    String answer = type(command + "\r", "officer@ci:fips> ");
    type("exit\r", "login: ");
    return answer;
  }

  String type(String keys, String until) {
    int from = keys.isEmpty() ? 0 : console.length();
    for (Duration passed = Duration.ZERO; !line.waitsForKey(); passed = passed.plus(STEP)) {
      give(passed, "input");
    }
    line.type(keys.getBytes(StandardCharsets.UTF_8));
    for (Duration passed = Duration.ZERO;
        console.indexOf(until, from) < 0;
        passed = passed.plus(STEP)) {
      give(passed, until);
    }
    return console.substring(from);
  }

  private void runUntil(RoutingEngineState wanted) {
    for (Duration passed = Duration.ZERO; state() != wanted; passed = passed.plus(STEP)) {
      give(passed, wanted.name());
    }
  }

  private void give(Duration passed, String wanted) {
    if (passed.compareTo(LIMIT) > 0) {
      throw new AssertionError("no " + wanted + " within " + LIMIT + ":\n" + console);
    }
    router.runFor(STEP);
  }

  @Override
  public void close() {
    router.close();
  }
}
