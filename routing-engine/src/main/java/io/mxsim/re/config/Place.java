package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.List;

/** Where a condition is asked: a statement, one of its values, and what stands around it. */
final class Place {
  private static final String OWN = "$$";
  private static final String OWN_UNIT = "$$-IFL";
  private static final String INTERFACES = "interfaces";

  private final Chain chain;
  private final String value;
  private boolean unbound;

  Place(Chain chain, String value) {
    this.chain = chain;
    this.value = value;
  }

  /** Whether a variable stood for a list that is not around here, or a path left the tree. */
  boolean unbound() {
    return unbound;
  }

  /** Where a path begins; null when there are not so many levels. */
  Node start(int up, String first) {
    if (up != Condition.Path.TOP) {
      unbound |= up > chain.depth();
      return up > chain.depth() ? null : chain.at(chain.depth() - up);
    }
    boolean own =
        chain.at(0).statement().child(first).isEmpty()
            && chain.last().statement().child(first).isPresent();
    return own ? chain.last() : chain.at(0);
  }

  /** Adds what {@code word} stands for, which may be several words. */
  void expand(String word, List<String> to) {
    boolean unit = value.indexOf('.') > 0 && !to.isEmpty() && to.getLast().equals(INTERFACES);
    if (word.equals(OWN_UNIT) || (word.equals(OWN) && unit)) {
      int dot = value.lastIndexOf('.');
      to.add(dot < 0 ? value : value.substring(0, dot));
      if (dot >= 0) {
        to.add("unit");
        to.add(value.substring(dot + 1));
      }
    } else {
      to.add(word.equals(OWN) ? value : bound(word));
    }
  }

  /** The word with the keys of the lists around in the place of {@code ${list}}. */
  private String bound(String word) {
    int begin = word.indexOf("${");
    if (begin < 0) {
      return word;
    }
    int end = word.indexOf('}', begin);
    String rest = bound(word.substring(end + 1));
    return word.substring(0, begin) + key(word.substring(begin + 2, end)) + rest;
  }

  private String key(String list) {
    if (list.equals("inter_name")) {
      int dot = value.lastIndexOf('.');
      return dot < 0 ? value : value.substring(0, dot);
    }
    for (int depth = chain.depth(); depth > 0; depth--) {
      Node node = chain.at(depth);
      if (node.is(Statement.Kind.LIST) && node.name().equals(list)) {
        return node.value();
      }
    }
    unbound = true;
    return "";
  }
}
