package io.mxsim.re.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Completion.Key;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueCheck;
import io.mxsim.re.model.ValueType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines by chance, in both modes. */
@Timeout(60)
class LanguageFuzzTest {
  private static final ExistingNames NAMES =
      new ExistingNames() {
        @Override
        public List<String> keys(StatementPath parent, Statement list) {
          return list.name().equals("user") ? List.of("alice", "two words") : List.of();
        }

        @Override
        public List<String> files(String start) {
          return List.of("/var/log/", "/var/log/messages");
        }

        @Override
        public List<String> interfaces() {
          return List.of("xe-0/0/0", "fxp0");
        }

        @Override
        public Map<String, String> versions() {
          return Map.of("0", "now", "1", "before");
        }
      };

  private final Model model = Model.load(new Platform(true, true));
  private final CommandLine language = new CommandLine(model);

  private RandomLines lines(long seed) {
    Viewer viewer = new Viewer(Set.of(Permission.ALL), seed % 2 == 0, NAMES);
    return new RandomLines(model, language, viewer, new Random(seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @Tag("G-OP1")
  void noLineOfAnyWordsThrows(long seed) {
    RandomLines lines = lines(seed);
    for (int i = 0; i < 3000; i++) {
      boolean configuring = i % 2 == 0;
      String grown = i % 5 == 0 ? lines.grown(configuring) : "";
      answers(lines, configuring, lines.soup(), seed);
      answers(lines, configuring, lines.mutated(grown), seed);
    }
  }

  private static void answers(RandomLines lines, boolean configuring, String line, long seed) {
    String where = "seed " + seed + ", line '" + line + "'";
    Parsed parsed = lines.parse(configuring, line);
    for (Key key : Key.values()) {
      switch (lines.complete(configuring, line, key)) {
        case Completion.Wrong wrong ->
            assertTrue(wrong.column() >= 0 && wrong.column() <= line.length() + 1, where);
        case Completion.Help help -> assertTrue(help.text().endsWith("\n"), where);
        case Completion.Line(String whole) -> {
          Parsed again = lines.parse(configuring, whole);
          if (key == Key.SPACE && parsed instanceof Parsed.Accepted before && !open(line)) {
            assertEquals(before, again, () -> where + ", " + key + " makes '" + whole + "'");
          }
        }
      }
    }
  }

  /** Whether the line ends inside quotes, where a blank is a character like any other. */
  private static boolean open(String line) {
    List<Token> tokens = Token.of(line);
    return !tokens.isEmpty() && tokens.getLast().open();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whatIsOfferedIsTaken(long seed) {
    RandomLines lines = lines(seed);
    for (int i = 0; i < 400; i++) {
      boolean configuring = i % 3 != 0;
      String line = lines.grown(configuring);
      List<String> offered = lines.offered(configuring, line);
      boolean whole = lines.parse(configuring, line) instanceof Parsed.Accepted;

      assertEquals(whole, offered.contains("<[Enter]>"), () -> "seed " + seed + ", " + line);
      for (String word : offered) {
        if (!word.startsWith("<")) {
          Parsed more = lines.parse(configuring, line + word);
          boolean taken = more instanceof Parsed.Accepted || more instanceof Parsed.Incomplete;
          assertTrue(taken, () -> "seed " + seed + ", " + line + word + ": " + more);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void whatIsTakenIsOffered(long seed) {
    Random random = new Random(seed);
    RandomLines lines = lines(21);
    for (int i = 0; i < 400; i++) {
      String line = "set ";
      Statement at = model.root();
      while (at != null && !at.children().isEmpty() && line.length() < 200) {
        Statement child = at.children().get(random.nextInt(at.children().size()));
        String word = child.name();
        boolean named = !child.implicit() && !child.hidden();
        String before = line;
        if (named && !(lines.parse(true, line + word) instanceof Parsed.SyntaxError)) {
          List<String> offered = lines.offered(true, line);
          assertTrue(
              offered.contains(word), () -> "seed " + seed + ", " + before + word + ": " + offered);
        }
        line = named ? followed(lines, child, line + word + " ", random) : null;
        at = line == null ? null : child;
        line = line == null ? "" : line;
      }
    }
  }

  /** The line with a key behind a list's name; null when none is known. */
  private static String followed(RandomLines lines, Statement child, String line, Random random) {
    if (child.kind() == Statement.Kind.CONTAINER) {
      return line;
    }
    if (child.kind() != Statement.Kind.LIST) {
      return null;
    }
    for (int i = 0; i < 8; i++) {
      String key = lines.next(true, line);
      if (key != null && !child.child(key).isPresent()) {
        return line + key + " ";
      }
    }
    return null;
  }

  /** No pattern of the model runs away on a long value. */
  @Test
  void noValueIsTooLongToBeJudged() {
    Set<ValueType> types = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(model.root(), types, Collections.newSetFromMap(new IdentityHashMap<>()));
    List<String> values = new ArrayList<>();
    for (String piece :
        List.of("a", "1", "a.", "1.", "ab:", "-", "0/", "x y", "1-", "a,", "/a", "*", "\u00e4")) {
      for (int length : new int[] {60, 5_000}) {
        values.add(piece.repeat(length));
        values.add(piece.repeat(length) + "!");
      }
    }
    ValueCheck check = new ValueCheck(false);

    for (ValueType type : types) {
      for (String value : values) {
        long millis = millis(() -> check.problem(type, value));
        assertTrue(millis < 500, () -> millis + " ms: " + type + " " + value.length());
      }
    }
    assertFalse(types.isEmpty());
  }

  /** What it costs this thread, whatever else the host does. */
  private static long millis(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  private static void collect(Statement at, Set<ValueType> types, Set<Statement> seen) {
    if (seen.add(at)) {
      if (at.type() instanceof ValueType.Text || at.type() instanceof ValueType.Either) {
        types.add(at.type());
      }
      at.children().forEach(child -> collect(child, types, seen));
    }
  }

  @Test
  void aVeryLongLineIsAnsweredToo() {
    RandomLines lines = lines(1);
    for (String piece : List.of("]", "x[]", "\"", "| ", "a ", "set ", "[ ", "\\\"", "\u0000")) {
      for (String before :
          List.of("", "set system host-name ", "set apply-groups [ ", "show log ")) {
        String line = before + piece.repeat(10_000 / piece.length());
        for (boolean configuring : List.of(true, false)) {
          long millis = millis(() -> answers(lines, configuring, line, 1));
          assertTrue(millis < 3000, () -> millis + " ms: " + before + piece);
        }
      }
    }
  }
}
