package io.mxsim.lab.bench;

import io.mxsim.re.access.Completion;
import io.mxsim.re.access.Completion.Key;
import io.mxsim.re.language.CommandLine;
import io.mxsim.re.language.ExistingNames;
import io.mxsim.re.language.Parsed;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.language.Viewer;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Model;
import io.mxsim.re.model.Permission;
import io.mxsim.re.model.Platform;
import io.mxsim.re.model.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Help and completion at every statement of the model and at every word of a command, on a router
 * of 200 interfaces. As a process of its own it prints the milliseconds of the slowest key, and
 * behind it.
 */
final class CompletionWalk {
  private static final int INTERFACES = 200;
  private static final int ROUNDS = 5;

  /** What may stand for a key of a list. */
  private static final List<String> KEYS =
      List.of(
          "a",
          "10",
          "2",
          "10.1.2.3",
          "10.1.0.0/16",
          "2001:db8::1",
          "xe-0/0/0",
          "xe-0/0/0.7",
          "0",
          "4096",
          "lo0",
          "*",
          "any",
          "12:00",
          "2026-05-04.12:30",
          "/var/tmp/x",
          "1g",
          "65000:1",
          "00:11:22:33:44:55",
          "0x1f",
          "sha-256",
          "inet",
          "ssh-rsa AAAA b",
          "100-200");

  private final Model model = Model.load(new Platform(true, true));
  private final CommandLine language = new CommandLine(model);
  private final Viewer viewer = new Viewer(Set.of(Permission.ALL), false, new ManyInterfaces());
  private final List<Place> places = new ArrayList<>();

  /** A key at the end of a line. */
  record Place(boolean configuring, String line, Key key) {}

  /** Ports of ten line cards. */
  private static final class ManyInterfaces implements ExistingNames {
    private static final List<String> NAMES =
        IntStream.range(0, INTERFACES)
            .mapToObj(i -> "xe-" + i / 20 + "/" + i / 10 % 2 + "/" + i % 10)
            .toList();

    @Override
    public List<String> keys(StatementPath parent, Statement list) {
      return list.name().equals("interface") ? NAMES : List.of();
    }

    @Override
    public List<String> keys(String listWords) {
      return List.of("one", "two");
    }

    @Override
    public List<String> interfaces() {
      return NAMES;
    }
  }

  /** Finds every place. */
  CompletionWalk() {
    statements();
    words(model.commands(), "");
  }

  List<Place> places() {
    return places;
  }

  Completion at(Place place) {
    return place.configuring()
        ? language.completeConfiguration(place.line(), place.key(), StatementPath.ROOT, viewer)
        : language.completeOperational(place.line(), place.key(), viewer);
  }

  private record Reached(Statement statement, String line) {}

  /**
   * The shortest line to each statement of the model; one that is used in many places comes once.
   */
  private void statements() {
    Set<Statement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Reached> open = new ArrayDeque<>();
    open.add(new Reached(model.root(), "set"));
    while (!open.isEmpty()) {
      Reached at = open.remove();
      places(true, at.line());
      for (Statement child : at.statement().children()) {
        String line = seen.contains(child) ? null : into(child, at.line());
        if (line != null && seen.add(child)) {
          open.add(new Reached(child, line));
        }
      }
    }
  }

  /** The line that leads into {@code child}; null when none is known. */
  private String into(Statement child, String line) {
    if (child.hidden()) {
      return null;
    }
    String named = child.implicit() ? line : line + " " + child.name();
    if (child.kind() != Statement.Kind.LIST) {
      return named;
    }
    if (!child.implicit()) {
      places(true, named);
    }
    return withKey(named);
  }

  private String withKey(String line) {
    for (String key : KEYS) {
      String whole = line + " " + key;
      Parsed parsed = language.configuration(whole + " ", StatementPath.ROOT, viewer);
      if (parsed instanceof Parsed.Accepted || parsed instanceof Parsed.Incomplete) {
        return whole;
      }
    }
    return null;
  }

  private void words(CommandWord at, String line) {
    for (CommandWord child : at.children()) {
      if (!child.hidden()) {
        String whole = line.isEmpty() ? child.name() : line + " " + child.name();
        places(false, whole);
        words(child, whole);
      }
    }
  }

  private void places(boolean configuring, String line) {
    places.add(new Place(configuring, line + " ", Key.HELP));
    places.add(new Place(configuring, line + " ", Key.TAB));
    places.add(new Place(configuring, line.substring(0, line.length() - 1), Key.HELP));
    places.add(new Place(configuring, line, Key.TAB));
    places.add(new Place(configuring, line, Key.SPACE));
  }

  /** The place whose usual time is the worst. */
  private void measure() {
    double[][] millis = new double[places.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < places.size(); i++) {
        long start = System.nanoTime();
        at(places.get(i));
        millis[i][round] = (System.nanoTime() - start) / 1e6;
      }
    }
    int worst = 0;
    for (int i = 0; i < places.size(); i++) {
      Arrays.sort(millis[i]);
      worst = millis[i][ROUNDS / 2] > millis[worst][ROUNDS / 2] ? i : worst;
    }
    Place place = places.get(worst);
    System.out.printf(
        Locale.ROOT,
        "%.3f %d %s behind '%s'%n",
        millis[worst][ROUNDS / 2],
        places.size(),
        place.key(),
        place.line());
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    new CompletionWalk().measure();
  }
}
