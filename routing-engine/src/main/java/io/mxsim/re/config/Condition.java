package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A commit-time condition in the form of the published schema, read once: quoted paths that have to
 * exist, joined by {@code !}, {@code &&} and {@code ||}. {@link ConditionParser} knows the words.
 */
sealed interface Condition {
  /** Whether it holds in {@code place}. */
  boolean holds(Place place);

  /** Names what it looks at outside of its own statement. */
  void looksAt(Consumer<Reach> taker);

  /** How many of the statements that a path fits have to be there. */
  enum Quantity {
    /** One at least. */
    ANY,
    /** One at least, and wherever a wildcard fits the rest of the path as well. */
    ALL,
    /** One at most. */
    UNIQUE
  }

  /** It must not hold. */
  record Not(Condition inner) implements Condition {
    @Override
    public boolean holds(Place place) {
      return !inner.holds(place);
    }

    @Override
    public void looksAt(Consumer<Reach> taker) {
      inner.looksAt(taker);
    }
  }

  /** All of them, or with {@code or} one of them, must hold. */
  record Several(List<Condition> parts, boolean or) implements Condition {
    @Override
    public boolean holds(Place place) {
      for (Condition part : parts) {
        if (part.holds(place) == or) {
          return or;
        }
      }
      return !or;
    }

    @Override
    public void looksAt(Consumer<Reach> taker) {
      parts.forEach(part -> part.looksAt(taker));
    }
  }

  /**
   * A statement that has to exist.
   *
   * @param up levels above the statement that has the condition; -1 for the top of the
   *     configuration
   * @param words the rest, variables and wildcards as they are written
   */
  record Path(Quantity quantity, int up, List<String> words) implements Condition {
    static final int TOP = -1;

    private static final String ANY_KEY = "<*>";

    @Override
    public boolean holds(Place place) {
      Node start = place.start(up, words.getFirst());
      if (start == null) {
        return true;
      }
      List<String> path = new ArrayList<>();
      for (String word : words) {
        place.expand(word, path);
      }
      if (place.unbound()) {
        return true;
      }
      return switch (quantity) {
        case ANY -> count(start, path, 0, 1) > 0;
        case ALL -> count(start, path, 0, 1) > 0 && all(start, path);
        case UNIQUE -> count(start, path, 0, 2) < 2;
      };
    }

    @Override
    public void looksAt(Consumer<Reach> taker) {
      String first = words.getFirst();
      boolean open = first.indexOf('$') >= 0 || first.equals(ANY_KEY);
      if (up != TOP) {
        taker.accept(new Reach.Above(up, open ? "" : first));
      } else if (words.size() > 2 && Statement.Must.keyAround(words.get(1))) {
        String second = words.get(1);
        taker.accept(
            new Reach.Around(first, second.substring(2, second.length() - 1), words.get(2)));
      } else {
        taker.accept(new Reach.Top(known()));
      }
    }

    /** The beginning of the path: up to a variable, which names one statement, or a wildcard. */
    private List<String> known() {
      int end = 1;
      boolean variable = false;
      while (end < words.size() && !variable && words.get(end).indexOf('<') < 0) {
        variable = words.get(end).indexOf('$') >= 0;
        end++;
      }
      return words.subList(0, end);
    }

    /** How many statements the path from {@code from} on fits, counted up to {@code most}. */
    private static int count(Node node, List<String> words, int from, int most) {
      if (from == words.size()) {
        return 1;
      }
      int found = 0;
      for (Fit fit : fits(node, words, from)) {
        found += count(fit.node(), words, fit.next(), most - found);
        if (found >= most) {
          return found;
        }
      }
      return found;
    }

    private static boolean all(Node start, List<String> words) {
      int wildcard = words.indexOf(ANY_KEY);
      if (wildcard < 0) {
        return true;
      }
      List<String> rest = words.subList(wildcard + 1, words.size());
      List<Fit> level = List.of(new Fit(start, 0));
      while (level.stream().anyMatch(fit -> fit.next() <= wildcard)) {
        List<Fit> below = new ArrayList<>();
        level.forEach(fit -> below.addAll(fits(fit.node(), words, fit.next())));
        level = below;
      }
      return level.stream().allMatch(fit -> count(fit.node(), rest, 0, 1) > 0);
    }

    /** A statement that fits, and the index of the first word that it leaves. */
    private record Fit(Node node, int next) {}

    private static List<Fit> fits(Node node, List<String> words, int at) {
      String word = words.get(at);
      List<Fit> fits = new ArrayList<>();
      boolean named = node.statement().child(word).filter(s -> !s.implicit()).isPresent();
      if (!named) {
        unnamed(node, word, at, fits);
        return fits;
      }
      Statement child = node.statement().child(word).orElseThrow();
      boolean valued = at + 1 < words.size() && child.kind() != Statement.Kind.CONTAINER;
      String key = valued ? words.get(at + 1) : ANY_KEY;
      int next = valued ? at + 2 : at + 1;
      if (child.kind() == Statement.Kind.LIST && !key.equals(ANY_KEY)) {
        Node entry = node.below().get(child, key);
        if (entry != null) {
          fits.add(new Fit(entry, next));
        }
        return fits;
      }
      for (Node each : Children.nodes(node.below().slot(word))) {
        if (key.equals(ANY_KEY) || key.equals(each.value()) || each.values().contains(key)) {
          fits.add(new Fit(each, next));
        }
      }
      return fits;
    }

    /** Lists and leaves whose names are not typed. */
    private static void unnamed(Node node, String word, int at, List<Fit> fits) {
      Node entry = word.equals(ANY_KEY) ? null : node.below().implicit(word);
      if (entry != null) {
        fits.add(new Fit(entry, at + 1));
        return;
      }
      for (Statement child : node.statement().children()) {
        boolean scanned = child.implicit() && (child.kind() != Statement.Kind.LIST || any(word));
        for (Node each : Children.nodes(scanned ? node.below().slot(child.name()) : null)) {
          if (any(word) || each.value().equals(word)) {
            fits.add(new Fit(each, at + 1));
          }
        }
      }
    }

    private static boolean any(String word) {
      return word.equals(ANY_KEY);
    }
  }
}
