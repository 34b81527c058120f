package io.mxsim.re.mgd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code request message}: the lines go to other users' terminals. */
final class ToTerminals extends Filter {
  private final Consumer<List<String>> terminals;
  private final List<String> lines = new ArrayList<>();

  ToTerminals(Consumer<List<String>> terminals) {
    this.terminals = terminals;
  }

  @Override
  void line(String line, Consumer<String> next) {
    lines.add(line);
  }

  @Override
  void end(Consumer<String> next) {
    terminals.accept(lines);
  }
}
