package io.mxsim.re.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a whole line means. */
public sealed interface Line {
  /** The pipes behind it, in order. */
  List<Pipe> pipes();

  Line piped(List<Pipe> pipes);

  /**
   * An operational command.
   *
   * @param rpc the rpc's name in the model
   * @param arguments the rpc's input leaves; flags map to an empty string
   */
  record Operational(String rpc, Map<String, String> arguments, List<Pipe> pipes) implements Line {
    @Override
    public Line piped(List<Pipe> next) {
      return new Operational(rpc, arguments, next);
    }
  }

  /**
   * A command of configuration mode.
   *
   * @param verb what to do
   * @param levelsUp how many levels above the edit level it works: 0 for the level itself, {@link
   *     #TOP} for the top
   * @param paths the statements it is about, from the top of the configuration: several for a
   *     {@code set} of several leaves, else one or none; when none are named, the level itself
   * @param arguments other arguments, such as {@code check} of {@code commit}
   * @param run the operational command behind {@code run}
   */
  record Configuration(
      Verb verb,
      int levelsUp,
      List<StatementPath> paths,
      Map<String, String> arguments,
      Optional<Operational> run,
      List<Pipe> pipes)
      implements Line {
    @Override
    public Line piped(List<Pipe> next) {
      return new Configuration(verb, levelsUp, paths, arguments, run, next);
    }

    public boolean has(String argument) {
      return arguments.containsKey(argument);
    }
  }

  /** Stands for the top of the configuration in {@link Configuration#levelsUp}. */
  int TOP = Integer.MAX_VALUE;

  /**
   * One filter behind {@code |}.
   *
   * @param words its keywords, such as {@code display, set}
   * @param arguments its values by name, such as {@code pattern} or {@code lines}
   */
  record Pipe(List<String> words, Map<String, String> arguments) {}
}
