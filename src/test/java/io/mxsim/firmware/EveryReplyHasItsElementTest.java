package io.mxsim.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.catalog.RoutingEngineKind;
import io.mxsim.re.access.Dialogue;
import io.mxsim.re.access.Interpreter;
import io.mxsim.re.access.Origin;
import io.mxsim.re.access.Secret;
import io.mxsim.re.access.Terminal;
import io.mxsim.re.login.LoginClass;
import io.mxsim.re.mgd.Account;
import io.mxsim.re.mgd.CliSession;
import io.mxsim.re.model.CommandWord;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a command answers to programs begins with the element that the model names. */
class EveryReplyHasItsElementTest {
  /** Commands that need words behind them, or a part that the bare router has not. */
  private static final Map<String, String> MORE =
      Map.of(
          "show system rollback", " 0",
          "file list", " /var/log/",
          "show log", " messages",
          "file show", " /var/log/messages",
          "file checksum sha-256", " /var/log/messages",
          "file checksum sha1", " /var/log/messages",
          "file checksum md5", " /var/log/messages");

  /** A former configuration is shown as a configuration, an empty slot as a text. */
  private static final Set<String> OTHERWISE = Set.of("show system rollback", "show chassis pic");

  @Test
  @Tag("G-OP1")
  void everyCommandThatShowsSomethingBeginsWithItsElement() {
    try (BareRouter router = new BareRouter("mx480", RoutingEngineKind.VMHOST)) {
      LoginClass all = LoginClass.predefined("super-user").orElseThrow();
      Account account = new Account("root", 0, all.name(), all.permissions(), all.logName());
      Screen screen = new Screen();
      CliSession session = router.mgd().openSession(account, Origin.CONSOLE, screen);
      Map<String, String> commands = new TreeMap<>();
      collect(router.model().commands(), "", commands);
      screen.run(router, session, "request system configuration rescue save");
      Set<String> wrong = new TreeSet<>();

      for (Map.Entry<String, String> command : commands.entrySet()) {
        String words = command.getKey();
        String line = words + MORE.getOrDefault(words, "") + " | display xml";
        String xml = screen.run(router, session, line);
        if (!xml.lines().skip(1).findFirst().orElse("").startsWith("    <" + command.getValue())) {
          wrong.add(line + " -> " + xml);
        }
      }

      assertTrue(commands.size() > 20, commands::toString);
      assertEquals(Set.of(), wrong);
    }
  }

  /** Installers read a number, whatever else is said. */
  @Test
  @Tag("G-SW1")
  void installingAndDeletingEndWithTheirResult() {
    try (BareRouter router = new BareRouter("mx480", RoutingEngineKind.RE1800)) {
      LoginClass all = LoginClass.predefined("super-user").orElseThrow();
      Account account = new Account("root", 0, all.name(), all.permissions(), all.logName());
      Screen screen = new Screen();
      CliSession session = router.mgd().openSession(account, Origin.CONSOLE, screen);
      Map<String, Integer> results = new LinkedHashMap<>();
      results.put("request system software add optional://fips-mode.tgz", 0);
      results.put("request system software add /var/tmp/none.tgz", 1);
      results.put("request system software delete none", 1);
      results.put("request system software delete fips-mode", 0);
      results.put("request system software rollback", 1);

      results.forEach((line, result) -> {
        String xml = screen.run(router, session, line + " | display xml");
        String end = "    <package-result>" + result + "</package-result>\n    <cli>\n";
        assertTrue(xml.contains("<output>") && xml.contains(end), line + "\n" + xml);
        String text = screen.run(router, session, line);
        assertTrue(!text.contains("package-result"), text);
      });
    }
  }

  @Test
  @Tag("G-OP1")
  void everyRpcOfTheModelNamesAnElement() {
    try (BareRouter router = new BareRouter("mx2010", RoutingEngineKind.VMHOST)) {
      Set<String> without = new TreeSet<>();
      unnamed(router.model().commands(), without);

      assertEquals(Set.of(), without);
    }
  }

  private static void unnamed(CommandWord word, Set<String> without) {
    if (!word.rpc().isEmpty() && word.reply().isEmpty()) {
      without.add(word.rpc());
    }
    word.children().forEach(child -> unnamed(child, without));
  }

  private static void collect(CommandWord word, String before, Map<String, String> commands) {
    for (CommandWord child : word.children()) {
      String words = (before + " " + child.name()).strip();
      boolean shows =
          words.startsWith("show ")
              || words.equals("file list")
              || words.equals("file show")
              || words.startsWith("file checksum ");
      if (shows && !child.rpc().isEmpty() && !OTHERWISE.contains(words)) {
        commands.put(words, child.reply());
      }
      collect(child, words, commands);
    }
  }

  /** What a session prints. */
  private static final class Screen implements Terminal, Dialogue {
    private final StringBuilder text = new StringBuilder();
    private boolean done;

    String run(BareRouter router, CliSession session, String line) {
      text.setLength(0);
      done = false;
      session.submit(line, this);
      router.pass(Duration.ofSeconds(1));
      assertTrue(done, () -> "still running: " + line);
      return text.toString();
    }

    @Override
    public void print(String more) {
      text.append(more);
    }

    @Override
    public void finished() {
      done = true;
    }

    @Override
    public void notice(String line) {}

    @Override
    public void hangUp() {}

    @Override
    public Origin origin() {
      return Origin.CONSOLE;
    }

    @Override
    public void paged(boolean paged) {}

    @Override
    public void ask(String prompt, Consumer<String> answer) {
      throw new IllegalStateException(prompt);
    }

    @Override
    public void askSecret(String prompt, Consumer<Secret> answer) {
      throw new IllegalStateException(prompt);
    }

    @Override
    public void askText(Consumer<String> answer) {
      throw new IllegalStateException();
    }

    @Override
    public void enter(Interpreter inner) {
      throw new IllegalStateException();
    }

    @Override
    public void leave() {
      throw new IllegalStateException();
    }
  }
}
