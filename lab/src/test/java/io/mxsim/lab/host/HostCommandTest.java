package io.mxsim.lab.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.router.RouterOptions.MicPlace;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HostCommandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "boot --ssh x",
        "test",
        "status --wait never",
        "boot --pac 1",
        "vectors"
      })
  void aCommandLineWithoutSenseIsAUsageError(String line) {
    CommandLine command = HostCommand.commandLine(new Workbench());
    command.setErr(new PrintWriter(new StringWriter()));

    assertEquals(ExitCode.USAGE, command.execute(line.split(" ")));
  }

  @Test
  void everyCommandIsCompleted() {
    String script = picocli.AutoComplete.bash("mxsim", HostCommand.commandLine(new Workbench()));

    for (String command :
        List.of("boot", "console", "fault", "status", "stop", "test", "vectors")) {
      assertTrue(script.contains("_picocli_mxsim_" + command), command);
    }
  }

  @Test
  void aTakenPortIsRefusedAndAnUnnamedOneIsReplaced() throws IOException, RouterRefused {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      OptionalInt port = OptionalInt.of(taken.getLocalPort());

      RouterRefused refused = assertThrows(RouterRefused.class, () -> SshPortChoice.choose(port));

      assertEquals(RouterRefused.Reason.ENVIRONMENT, refused.reason());
      assertTrue(refused.getMessage().contains("is taken"), refused.getMessage());
      assertTrue(SshPortChoice.choose(OptionalInt.empty()) > 0);
    }
  }

  @Test
  void aPaceIsAWordOrAFactor() throws RouterRefused {
    assertEquals(Pace.REAL, BootCommand.pace("real"));
    assertEquals(Pace.FAST, BootCommand.pace("fast"));
    assertEquals(Pace.scaled(10), BootCommand.pace("10"));
    assertThrows(RouterRefused.class, () -> BootCommand.pace("0"));
    assertThrows(RouterRefused.class, () -> BootCommand.pace("quick"));
  }

  @Test
  void micsAreNamedOrCounted() throws RouterRefused {
    HardwareOptions counted = new HardwareOptions();
    counted.model = "mx2020";
    counted.micCount = 3;

    assertEquals(
        List.of(new MicPlace(0, 0), new MicPlace(0, 1), new MicPlace(1, 0)), counted.mics());
  }

  @Test
  void twoMicsInOnePlaceAreRefused() {
    HardwareOptions twice = new HardwareOptions();
    twice.model = "mx2020";
    twice.micTexts = List.of("0/0", "0/0");

    assertThrows(RouterRefused.class, twice::mics);
  }
}
