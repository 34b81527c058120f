package io.mxsim.re.mgd;

import io.mxsim.re.config.ConfigReader;
import io.mxsim.re.config.ConfigTree;
import io.mxsim.re.config.Step;
import io.mxsim.re.language.Line;
import io.mxsim.re.model.Argument;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueType;
import io.mxsim.re.reply.Element;
import java.util.List;
import java.util.Optional;

/** A command as the request that {@code | display xml rpc} shows. */
final class Request {
  private Request() {}

  /**
   * The request element of {@code line}.
   *
   * @param word the command's last word
   */
  static Element of(Line.Operational line, Optional<CommandWord> word, ConfigTree tree) {
    Element request = Element.of(line.rpc());
    for (Argument argument : word.map(CommandWord::arguments).orElse(List.of())) {
      String value = line.arguments().get(argument.name());
      if (value != null) {
        add(request, argument, value, tree);
      }
    }
    return request;
  }

  private static void add(Element request, Argument argument, String value, ConfigTree tree) {
    if (argument.type() instanceof ValueType.StatementPath) {
      Element configuration = Element.of("configuration");
      Element at = configuration;
      for (Step step : ConfigReader.path(tree, value)) {
        Element next = Element.of(step.statement().name());
        if (step.statement().kind() == Statement.Kind.LIST && !step.key().isEmpty()) {
          next.leaf("name", step.key());
        }
        at.add(next);
        at = next;
      }
      request.add(configuration);
      return;
    }
    switch (argument.form()) {
      case FLAG -> request.add(Element.of(argument.name()));
      case WORDS -> request.add(Element.of(value));
      case KEYWORD, POSITIONAL -> request.leaf(argument.name(), value);
    }
  }
}
