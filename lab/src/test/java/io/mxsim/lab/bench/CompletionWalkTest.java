package io.mxsim.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.lab.bench.CompletionWalk.Place;
import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Completion.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a key is answered at every place of the whole model. */
class CompletionWalkTest {
  private static final String TITLE = "Possible completions:";

  /** Marker and name; the help, if there is any, begins at column 23 or two blanks behind. */
  private static final Pattern ROW = Pattern.compile("[ >+*|] (\".*\"|<.*?>|\\S+)(?:( +)(\\S.*))?");

  private static final int HELP_COLUMN = 23;

  private final CompletionWalk walk = new CompletionWalk();

  /** What is wrong with the text of a help; empty when nothing is. */
  private static List<String> flaws(String text) {
    List<String> flaws = new ArrayList<>();
    List<String> rows = text.lines().toList();
    if (!rows.getFirst().equals(TITLE) || rows.size() < 2 || !text.endsWith("\n")) {
      flaws.add("no list: " + text);
    }
    Set<String> names = new HashSet<>();
    for (String row : rows.subList(1, rows.size())) {
      Matcher parts = ROW.matcher(row);
      if (!parts.matches()) {
        flaws.add("no row: '" + row + "'");
        continue;
      }
      int name = 2 + parts.group(1).length();
      boolean placed = parts.group(3) == null || parts.start(3) == Math.max(HELP_COLUMN, name + 2);
      if (!placed) {
        flaws.add("column " + parts.start(3) + ": '" + row + "'");
      }
      if (!names.add(parts.group(1))) {
        flaws.add("twice: '" + row + "'");
      }
    }
    return flaws;
  }

  @Test
  void helpAtEveryPlaceIsAListOfDifferentNamesInColumns() {
    List<String> flaws = new ArrayList<>();
    int lists = 0;
    for (Place place : walk.places()) {
      Completion answer = walk.at(place);
      switch (answer) {
        case Completion.Help help -> {
          lists++;
          flaws(help.text()).forEach(flaw -> flaws.add(place + ": " + flaw));
        }
        case Completion.Line(String line) -> {
          if (place.key() == Key.HELP || !line.startsWith(place.line().strip())) {
            flaws.add(place + ": became '" + line + "'");
          }
        }
        case Completion.Wrong wrong -> flaws.add(place + ": " + wrong);
      }
    }

    assertEquals(List.of(), flaws.subList(0, Math.min(40, flaws.size())), flaws.size() + " flaws");
    assertTrue(lists > 5_000, lists + " lists");
  }

  @Test
  void theWalkComesByTheInterfacesAndTheDeepestStatements() {
    assertTrue(walk.places().size() > 10_000, walk.places().size() + " places");
    Completion names = walk.at(new Place(true, "set interfaces xe-3/", Key.HELP));

    assertEquals(
        20, ((Completion.Help) names).text().lines().filter(l -> l.contains("xe-3/")).count());
    assertFalse(flaws("Possible completions:\n> a  b\n> a  b\n").isEmpty());
  }
}
