package io.mxsim.lab.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir Path folder;

  @Test
  void aFolderInUseIsRefusedWithTheWayOut() throws RouterRefused {
    try (StateFolder first = StateFolder.open(folder)) {
      RouterRefused refused =
          assertThrows(RouterRefused.class, () -> StateFolder.open(first.path()));

      assertTrue(refused.getMessage().contains("mxsim stop --state"), refused.getMessage());
      assertEquals(RouterRefused.Reason.ENVIRONMENT, refused.reason());
    }
  }

  @Test
  void aFolderThatWasLetGoCanBeUsedAgain() throws RouterRefused {
    StateFolder.open(folder).close();

    StateFolder.open(folder).close();
  }

  @Test
  void brokenTestsAreRememberedUntilTheyAreMended() throws RouterRefused {
    FaultName fault = FaultName.parse("kernel/SHA-384");
    try (StateFolder state = StateFolder.open(folder)) {
      state.fault(fault, true);
      state.fault(fault, true);
    }
    try (StateFolder state = StateFolder.open(folder)) {
      assertEquals(List.of(fault), state.faults());
      state.fault(fault, false);
      assertEquals(List.of(), state.faults());
    }
  }

  @Test
  void aTemporaryFolderGoesWithTheSimulation() throws Exception {
    StateFolder state = StateFolder.temporary();
    Files.writeString(state.path().resolve("disk"), "data");

    state.close();

    assertFalse(Files.exists(state.path()));
  }

  @Test
  void aSocketWithoutAProcessIsNoSimulation() throws Exception {
    Path socket = folder.resolve("dead.sock");
    Files.writeString(socket, "");
    try (StateFolder state = StateFolder.open(folder)) {
      state.announce(socket);
    }
    Files.writeString(folder.resolve("control"), socket + "\n");

    assertEquals(Optional.empty(), RunningSimulation.find(Optional.of(folder)));
    assertFalse(Files.exists(socket));
  }
}
