package io.mxsim.procedures;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.router.ConsoleLine;
import io.mxsim.lab.router.SimulatedRouter;
import io.mxsim.lab.router.Workbench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Any keys at any time, on the console of a whole router. */
@Timeout(120)
class LiveTypingTest {
  private static final List<String> KEYS =
      List.of(
          "\r",
          "\r",
          " ",
          "\t",
          "?",
          "\u0001",
          "\u0002",
          "\u0003",
          "\u0005",
          "\u0008",
          "\u000b",
          "\u000e",
          "\u0010",
          "\u0012",
          "\u0014",
          "\u0015",
          "\u0017",
          "\u0019",
          "\u001a",
          "\u001b",
          "\u001b[A",
          "\u001b[B",
          "\u001b[C",
          "\u001b[D",
          "\u001b[200~",
          "\u001b<",
          "\u0000",
          "\u20ac",
          "\ud83d\ude00",
          "q",
          "N",
          "/x\r",
          "[",
          "]",
          "\"",
          "| ");
  private static final List<String> WORDS =
      List.of(
          "show ",
          "configuration",
          "configure\r",
          "set ",
          "system ",
          "interfaces ",
          "xe-0/0/0 ",
          "edit ",
          "top\r",
          "rollback 0\r",
          "compare",
          "count\r",
          "match a\r",
          "commit check\r",
          "show interfaces\r",
          "show log messages\r",
          "show version\r",
          "help topic ",
          "exit\r",
          "load set terminal\r",
          "load patch terminal\r",
          "\u0004",
          "host-name ",
          "run ",
          "bogus");

  @TempDir Path folder;

  @Test
  void theRouterAnswersAfterAnyKeys() throws Exception {
    try (SimulatedRouter router = new Workbench().assemble(LiveRouter.options(folder, List.of()))) {
      LiveConsole console = new LiveConsole(router);
      ConsoleLine line = router.console("re0");
      router.power(true);
      console.answer("login: ", "root");
      console.answer("root@:~ # ", "cli");
      console.expect("root> ");

      Random random = new Random(1);
      for (int i = 0; i < 1_500; i++) {
        List<String> from = random.nextInt(3) == 0 ? WORDS : KEYS;
        type(line, from.get(random.nextInt(from.size())));
      }

      while (!line.waitsForInput()) {
        Thread.sleep(20);
      }

      assertTrue(answers(console, line), "the console is dead");
    }
  }

  private static void type(ConsoleLine line, String keys) {
    line.type(keys.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves whatever was going on, and starts the CLI again where it is needed. */
  private static boolean answers(LiveConsole console, ConsoleLine line)
      throws InterruptedException {
    for (int attempt = 0; attempt < 20; attempt++) {
      type(line, "\u0003q\u0003\u0015\r");
      Thread.sleep(100);
      String rest = console.rest();
      String way = rest.endsWith("login: ") ? "root\r" : rest.endsWith("~ # ") ? "cli\r" : "";
      type(line, way.isEmpty() ? "top\rrollback 0\rexit\r" : way);
      type(line, "show version | count\r");
      Thread.sleep(200);
      if (console.rest().substring(rest.length()).contains("Count: ")) {
        return true;
      }
    }
    return false;
  }
}
