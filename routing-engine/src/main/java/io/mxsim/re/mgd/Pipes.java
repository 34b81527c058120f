package io.mxsim.re.mgd;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.language.Line;
import io.mxsim.re.model.PosixPattern;
import io.mxsim.re.reply.Markup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;

/** The part of a command line behind its first {@code |}. */
final class Pipes {
  /** What pipes reach outside the session. */
  interface World {
    ToFile.Files files();

    /** The configuration whose names {@code resolve} uses. */
    ConfigNode running();

    /** Sends lines to the terminals of {@code user}, or of all for an empty name. */
    void message(String user, List<String> lines);
  }

  /** What to compare a configuration with: a former one, or a file. */
  sealed interface Comparand {
    record Version(String number) implements Comparand {}

    record File(String name) implements Comparand {}
  }

  private final World world;
  private final List<Supplier<Filter>> filters = new ArrayList<>();
  private boolean paged = true;
  private Display display = Display.PLAIN;
  private Comparand compare;
  private Duration refresh;
  private String problem;

  private Pipes(World world) {
    this.world = world;
  }

  static Pipes of(List<Line.Pipe> stages, World world) {
    Pipes pipes = new Pipes(world);
    for (Line.Pipe stage : stages) {
      pipes.add(stage);
    }
    return pipes;
  }

  private void add(Line.Pipe pipe) {
    String argument = "";
    for (String value : pipe.arguments().values()) {
      argument = value;
    }
    String value = argument;
    switch (pipe.words().getFirst()) {
      case "match" -> matching(value, pattern -> new Filter.Match(pattern, true));
      case "except" -> matching(value, pattern -> new Filter.Match(pattern, false));
      case "find" -> matching(value, Filter.Find::new);
      case "count" -> filters.add(Filter.Count::new);
      case "last" -> filters.add(() -> new Filter.Last(number(value, 24)));
      case "trim" -> filters.add(() -> new Filter.Trim(number(value, 0)));
      case "resolve" -> {
        boolean full = pipe.words().contains("full-names");
        filters.add(() -> Resolve.with(world.running(), full));
      }
      case "no-more" -> paged = false;
      case "hold" -> paged = true;
      case "save" -> filters.add(() -> ToFile.save(value, world.files()));
      case "append" -> filters.add(() -> ToFile.append(value, world.files()));
      case "tee" -> filters.add(() -> ToFile.tee(value, world.files()));
      case "request" -> filters.add(() -> new ToTerminals(lines -> world.message(value, lines)));
      case "refresh" -> refresh = Duration.ofSeconds(number(value, 1));
      case "compare" -> compare = comparand(pipe, value);
      case "display" -> display = display.with(pipe.words().subList(1, pipe.words().size()));
      default -> throw new IllegalArgumentException("no pipe " + pipe.words());
    }
  }

  private static Comparand comparand(Line.Pipe pipe, String value) {
    if (pipe.arguments().containsKey("filename")) {
      return new Comparand.File(value);
    }
    return new Comparand.Version(value.isEmpty() ? "0" : value);
  }

  private void matching(String posix, Function<PosixPattern, Filter> filter) {
    try {
      PosixPattern pattern = PosixPattern.ofAnyCase(posix);
      filters.add(() -> filter.apply(pattern));
    } catch (PatternSyntaxException e) {
      problem = "error: regular expression syntax error: '" + posix + "'";
    }
  }

  private static int number(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  Display display() {
    return display;
  }

  /** What to compare with. */
  Optional<Comparand> compare() {
    return Optional.ofNullable(compare);
  }

  /** How long to wait before the command runs again. */
  Optional<Duration> refresh() {
    return Optional.ofNullable(refresh);
  }

  /** What is wrong with the pipes, or null. */
  String problem() {
    return problem;
  }

  /**
   * A dialogue in front of {@code screen}.
   *
   * @param markup makes the markup of the display form in front of the lines it is given; null for
   *     plain text
   */
  PipedDialogue behind(Dialogue screen, Function<Consumer<String>, Markup> markup, Runnable ended) {
    screen.paged(paged);
    return new PipedDialogue(screen, filters.stream().map(Supplier::get).toList(), markup, ended);
  }
}
