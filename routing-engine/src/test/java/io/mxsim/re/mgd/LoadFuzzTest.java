package io.mxsim.re.mgd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.config.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were right once, loaded in every kind after an accident. */
@Timeout(60)
class LoadFuzzTest {
  private static final String STARTUP =
      "set system root-authentication encrypted-password \"$6$aa$bb\"\n";
  private static final List<String> MARKS =
      List.of(
          "set groups g interfaces <xe-*> mtu 9000",
          "set apply-groups g",
          "deactivate system services",
          "protect security macsec traceoptions",
          "annotate interfaces \"the uplinks\"");
  private static final Map<String, String> KINDS =
      Map.of(
          "load merge ", "show",
          "load override ", "show",
          "load replace ", "show",
          "load update ", "show",
          "load set ", "show | display set",
          "load patch ", "show | compare",
          "load merge xml ", "show | display xml",
          "load override xml ", "show | display xml",
          "load merge json ", "show | display json",
          "load override json ", "show | display json");
  private static final List<String> RUBBISH =
      List.of(
          "{",
          "}",
          ";",
          "\"",
          "/*",
          "*/",
          "#",
          "<",
          ">",
          "</",
          "[",
          "]",
          "\n",
          "\u0000",
          "\u00e4\ud83d",
          "inactive: ",
          "protect: ",
          "replace: ",
          "delete: ",
          "&amp;",
          "&#0;",
          "\\",
          "\\u12",
          ",",
          ":",
          "- ",
          "+ ",
          "! ",
          "[edit]\n",
          "set ",
          "delete ",
          "@",
          "null",
          "<!--",
          "<![CDATA[",
          "1e9");
  private static final Pattern ANSWER =
      Pattern.compile("(?s).*(load complete( \\(\\d+ errors\\))?|error: .*)\n");

  private final CliBench bench = new CliBench(new MemoryStore(), Optional.of(STARTUP));
  private final Operator root = bench.root();
  private final Map<String, String> texts = new LinkedHashMap<>();

  @BeforeEach
  void aConfigurationOfTheGuide() throws IOException {
    root.types("configure");
    try (InputStream in = GuideLinesTest.class.getResourceAsStream("guide.txt")) {
      String guide = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      guide
          .lines()
          .filter(line -> line.startsWith("set ") && !line.endsWith("password"))
          .forEach(root::answer);
    }
    MARKS.forEach(root::answer);
    for (String command : KINDS.values()) {
      texts.put(command, root.answer(command));
    }
    root.answer("rollback 0");
  }

  private String shown() {
    return root.answer("show | except \"^ *##|^version\"");
  }

  private static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int left = random.nextInt(4); left >= 0; left--) {
      int at = random.nextInt(broken.length() + 1);
      int end =
          Math.min(broken.length(), at + 1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 4));
      switch (random.nextInt(5)) {
        case 0 -> broken.delete(at, end);
        case 1 -> broken.insert(at, broken.substring(at, end));
        case 2 -> broken.setLength(Math.max(at, broken.length() / 2));
        case 3 -> broken.insert(random.nextInt(broken.length() + 1), broken.substring(at, end));
        default -> broken.insert(at, RUBBISH.get(random.nextInt(RUBBISH.size())));
      }
    }
    return broken.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsLoadedIsAnsweredAndLeavesAConfigurationThatPrintsAndReadsBack(long seed) {
    Random random = new Random(seed);
    List<String> kinds = KINDS.keySet().stream().sorted().toList();
    List<String> sources = List.copyOf(texts.values());
    for (int i = 0; i < 120; i++) {
      String load = kinds.get(random.nextInt(kinds.size()));
      boolean astray = random.nextInt(8) == 0;
      String text =
          astray ? sources.get(random.nextInt(sources.size())) : texts.get(KINDS.get(load));
      String broken = broken(text, random);
      String where = "seed " + seed + ", step " + i + ", " + load;
      bench.file("/text", broken);

      String answer = root.answer(load + "/text");

      assertTrue(ANSWER.matcher(answer).matches(), () -> where + "\n" + answer + "\n" + broken);
      String shown = shown();
      bench.file("/again", shown);
      String again = root.answer("load override /again");
      assertEquals("load complete\n", again, () -> where + "\n" + shown + "\n" + broken);
      assertEquals(shown, shown(), where);
      if (random.nextInt(3) == 0) {
        root.answer("rollback 0");
      }
    }
  }
}
