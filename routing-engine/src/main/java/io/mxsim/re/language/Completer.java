package io.mxsim.re.language;

import io.mxsim.re.access.Completion;
import io.mxsim.re.model.ValueCheck;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Answers one key: what the word before the cursor may become, or what may stand there. */
final class Completer {
  private final ValueCheck check;
  private final Viewer viewer;
  private final State start;
  private final String line;
  private final List<Token> before;
  private final Token word;

  Completer(ValueCheck check, Viewer viewer, State start, String line) {
    this.check = check;
    this.viewer = viewer;
    this.start = start;
    this.line = line;
    List<Token> tokens = Token.of(line);
    boolean between = tokens.isEmpty() || tokens.getLast().end() < line.length();
    word = between ? null : tokens.getLast();
    before = between ? tokens : tokens.subList(0, tokens.size() - 1);
  }

  Completion answer(Completion.Key key) {
    Walk walk = new Walk(start, check).take(before);
    if (walk.problem() != null) {
      return CommandLine.wrong(walk.problem());
    }
    if (word != null && word.open()) {
      return new Completion.Line(key == Completion.Key.SPACE ? line + " " : line);
    }
    if (key == Completion.Key.HELP) {
      return help(walk.at());
    }
    if (word == null) {
      return key == Completion.Key.TAB ? help(walk.at()) : new Completion.Line(line);
    }
    return completed(walk.at(), key);
  }

  private Completion help(State at) {
    String typed = word == null ? "" : word.text();
    List<Option> options = Pipes.with(at);
    StringBuilder out = Help.title();
    int empty = out.length();
    if (word == null && at.line() != null) {
      Help.entry(out, ' ', "<[Enter]>", "Execute this command");
    }
    List<Option.Keyword> keywords = Match.starting(options, typed);
    for (Option option : options) {
      if (option instanceof Option.Value value) {
        value(out, value, typed, keywords.isEmpty());
      }
    }
    for (Option.Keyword keyword : keywords) {
      Help.entry(out, keyword.marker(), keyword.name(), keyword.help());
    }
    return out.length() == empty ? nothing() : new Completion.Help(out.toString());
  }

  private void value(StringBuilder out, Option.Value value, String typed, boolean alone) {
    for (String each : existing(value, typed)) {
      Help.entry(
          out, value.marker(), Token.written(each), value.marker() == '>' ? value.help() : "");
    }
    if (typed.isEmpty() || alone) {
      Help.entry(out, value.marker(), "<" + value.label() + ">", value.help());
    }
  }

  private List<String> existing(Option.Value value, String typed) {
    List<String> all = new ArrayList<>();
    List<String> known =
        value.type() instanceof ValueType.FilePath ? viewer.names().files(typed) : value.existing();
    for (String each : known) {
      if (each.startsWith(typed)) {
        all.add(each);
      }
    }
    return all;
  }

  /** Nothing fits: the same complaint as when the line is entered. */
  private Completion nothing() {
    Walk walk = new Walk(start, check).take(Token.of(line));
    return walk.problem() == null
        ? new Completion.Help("No valid completions\n")
        : CommandLine.wrong(walk.problem());
  }

  private Completion completed(State at, Completion.Key key) {
    List<Option> options = Pipes.with(at);
    List<String> names = key == Completion.Key.TAB ? names(options) : List.of();
    List<Option.Keyword> keywords =
        word.quoted() ? List.of() : Match.starting(options, word.text());
    boolean exact = !word.quoted() && Match.exactly(options, word.text()) != null;
    if (!exact && names.size() + keywords.size() == 1) {
      String whole = names.isEmpty() ? keywords.getFirst().name() : Token.written(names.getFirst());
      return replaced(whole, whole.endsWith("/") ? "" : " ");
    }
    if (!exact && key == Completion.Key.TAB && names.size() + keywords.size() > 1) {
      return longer(at, names, keywords);
    }
    Walk walk = new Walk(start, check).take(Token.of(line));
    return walk.problem() == null
        ? new Completion.Line(line + " ")
        : CommandLine.wrong(walk.problem());
  }

  private List<String> names(List<Option> options) {
    List<String> all = new ArrayList<>();
    for (Option option : options) {
      if (option instanceof Option.Value value) {
        all.addAll(existing(value, word.text()));
      }
    }
    return all;
  }

  private Completion replaced(String whole, String behind) {
    return new Completion.Line(line.substring(0, word.column()) + whole + behind);
  }

  /** Tab on several: as much as they share, or the list when that is nothing more. */
  private Completion longer(State at, List<String> names, List<Option.Keyword> keywords) {
    List<String> all = new ArrayList<>(names);
    keywords.forEach(keyword -> all.add(keyword.name()));
    String shared = all.getFirst();
    for (String each : all) {
      int same = 0;
      while (same < shared.length()
          && same < each.length()
          && shared.charAt(same) == each.charAt(same)) {
        same++;
      }
      shared = shared.substring(0, same);
    }
    return shared.length() > word.text().length() ? replaced(shared, "") : help(at);
  }
}
