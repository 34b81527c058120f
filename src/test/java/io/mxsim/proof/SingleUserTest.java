package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loader's prompt and single-user mode in FIPS mode, left in every way there is. */
class SingleUserTest {
  @TempDir Path folder;

  @Test
  @Tag("G-MODE3")
  void whateverIsPressedNobodyGetsPastTheRootPassword() throws Exception {
    try (FipsBench bench = new FipsBench(folder, "mx480", "re1800", 0)) {
      bench.boot();

      toSingleUser(bench);
      bench.type("Wrong-Pass-1\r", "Login incorrect");
      bench.type("\r", "Login incorrect");
      bench.type("\u0003", "Password:");
      bench.router().runFor(Duration.ofMinutes(1));
      assertFalse(bench.console().contains("/bin/sh"), bench.console());
      assertFalse(bench.console().contains("Wrong-Pass-1"), bench.console());

      bench.reset();
      assertEquals("FIPS Standard mode", bench.mode());

      toSingleUser(bench);
      bench.router().power(false);
      bench.router().runFor(Duration.ofSeconds(5));
      bench.router().power(true);
      bench.boot();
      assertTrue(bench.log().contains("FIPS Self-tests Passed"));
    }
  }

  @Test
  @Tag("G-MODE3")
  void controlDGoesOnIntoMultiUserMode() throws Exception {
    try (FipsBench bench = new FipsBench(folder, "mx480", "re1800", 0)) {
      bench.boot();

      toSingleUser(bench);
      bench.type("\u0004", "login: ");

      assertEquals("FIPS Standard mode", bench.mode());
      assertTrue(bench.command("show system fips level | no-more").contains("level 1"));
    }
  }

  @Test
  void aResetLeavesTheLoadersPrompt() throws Exception {
    try (FipsBench bench = new FipsBench(folder, "mx480", "re1800", 0)) {
      bench.boot();

      toLoader(bench);
      bench.reset();
      toLoader(bench);
      bench.type("reboot\r", "Rebooting...");
      bench.boot();

      assertEquals("FIPS Standard mode", bench.mode());
    }
  }

  private static void toLoader(FipsBench bench) throws Exception {
    bench.press();
    bench.type(" ", "loader> ");
  }

  private static void toSingleUser(FipsBench bench) throws Exception {
    toLoader(bench);
    bench.type("boot -s\r", "Enter root password, or ^D to go multi-user");
    bench.type("", "Password:");
  }
}
