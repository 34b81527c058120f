package io.mxsim.re.language;

import io.mxsim.re.model.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** In the arguments of a verb without statements. */
record VerbArguments(Commands commands, Viewer viewer, Verb verb, Commands.Typed typed)
    implements State {
  private Map<String, String> given() {
    return typed.given();
  }

  /** With more arguments; null if the user may not give them. */
  private State with(Commands.Typed more) {
    boolean allowed = viewer.rights().runs(more.words(), verb.allowed(viewer.rights()));
    return allowed || viewer.rights().leads(more.words())
        ? new VerbArguments(commands, viewer, verb, more)
        : null;
  }

  @Override
  public List<Option> options() {
    List<Option> all = new ArrayList<>(commands.arguments(verb.arguments(), typed, this::with));
    all.removeIf(option ->
        switch (option) {
          case Option.Value v -> untimely(v.label());
          case Option.Keyword k -> untimely(k.name());
        });
    if (verb == Verb.ROLLBACK && given().isEmpty()) {
      viewer.names().versions().forEach((number, help) -> version(number, help, all));
    }
    return all;
  }

  private void version(String number, String help, List<Option> all) {
    State next = with(typed.with("number", number, number));
    if (next != null) {
      all.add(Commands.keyword(number, help, word -> next));
    }
  }

  /** What belongs behind another argument, or excludes one that is given. */
  private boolean untimely(String name) {
    return switch (name) {
      case "minutes" -> !given().containsKey("confirmed");
      case "force" -> !given().containsKey("synchronize");
      case "json", "xml" -> sourced() || form() || !loads() || !takesForms();
      case "terminal" -> verb == Verb.LOAD && !loads() || sourced();
      case "filename" -> verb == Verb.LOAD && !loads() || sourced();
      case "relative" -> !sourced();
      case "words" -> !given().containsKey("about");
      case "with" -> !given().containsKey("pattern");
      case "upto" -> !given().containsKey("with");
      default -> false;
    };
  }

  private boolean loads() {
    return given().containsKey("action") && !"factory-default".equals(given().get("action"));
  }

  private boolean takesForms() {
    return switch (given().get("action")) {
      case "merge", "override", "replace", "update" -> true;
      default -> false;
    };
  }

  private boolean form() {
    return given().containsKey("json") || given().containsKey("xml");
  }

  private boolean sourced() {
    return given().containsKey("terminal") || given().containsKey("filename");
  }

  @Override
  public Line line() {
    if (!viewer.rights().runs(typed.words(), verb.allowed(viewer.rights()))) {
      return null;
    }
    for (Argument argument : verb.arguments()) {
      if (argument.mandatory() && !given().containsKey(argument.name())) {
        return null;
      }
    }
    boolean textless =
        verb == Verb.SAVE && !sourced()
            || verb == Verb.LOAD && !sourced() && !"factory-default".equals(given().get("action"));
    return textless ? null : Configuration.line(verb, 0, List.of(), given());
  }

  @Override
  public boolean pipes() {
    return line() != null
        && switch (verb) {
          case COMMIT, HELP, STATUS -> true;
          default -> false;
        };
  }
}
