package io.mxsim.re.language;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Completion.Key;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines made by chance: of the model's words, of what {@code ?} offers, and of mistakes. */
final class RandomLines {
  private static final Pattern ENTRY = Pattern.compile("^[ >+*] (\\S+|\".*?\")(?: {2,}.*)?$");
  private static final String[] VALUES = {
    "a",
    "r1",
    "10",
    "2",
    "0",
    "4096",
    "\"two words\"",
    "10.1.2.3",
    "10.1.0.0/16",
    "2001:db8::1",
    "xe-0/0/0",
    "ge-1/2/3.7",
    "lo0",
    "ms-4/0/0",
    "12:00",
    "2026-05-04.12:30",
    "/var/tmp/x",
    "*",
    "00:11:22:33:44:55",
    "abcd",
    "1g",
    "65000:1",
    "\"ssh-rsa AAAA b\"",
    "0x1f",
    "any",
    "[",
    "sha-256"
  };
  private static final String[] RUBBISH = {
    "\"",
    "|",
    "[",
    "]",
    "{",
    "}",
    ";",
    "#",
    "\\",
    "\u0000",
    "\u001b[A",
    "\u00e4\u20ac",
    "\ud83d\ude00",
    "\ud83d",
    "\t",
    "?",
    "/*",
    "*/",
    "<*>",
    "$$",
    "..",
    "-1",
    "99999999999999999999",
    "[1-9]",
    "[[",
    "(",
    "x]"
  };

  private final CommandLine language;
  private final Viewer viewer;
  private final Random random;
  private final List<String> words;

  RandomLines(Model model, CommandLine language, Viewer viewer, Random random) {
    this.language = language;
    this.viewer = viewer;
    this.random = random;
    Set<String> all = new LinkedHashSet<>();
    collect(model.root(), all, 0);
    collect(model.commands(), all);
    for (Verb verb : Verb.values()) {
      all.add(verb.word());
    }
    words = List.copyOf(all);
  }

  private static void collect(Statement at, Set<String> all, int depth) {
    for (Statement child : at.children()) {
      if (all.add(child.name()) && depth < 12) {
        collect(child, all, depth + 1);
      }
    }
  }

  private static void collect(CommandWord at, Set<String> all) {
    for (CommandWord child : at.children()) {
      all.add(child.name());
      collect(child, all);
    }
  }

  Parsed parse(boolean configuring, String line) {
    return configuring
        ? language.configuration(line, StatementPath.ROOT, viewer)
        : language.operational(line, viewer);
  }

  Completion complete(boolean configuring, String line, Key key) {
    return configuring
        ? language.completeConfiguration(line, key, StatementPath.ROOT, viewer)
        : language.completeOperational(line, key, viewer);
  }

  /** What {@code ?} lists behind {@code line}, as the words stand there. */
  List<String> offered(boolean configuring, String line) {
    if (!(complete(configuring, line, Key.HELP) instanceof Completion.Help help)) {
      return List.of();
    }
    List<String> offered = new ArrayList<>();
    for (String row : help.text().lines().skip(1).toList()) {
      Matcher entry = ENTRY.matcher(row);
      if (entry.matches()) {
        offered.add(entry.group(1));
      }
    }
    return offered;
  }

  /** A word or a value that may stand next, or null when the line may only be entered. */
  String next(boolean configuring, String line) {
    List<String> offered =
        offered(configuring, line).stream().filter(word -> !word.equals("<[Enter]>")).toList();
    if (offered.isEmpty()) {
      return null;
    }
    String word = pick(offered);
    return word.startsWith("<") && word.endsWith(">") ? value(configuring, line) : word;
  }

  private String value(boolean configuring, String line) {
    int first = random.nextInt(VALUES.length);
    for (int i = 0; i < VALUES.length; i++) {
      String value = VALUES[(first + i) % VALUES.length];
      if (!(parse(configuring, line + value) instanceof Parsed.SyntaxError)) {
        return value;
      }
    }
    return null;
  }

  /** A line that has grown by what was offered, with a blank behind each word. */
  String grown(boolean configuring) {
    String line = "";
    for (int left = 1 + random.nextInt(12); left > 0; left--) {
      String word = next(configuring, line);
      if (word == null) {
        return line;
      }
      line += word + " ";
    }
    return line;
  }

  /** Words and rubbish, without any sense. */
  String soup() {
    StringBuilder line = new StringBuilder(random.nextInt(3) == 0 ? "set " : "");
    for (int left = random.nextInt(10); left > 0; left--) {
      line.append(
          switch (random.nextInt(6)) {
            case 0 -> pick(List.of(VALUES));
            case 1 -> pick(List.of(RUBBISH));
            case 2 -> start(pick(words));
            default -> pick(words);
          });
      line.append(random.nextInt(8) == 0 ? "" : " ");
    }
    return line.toString();
  }

  /** {@code line} with a few characters or words lost, doubled, swapped or put in. */
  String mutated(String line) {
    StringBuilder text = new StringBuilder(line);
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end));
        case 2 -> text.insert(at, pick(List.of(RUBBISH)));
        case 3 -> text.insert(at, " " + pick(words) + " ");
        default -> text.insert(at, (char) random.nextInt(0x3000));
      }
    }
    return text.toString();
  }

  private String start(String word) {
    return word.substring(0, random.nextInt(word.length() + 1));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
