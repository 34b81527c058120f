package io.mxsim.re.config;

import java.util.ArrayList;
import java.util.List;

/** The statements from the top of a configuration down to one of them. */
final class Chain {
  private final List<Node> nodes = new ArrayList<>();

  /** One level down; null when the other configuration has nothing there. */
  void push(Node node) {
    nodes.add(node);
  }

  void pop() {
    nodes.removeLast();
  }

  /** The levels below the top of the last statement. */
  int depth() {
    return nodes.size() - 1;
  }

  /** The statement at that depth, 0 for the top. */
  Node at(int depth) {
    return nodes.get(depth);
  }

  Node last() {
    return nodes.getLast();
  }

  /** The words of the statements above the last one, without the top. */
  List<String> path() {
    List<String> path = new ArrayList<>();
    for (int i = 1; i < nodes.size() - 1; i++) {
      path.add(nodes.get(i).words());
    }
    return path;
  }
}
